import { historyKinds, type HistoryKind } from '@sanad/domain/history/history-kinds';

import { useWords } from '../../i18n/language-context.tsx';
import { useMembers } from '../../realtime/session/use-live.ts';
import { NativeSelect } from '../../ui/native-select.tsx';
import { historySpans, type HistoryFilter, type HistorySpan } from './history-filter.ts';
import { historyWords } from './history-words.ts';

/** By person, kind and time. Whoever left stands among the people: what they did is here. */
export function HistoryFilters(props: {
  readonly filter: HistoryFilter;
  readonly onFilter: (filter: HistoryFilter) => void;
}) {
  const { filter, onFilter } = props;
  const words = useWords(historyWords).filters;
  // Somebody who was taken in again has more than one membership.
  const people = new Map(useMembers().map(({ userId, name }) => [userId as string, name]));
  return (
    <div role="group" aria-label={words.label} className="grid grid-cols-3 gap-3 phone:grid-cols-2">
      <NativeSelect
        label={words.person}
        value={filter.person ?? ''}
        onChange={(person) => onFilter({ ...filter, person: person || undefined })}
        options={[
          { value: '', label: words.everybody },
          ...Array.from(people, ([value, label]) => ({ value, label })),
        ]}
      />
      <NativeSelect<HistoryKind | ''>
        label={words.kind}
        value={filter.kind ?? ''}
        onChange={(kind) => onFilter({ ...filter, kind: kind || undefined })}
        options={[
          { value: '', label: words.everything },
          ...(Object.keys(historyKinds) as HistoryKind[]).map((kind) => ({
            value: kind,
            label: words.kinds[kind],
          })),
        ]}
      />
      <NativeSelect<HistorySpan | 'any'>
        label={words.time}
        value={filter.span ?? 'any'}
        onChange={(span) => onFilter({ ...filter, span: span === 'any' ? undefined : span })}
        options={[
          { value: 'any', label: words.times.any },
          ...historySpans.map((span) => ({ value: span, label: words.times[span] })),
        ]}
      />
    </div>
  );
}
