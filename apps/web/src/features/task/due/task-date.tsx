import type { ColumnKind } from '@sanad/domain/board/record';
import { readIn } from '@sanad/domain/kernel/wall-time';
import type { Due, TaskRecord } from '@sanad/domain/task/record';

import { cityOf } from '../../../i18n/city.ts';
import { dayNumber, longDay, shortDay, timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { personOf, type Member } from '../../../realtime/session/member.ts';
import { useMe, useMembers } from '../../../realtime/session/use-live.ts';
import { DateChip, type DateTone } from '../../../ui/date-chip.tsx';
import { useMinute } from '../../../ui/use-minute.ts';
import { taskWords } from '../task-words.ts';
import { dueStateOf, otherHalfOf, type DueState } from './due-halves.ts';

const tones: Record<DueState, DateTone> = { set: 'plain', risk: 'risk', late: 'late', met: 'met' };

/** A task's date as two halves: the own clock, then the other's. It is set, never "agreed". */
export function TaskDate(props: {
  readonly task: TaskRecord;
  readonly kind: ColumnKind | undefined;
}) {
  const { task, kind } = props;
  const words = useWords(taskWords);
  const { locale } = useLanguage();
  const { mine, theirs } = useDueClocks(task.assigneeId);
  const now = useMinute();
  const label = useDueLabel(task.due, mine, theirs);
  if (!task.due) return null;

  const at = readIn(task.due, mine);
  const theirAt = theirs ? readIn(task.due, theirs.zone) : at;
  const state = dueStateOf(task, kind, now);
  const day = shortDay(locale, mine, at, now, words.days);
  const otherDay = theirs && dayNumber(theirs.zone, theirAt) !== dayNumber(mine, at);
  const person = theirs && personOf(theirs);
  return (
    <div className="flex">
      <DateChip
        state="set"
        tone={tones[state]}
        mine={{ day, time: timeOfDay(locale, mine, at) }}
        theirs={
          theirs && person
            ? {
                day: otherDay ? shortDay(locale, theirs.zone, theirAt, now, words.days) : undefined,
                time: timeOfDay(locale, theirs.zone, theirAt),
                hue: person.hue,
                shape: person.shape,
              }
            : undefined
        }
        label={words.date.withState(label, words.date.stands[state])}
      />
    </div>
  );
}

/** The own zone, and whose clock stands beside it. */
export function useDueClocks(assigneeId: string | null): {
  readonly mine: string;
  readonly theirs: Member | undefined;
} {
  const me = useMe();
  const members = useMembers();
  return {
    mine: me?.zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
    theirs: otherHalfOf(members, me, assigneeId),
  };
}

function useDueLabel(due: Due | null, mine: string, theirs: Member | undefined): string {
  const words = useWords(taskWords);
  const { locale, language } = useLanguage();
  if (!due) return '';
  const own = words.date.alone(
    longDay(locale, mine, readIn(due, mine)),
    timeOfDay(locale, mine, readIn(due, mine)),
    cityOf(mine, language),
  );
  if (!theirs) return own;
  const { zone } = theirs;
  return words.date.both(own, timeOfDay(locale, zone, readIn(due, zone)), cityOf(zone, language));
}
