import type { CalendarDay } from '@sanad/domain/kernel/dates/calendar-day';
import { writeDay } from '@sanad/domain/kernel/dates/calendar-weeks';
import { endOfDay, startOfDay } from '@sanad/domain/kernel/dates/day-edge';
import { dayOfDue, daysOfTask, type TaskDay } from '@sanad/domain/task/calendar/task-days';
import { stateOf } from '@sanad/domain/task/life/task-state';
import { shownAt } from '@sanad/domain/task/shown-at';
import { useCallback } from 'react';

import { useFilterContext } from '../filter/use-filter-context.ts';
import { useReadTasks, type Reading } from '../use-read-tasks.ts';

/** A task on a day of the calendar. */
export interface CalendarEntry {
  readonly id: string;
  readonly taskId: string;
  readonly on: TaskDay;
  /** When it is, for their order. */
  readonly at: number;
}

/** By day, as `2026-12-04`. */
export type CalendarDays = ReadonlyMap<string, readonly CalendarEntry[]>;

/** What stands on the days from `first` to `last`; `undefined` until it was read for the first time. */
export function useCalendarDays(first: CalendarDay, last: CalendarDay): CalendarDays | undefined {
  const context = useFilterContext(false);
  const { zone } = context;
  const from = startOfDay(first, zone);
  const to = endOfDay(last, zone);

  const begin = useCallback((): Reading<CalendarDays> => {
    const found = new Map<string, CalendarEntry[]>();
    return {
      put(task) {
        if (task.due === null && task.proposal === null) return;
        const state = stateOf(task, context.column(task.columnId));
        for (const on of daysOfTask({ task, state, people: context.people })) {
          const at = shownAt(on.due, zone);
          if (at < from || at >= to) continue;
          const key = writeDay(dayOfDue(on.due, zone));
          const entry = { id: `${task.id}:${on.is}`, taskId: task.id, on, at };
          const there = found.get(key);
          if (there) there.push(entry);
          else found.set(key, [entry]);
        }
      },
      end() {
        for (const entries of found.values()) {
          entries.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
        }
        return found;
      },
    };
  }, [context, zone, from, to]);
  return useReadTasks(begin);
}
