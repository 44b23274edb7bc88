import { addDays } from '@sanad/domain/kernel/dates/calendar-day';
import { dayOf } from '@sanad/domain/kernel/dates/day-edge';
import type { LabelId, UserId } from '@sanad/domain/kernel/ids';
import { noGroup, type ListGrouping } from '@sanad/domain/task/list/list-place';
import { useCallback } from 'react';

import { useMe } from '../../../realtime/session/use-live.ts';
import { useAddTask, type NewTaskWith } from '../use-add-task.ts';

/** Days from today on; of the other groups of dates nothing says which day is meant. */
const daysOfGroup: Readonly<Record<string, number>> = { today: 0, tomorrow: 1, week: 6 };

/** Makes a task that stands in a group: with its column, person, label or date. */
export function useAddInGroup(grouping: ListGrouping): {
  /** The same function until its answers change. */
  readonly mayAdd: (key: string) => boolean;
  /** Whether it was made. */
  add(key: string, title: string): boolean;
} {
  const { first, add } = useAddTask();
  const zone = useMe()?.zone;

  function havingOf(key: string): NewTaskWith {
    if (key === noGroup) return {};
    if (grouping === 'person') return { person: key as UserId };
    if (grouping === 'label') return { label: key as LabelId };
    const days = grouping === 'date' ? daysOfGroup[key] : undefined;
    if (days === undefined || zone === undefined) return {};
    return { day: addDays(dayOf(Date.now(), zone), days) };
  }

  const hasColumn = first !== undefined;
  const mayAdd = useCallback(
    (key: string) => {
      if (!hasColumn || grouping === 'waits') return false;
      return grouping !== 'date' || key === noGroup || daysOfGroup[key] !== undefined;
    },
    [hasColumn, grouping],
  );
  return {
    mayAdd,
    add(key, title) {
      const columnId = grouping === 'column' ? key : first;
      return columnId !== undefined && add(columnId, title, havingOf(key)) !== null;
    },
  };
}
