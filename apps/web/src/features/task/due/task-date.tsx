import type { Instant } from '@sanad/domain/kernel/instant';
import { readIn } from '@sanad/domain/kernel/wall-time';
import { answerOf, shownDue } from '@sanad/domain/task/life/date-view';
import { isLate } from '@sanad/domain/task/life/lateness';
import { isOwnTask } from '@sanad/domain/task/life/sides';
import type { Due, TaskRecord } from '@sanad/domain/task/record';

import { cityOf } from '../../../i18n/city.ts';
import { longDay, timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { otherMoment, shortMoment } from '../../../i18n/moment-text.ts';
import { personOf, type Member } from '../../../realtime/session/member.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMe, useMembers } from '../../../realtime/session/use-live.ts';
import { DateChip } from '../../../ui/date-chip.tsx';
import { useMinute } from '../../../ui/use-minute.ts';
import { useSealed } from '../life/use-sealed.ts';
import { useStanding } from '../life/use-standing.ts';
import { taskWords } from '../task-words.ts';
import { otherHalfOf } from './due-halves.ts';

/** A task's date as two halves: the own clock, then the other's. Its seam closes only when the room has two people's yes. */
export function TaskDate({ task }: { readonly task: TaskRecord }) {
  const words = useWords(taskWords);
  const { locale } = useLanguage();
  const { userId } = useSession();
  const { sealed } = useSealed(task);
  const standing = useStanding(sealed);
  const isOwn = isOwnTask(sealed, standing.people);
  const { mine, theirs: other } = useDueClocks(task.assigneeId);
  const theirs = isOwn ? undefined : other;
  const now = useMinute();
  const due = shownDue(standing);
  const label = useDueLabel(due, mine, theirs);
  if (!due) return null;

  const answer = answerOf(standing, userId);
  const isAgreed = !isOwn && task.state !== null && sealed.agreed !== null;
  const state = answer ? chips[answer] : isAgreed ? 'agreed' : 'set';
  const isMet = task.dueMet || standing.state === 'done';
  const late = isLate(sealed, standing.state, { now: now as Instant, isOwn });
  const tone = late ? 'late' : isMet ? 'met' : 'plain';
  const person = theirs && personOf(theirs);
  return (
    <div className="flex">
      <DateChip
        state={state}
        tone={tone}
        mine={shortMoment(locale, mine, due, now, words.days)}
        theirs={
          person && {
            ...otherMoment(locale, { mine, theirs: theirs.zone }, due, now, words.days),
            hue: person.hue,
            shape: person.shape,
          }
        }
        label={words.date.withState(label, words.date.stands[tone === 'plain' ? state : tone])}
      />
    </div>
  );
}

const chips = { mine: 'ask', theirs: 'open' } as const;

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
