import {
  assembleList,
  placerOf,
  type ListGroup,
  type ListPlace,
  type ListPlan,
} from '@sanad/domain/task/list/list-place';
import type { TaskRecord } from '@sanad/domain/task/record';
import { useCallback, useMemo } from 'react';

import { useFilterContext } from '../filter/use-filter-context.ts';
import { useReadTasks, type Reading } from '../use-read-tasks.ts';

/** Tasks as they were arranged, and by which plan that was. */
export interface ArrangedList {
  readonly plan: ListPlan;
  readonly groups: readonly ListGroup[];
}

/**
 * The shown tasks in their groups, kept right as they change; `undefined` until they are arranged for the first time.
 * Asked for by another plan they stay as they were until all of them are arranged by it.
 */
export function useListGroups(
  { group, sort }: ListPlan,
  keys: readonly string[],
): ArrangedList | undefined {
  const context = useFilterContext(true);
  const place = useMemo(
    () => remembered(placerOf({ group, sort }, context)),
    [group, sort, context],
  );
  const begin = useCallback((): Reading<ArrangedList> => {
    const placed: (readonly [string, ListPlace])[] = [];
    return {
      put: (task) => void placed.push([task.id, place(task)]),
      end: () => ({ plan: { group, sort }, groups: assembleList(placed, keys) }),
    };
  }, [group, sort, place, keys]);
  return useReadTasks(begin);
}

/** A task that did not change is placed as before. */
function remembered(place: (task: TaskRecord) => ListPlace): (task: TaskRecord) => ListPlace {
  const known = new WeakMap<TaskRecord, ListPlace>();
  return (task) => {
    let placed = known.get(task);
    if (placed === undefined) known.set(task, (placed = place(task)));
    return placed;
  };
}
