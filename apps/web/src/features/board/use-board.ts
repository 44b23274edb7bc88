import type { ColumnRecord } from '@sanad/domain/board/record';
import type { LabelId } from '@sanad/domain/kernel/ids';
import { useCallback, useSyncExternalStore } from 'react';

import { useSession } from '../../realtime/session-context.tsx';
import { useGroup, useRecord } from '../../realtime/use-live.ts';
import { allColumns, useBoardStore } from './board-store.ts';

/** Ids of the open columns in reading order. */
export function useColumnIds(): readonly string[] {
  return useGroup(useBoardStore().columns, allColumns);
}

export function useColumn(id: string): ColumnRecord | undefined {
  return useRecord('column', id);
}

export function useTaskIds(columnId: string): readonly string[] {
  return useGroup(useBoardStore().tasks, columnId);
}

export function useItemIds(taskId: string): readonly string[] {
  return useGroup(useBoardStore().items, taskId);
}

/** The first label that still has words: it stands in for the task's area. */
export function useAreaOf(labelIds: readonly string[]): string | undefined {
  const { client } = useSession();
  const subscribe = useCallback(
    (listener: () => void) => client.onCollection('label', listener),
    [client],
  );
  return useSyncExternalStore(subscribe, () => {
    const first = labelIds.find((id) => client.get('label', id) !== undefined);
    return first === undefined ? undefined : client.get('label', first)?.name;
  });
}

/** How many open tasks carry a label. It visits all of them: for where one label is asked about. */
export function useTasksWithLabel(labelId: LabelId): number {
  const { client } = useSession();
  const subscribe = useCallback(
    (listener: () => void) => client.onCollection('task', listener),
    [client],
  );
  return useSyncExternalStore(subscribe, () => {
    let count = 0;
    for (const task of client.all('task')) {
      if (task.archivedAt === null && task.labelIds.includes(labelId)) count += 1;
    }
    return count;
  });
}

/** No open task in any column. */
export function useBoardIsEmpty(): boolean {
  const { client } = useSession();
  const { tasks, columns } = useBoardStore();
  return useSyncExternalStore(
    (listener) => client.onCollection('task', listener),
    () => columns.group(allColumns).every((id) => tasks.group(id).length === 0),
  );
}
