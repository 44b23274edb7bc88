import type { Side } from '@sanad/domain/access/side';
import {
  addAssistantExpectation,
  addClientExpectation,
  editAssistantExpectation,
  editClientExpectation,
} from '@sanad/domain/expectations/expectation-mutations';
import { expectationLimits } from '@sanad/domain/expectations/limit';
import {
  expectationSorts,
  type ExpectationRecord,
  type ExpectationSort,
} from '@sanad/domain/expectations/record';
import type { AreaId, ExpectationId } from '@sanad/domain/kernel/ids';
import { useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { newId } from '../../../realtime/new-id.ts';
import { useEngagementMutate } from '../../../realtime/session/engagement-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { NativeSelect } from '../../../ui/native-select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useEscape } from '../../../ui/use-escape.ts';
import { useKeptText } from '../../../ui/use-kept-text.ts';
import { expectationsWords } from '../expectations-words.ts';
import { useAreas } from '../use-areas.ts';

const add = { client: addClientExpectation, assistant: addAssistantExpectation } as const;
const change = { client: editClientExpectation, assistant: editAssistantExpectation } as const;

/** Something new of one's own side, or another version of it. */
export function ItemForm(props: {
  readonly side: Side;
  readonly item: ExpectationRecord | undefined;
  readonly onClose: () => void;
}) {
  const { side, onClose } = props;
  // What was begun on one version is written on that one, whatever comes meanwhile.
  const [item] = useState(props.item);
  const words = useWords(expectationsWords);
  const mutate = useEngagementMutate();
  const areas = useAreas().filter((each) => each.archivedAt === null || each.id === item?.areaId);
  const place = `expectation:${item?.id ?? side}`;
  const [text, setText, forgetText] = useKeptText(place, item?.text ?? '');
  const [otherText, setOther, forgetOther] = useKeptText(`${place}:other`, item?.otherText ?? '');
  const [sort, setSort] = useState<ExpectationSort>(item?.sort ?? 'dont');
  const [areaId, setArea] = useState<AreaId | ''>(item?.areaId ?? '');
  useEscape(onClose);

  function leave(): void {
    forgetText();
    forgetOther();
    onClose();
  }
  function save(): void {
    if (text.trim() === '') return;
    const said = {
      ...{ sort, text: text.trim(), otherText: otherText.trim() },
      areaId: areaId === '' ? null : areaId,
    };
    const made =
      item === undefined
        ? mutate(add[side], { itemId: newId<ExpectationId>(), ...said })
        : mutate(change[side], { itemId: item.id, base: item.version, ...said });
    if (made) leave();
  }
  return (
    <form
      className="rows gap-4 rounded-task bg-paper p-4"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="grid grid-cols-2 items-start gap-3 phone:grid-cols-1">
        <NativeSelect<ExpectationSort>
          label={words.sortOf}
          value={sort}
          onChange={setSort}
          options={expectationSorts.map((value) => ({ value, label: words.sorts[value] }))}
        />
        <NativeSelect<AreaId | ''>
          label={words.area}
          value={areaId}
          onChange={setArea}
          options={[
            { value: '' as const, label: words.everywhere },
            ...areas.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      <TextField
        autoFocus
        label={words.text}
        value={text}
        onChange={setText}
        maxLength={expectationLimits.textLength}
        {...(item === undefined ? {} : { help: words.reopens })}
      />
      <TextField
        label={words.otherText}
        help={words.otherTextHelp}
        value={otherText}
        onChange={setOther}
        maxLength={expectationLimits.textLength}
      />
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" size="small" type="submit" isDisabled={text.trim() === ''}>
          {words.save}
        </Button>
        <Button size="small" onPress={leave}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
