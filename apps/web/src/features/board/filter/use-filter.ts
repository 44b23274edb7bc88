import type { TaskFilter } from '@sanad/domain/task/filter/task-filter';
import { useMemo } from 'react';

import { filterKeyOf, hasFilter } from '../board-address.ts';
import { useBoardPlace } from '../board-place.ts';
import { filterOfSearch, searchOfFilter } from './filter-address.ts';

/** What the address asks for; `null`: everything is shown. */
export function useFilter(): {
  readonly filter: TaskFilter | null;
  set(filter: TaskFilter): void;
  clear(): void;
} {
  const { search, change } = useBoardPlace();
  const key = filterKeyOf(search);
  // Another view of the same filter judges nothing anew.
  const filter = useMemo(
    () => (hasFilter(search) ? filterOfSearch(search) : null),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [key],
  );
  return {
    filter,
    set: (next) => change(searchOfFilter(next), true),
    clear: () => change(searchOfFilter({}), true),
  };
}
