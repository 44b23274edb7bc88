import { sameDay, type CalendarDay } from '@sanad/domain/kernel/dates/calendar-day';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import { readIn } from '@sanad/domain/kernel/wall-time';
import { dayOfDue, movedToDay, type TaskDay } from '@sanad/domain/task/calendar/task-days';
import { takeBackProposal } from '@sanad/domain/task/life/date-mutations';
import { standingOf } from '@sanad/domain/task/life/standing';
import { useCallback } from 'react';

import { mediumDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMe } from '../../../realtime/session/use-live.ts';
import { useMutate, useUndo } from '../../../realtime/session/use-mutate.ts';
import { toasts } from '../../../ui/toast-queue.ts';
import { dateActOf, useGiveDate } from '../life/use-give-date.ts';
import { calendarTaskWords } from './calendar-words.ts';

/** Until somebody's working hours are known. */
const endOfWork = { hour: 17, minute: 0 } as const;

/**
 * Puts a task on another day: one's own at once, one between two sides by asking for it, and until the answer the old
 * day stands. What was done, or why it was not, is said and given back.
 */
export function useMoveToDay(): (
  taskId: string,
  on: TaskDay | null,
  day: CalendarDay,
) => string | null {
  const { client, userId } = useSession();
  const zone = useMe()?.zone;
  const set = useGiveDate();
  const mutate = useMutate();
  const turn = useUndo();
  const words = useWords(calendarTaskWords);
  const { locale } = useLanguage();

  return useCallback(
    (taskId, on, day) => {
      const task = client.get('task', taskId);
      if (!task || task.archivedAt !== null || zone === undefined) return null;
      if (on !== null && sameDay(dayOfDue(on.due, zone), day)) return null;
      const standing = standingOf(client as never, task);
      const act = dateActOf(standing, userId);
      if (act === 'notYours') {
        toasts.show({ text: words.notYours });
        return words.notYours;
      }
      const due = movedToDay(on?.due ?? null, day, { zone: zone as ZoneName, usual: endOfWork });
      if (!set(standing, due)) return null;
      const title = task.title.text;
      const said = mediumDay(locale, zone, readIn(due, zone));
      if (act === 'set') {
        const text = words.moved(title, said);
        toasts.show({
          text,
          action: { label: words.undo, icon: 'undo', onAct: () => void turn.undo() },
        });
        return text;
      }
      const text =
        task.agreed && task.due
          ? words.askedStands(said, mediumDay(locale, zone, readIn(task.due, zone)))
          : words.asked(title, said);
      const proposal = client.get('task', taskId)?.proposal;
      toasts.show({
        text,
        ...(proposal
          ? {
              action: {
                label: words.takeBack,
                icon: 'undo' as const,
                onAct: () =>
                  void mutate(takeBackProposal, { taskId: task.id, proposalId: proposal.id }),
              },
            }
          : {}),
      });
      return text;
    },
    [client, userId, zone, set, mutate, turn, words, locale],
  );
}
