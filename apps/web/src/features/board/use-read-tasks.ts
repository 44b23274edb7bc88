import type { TaskRecord } from '@sanad/domain/task/record';
import { startTransition, useEffect, useState } from 'react';

import { useSession } from '../../realtime/session/session-context.tsx';
import { allColumns, useBoardStore } from './board-store.ts';
import { browserTurns, inSlices } from './slices.ts';

/** One reading of all shown tasks: handed each in the board's order, and asked for what came of it. */
export interface Reading<T> {
  put(task: TaskRecord): void;
  end(): T;
}

/**
 * What is read out of the tasks that are shown, ten thousand in slices, and read anew when they change; `undefined`
 * before the first time. A reading is never overtaken by a change, so that a busy board is shown too; only by another
 * `begin`, which must be the same function for as long as the same is read.
 */
export function useReadTasks<T>(begin: () => Reading<T>): T | undefined {
  const { client } = useSession();
  const { columns, shown } = useBoardStore();
  const [result, setResult] = useState<T>();

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isBusy = false;
    let isStale = false;
    let isOver = false;

    async function readAll(): Promise<void> {
      timer = undefined;
      isBusy = true;
      isStale = false;
      const reading = begin();
      const ids = columns.group(allColumns).flatMap((id) => shown.group(id));
      const put = (id: string): void => {
        const task = client.get('task', id);
        if (task) reading.put(task);
      };
      if (!(await inSlices(ids, put, browserTurns, () => isOver))) return;
      isBusy = false;
      const read = reading.end();
      // Many rows at once: keys and frames come between.
      startTransition(() => setResult(read));
      if (isStale) soon();
    }
    /** Many changes of one moment are one. */
    function soon(): void {
      isStale = true;
      if (!isBusy) timer ??= setTimeout(() => void readAll());
    }

    // Not in the turn that drew what asks: its frame comes first.
    soon();
    const stops = [
      client.onCollection('task', soon),
      columns.onGroup(allColumns, soon),
      shown.onChange(soon),
    ];
    return () => {
      clearTimeout(timer);
      isOver = true;
      for (const stop of stops) stop();
    };
  }, [client, columns, shown, begin]);

  return result;
}
