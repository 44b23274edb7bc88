import type { Instant } from '@sanad/domain/kernel/instant';
import { readIn } from '@sanad/domain/kernel/wall-time';
import type { TaskDay } from '@sanad/domain/task/calendar/task-days';
import { isLate } from '@sanad/domain/task/life/lateness';
import { openProposal, mayAgree } from '@sanad/domain/task/life/proposal';
import { isOwnTask } from '@sanad/domain/task/life/sides';
import { isOver } from '@sanad/domain/task/life/task-state';
import type { TaskRecord } from '@sanad/domain/task/record';

import { Sentence } from '../../../i18n/bdi.tsx';
import { timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { otherMoment } from '../../../i18n/moment-text.ts';
import { personOf } from '../../../realtime/session/member.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { DateChip, type DateState } from '../../../ui/date-chip.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { TaskGlyph } from '../../../ui/task-glyph.tsx';
import { OwnWords } from '../../../ui/text/own-words.tsx';
import { useMinute } from '../../../ui/use-minute.ts';
import { useDueClocks } from '../due/task-date.tsx';
import { useStanding } from '../life/use-standing.ts';
import { taskWords } from '../task-words.ts';
import { calendarTaskWords } from './calendar-words.ts';

/** A task on one of its days: its title, the time on both clocks, and whose yes it waits for. Done is a check and grey words. */
export function DayEntry(props: { readonly task: TaskRecord; readonly on: TaskDay }) {
  const { task, on } = props;
  const words = useWords(calendarTaskWords);
  const { stands } = useWords(taskWords).date;
  const { days } = useWords(taskWords);
  const { locale } = useLanguage();
  const { userId } = useSession();
  const standing = useStanding(task);
  const now = useMinute();
  const isOwn = isOwnTask(task, standing.people);
  const { mine, theirs: other } = useDueClocks(task.assigneeId);

  if (isOver(standing.state) || task.dueMet) {
    return (
      <span className="grid grid-cols-[14px_minmax(0,1fr)] items-start gap-1.5">
        <TaskGlyph kind="done" className="mt-0.5 size-3.5!" />
        <OwnWords
          as="span"
          text={task.title.text}
          className="line-clamp-2 beside-mark text-small text-ink-3"
        />
      </span>
    );
  }

  const theirs = isOwn ? undefined : other;
  const proposal = on.is === 'asked' ? openProposal(task, standing.state) : null;
  const isMine = proposal !== null && mayAgree(task, proposal, userId, standing.people);
  const state: DateState = on.is === 'asked' ? (isMine ? 'ask' : 'open') : on.is;
  const late = isLate(task, standing.state, { now: now as Instant, isOwn }) && on.is !== 'asked';
  const time = timeOfDay(locale, mine, readIn(on.due, mine));
  return (
    <span className="grid justify-items-start gap-1">
      <OwnWords
        as="span"
        text={task.title.text}
        className="line-clamp-2 beside-mark text-small font-semibold text-pretty wrap-anywhere"
      />
      <DateChip
        state={state}
        tone={late ? 'late' : 'plain'}
        mine={{ day: '', time }}
        theirs={
          theirs && {
            ...otherMoment(locale, { mine, theirs: theirs.zone }, on.due, now, days),
            hue: personOf(theirs).hue,
            shape: personOf(theirs).shape,
          }
        }
        label={`${time}: ${stands[late ? 'late' : state]}`}
      />
      {on.is !== 'asked' ? null : (
        <span className="text-meta text-ink-3">
          {isMine ? (
            words.youAnswer
          ) : theirs ? (
            <Sentence>{words.answers(shortNameOf(theirs.name))}</Sentence>
          ) : null}
        </span>
      )}
    </span>
  );
}
