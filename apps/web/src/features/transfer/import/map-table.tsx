import { csvEncodings, type CsvEncoding } from '@sanad/domain/transfer/csv/csv-choices';
import { csvFields, type CsvField } from '@sanad/domain/transfer/csv/csv-field';
import { dateOrders, type DateOrder } from '@sanad/domain/transfer/csv/read-moment';
import type { ImportPreview } from '@sanad/protocol/http/transfer';

import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { NativeSelect } from '../../../ui/native-select.tsx';
import { transferWords } from '../transfer-words.ts';
import type { Choices } from './choices.ts';

type Found = NonNullable<ImportPreview['csv']>;
type Chosen = NonNullable<Choices['csv']>;

/** What each column of a table is, how its dates are written, and in which code: as it was found out, to be put right. */
export function MapTable(props: {
  readonly csv: Found;
  readonly chosen: Chosen;
  readonly isBusy: boolean;
  readonly onChange: (chosen: Chosen) => Promise<void>;
}) {
  const { csv, chosen, isBusy, onChange } = props;
  const words = useWords(transferWords).table;
  const fields = csv.columns.map(({ field }) => field);

  /** A task has one title: the column that was it until now becomes a line. */
  function choose(at: number, field: CsvField): void {
    const isOne = field !== 'line' && field !== 'none';
    const others = fields.map((each) => (isOne && each === field ? 'line' : each));
    void onChange({ ...chosen, fields: others.with(at, field) });
  }

  return (
    <section aria-label={words.title} className="grid gap-3">
      <h4 className="border-b border-ink pb-1 text-small font-semibold">{words.title}</h4>
      <p className="text-meta text-ink-3">
        {csv.preset === null ? (
          words.help
        ) : (
          <Sentence>{words.from(words.presets[csv.preset])}</Sentence>
        )}
      </p>
      {csv.columns.map(({ name, field, examples }, at) => (
        <div key={at} className="grid grid-cols-2 items-center gap-x-4 gap-y-1 phone:grid-cols-1">
          <p className="min-w-0 wrap-anywhere">
            <Bdi>{name === '' ? words.nameless : name}</Bdi>
            <span className="block text-meta text-ink-3">
              {examples.map((example, place) => (
                <span key={example}>
                  {place > 0 ? ' · ' : null}
                  <Bdi>{example}</Bdi>
                </span>
              ))}
            </span>
          </p>
          <NativeSelect
            label={isolate(name === '' ? words.nameless : name)}
            hideLabel
            isDisabled={isBusy}
            value={field}
            onChange={(next) => choose(at, next)}
            options={csvFields.map((value) => ({ value, label: words.fields[value] }))}
          />
        </div>
      ))}
      {csv.dateOrder === 'none' ? null : (
        <NativeSelect
          label={words.order}
          help={csv.dateOrder === null ? words.orderAsked : words.orderFound}
          isDisabled={isBusy}
          value={chosen.dateOrder ?? csv.dateOrder ?? ''}
          onChange={(order) => void onChange({ ...chosen, dateOrder: order as DateOrder })}
          options={[
            ...(csv.dateOrder === null && chosen.dateOrder === undefined
              ? [{ value: '' as const, label: words.orderNone }]
              : []),
            ...dateOrders.map((value) => ({ value, label: words.orders[value] })),
          ]}
        />
      )}
      <NativeSelect
        label={words.encoding}
        help={words.encodingHelp}
        isDisabled={isBusy}
        value={csv.encoding}
        onChange={(encoding: CsvEncoding) => void onChange({ ...chosen, encoding })}
        options={csvEncodings.map((value) => ({ value, label: words.encodings[value] }))}
      />
    </section>
  );
}
