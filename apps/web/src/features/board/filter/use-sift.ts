import { matcherOf } from '@sanad/domain/task/filter/matches';
import type { TaskFilter } from '@sanad/domain/task/filter/task-filter';
import type { TaskRecord } from '@sanad/domain/task/record';
import { useEffect, useMemo, useRef } from 'react';

import { useSession } from '../../../realtime/session/session-context.tsx';
import { useBoardStore } from '../board-store.ts';
import { browserTurns } from '../slices.ts';
import { Sifter } from './sifter.ts';
import { useFilterContext } from './use-filter-context.ts';

/** Keeps of the board's tasks what a filter asks for, for as long as it is drawn; afterwards all of them are shown. */
export function useSift(
  filter: TaskFilter | null,
  onHidden: (tasks: readonly TaskRecord[]) => void,
): void {
  const { client } = useSession();
  const { shown } = useBoardStore();
  const asksForDate = filter?.due !== undefined || filter?.until !== undefined;
  const context = useFilterContext(asksForDate);
  const matches = useMemo(() => filter && matcherOf(filter, context), [filter, context]);
  const told = useRef(onHidden);
  useEffect(() => {
    told.current = onHidden;
  });

  const sifter = useMemo(
    () =>
      new Sifter({
        tasks: () => client.all('task'),
        keep: (kept) => shown.keep(kept),
        keepAnew: (kept) => void shown.keepInTurns(kept, browserTurns),
        onHidden: (tasks) => told.current(tasks),
        ...browserTurns,
      }),
    [client, shown],
  );

  useEffect(() => {
    if (matches === null) {
      sifter.stop();
      void shown.keepInTurns(null, browserTurns);
    } else void sifter.sift(matches);
  }, [sifter, matches, shown]);

  useEffect(() => {
    const stop = client.onCollection('task', () => sifter.look());
    return () => {
      stop();
      sifter.stop();
      shown.keep(null);
    };
  }, [client, sifter, shown]);
}
