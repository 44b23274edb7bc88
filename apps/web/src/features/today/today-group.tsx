import type { TodayRow as Row } from '@sanad/domain/today/merge-today';
import type { TodayGroup as Group } from '@sanad/domain/today/record';
import { useId } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { Button } from '../../ui/button.tsx';
import { TodayRow } from './today-row.tsx';
import { todayWords } from './today-words.ts';

/** So many are read in a morning; more come with a press. */
const shownAtFirst = 12;
const moreAtOnce = 50;

/** The rows that stand there for one reason, under its name. */
export function TodayGroup(props: {
  readonly group: Group;
  readonly rows: readonly Row[];
  readonly shown: number | undefined;
  readonly onShow: (group: Group, count: number) => void;
  readonly onOpen: (key: string) => void;
}) {
  const { group, rows, onShow, onOpen } = props;
  const words = useWords(todayWords);
  const headId = useId();
  const shown = props.shown ?? shownAtFirst;
  if (rows.length === 0) return null;
  const left = rows.length - shown;
  return (
    <section aria-labelledby={headId} data-group={group}>
      <h2
        id={headId}
        className="flex items-baseline gap-2 border-b border-ink pb-2 text-ui font-semibold"
      >
        {words.groups[group]}
        <span className="font-normal text-ink-3">{words.count(rows.length)}</span>
      </h2>
      <ul>
        {rows.slice(0, shown).map((row) => (
          <TodayRow key={row.workspaceId + row.taskId} row={row} onOpen={onOpen} />
        ))}
      </ul>
      {left > 0 ? (
        <Button
          kind="quiet"
          className="-ms-2 mt-1"
          onPress={() => onShow(group, shown + moreAtOnce)}
        >
          {words.more(Math.min(left, moreAtOnce))}
        </Button>
      ) : null}
    </section>
  );
}
