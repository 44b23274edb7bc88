import type { ColumnRecord } from '@sanad/domain/board/record';
import { useSyncExternalStore } from 'react';

import { useSession } from '../../realtime/session/session-context.tsx';
import { useGroup, useRecord } from '../../realtime/session/use-live.ts';
import { allColumns, useBoardStore } from './board-store.ts';

/** Ids of the open columns in reading order. */
export function useColumnIds(): readonly string[] {
  return useGroup(useBoardStore().columns, allColumns);
}

export function useColumn(id: string): ColumnRecord | undefined {
  return useRecord('column', id);
}

/** Of a column, as far as the filter keeps them. */
export function useTaskIds(columnId: string): readonly string[] {
  return useGroup(useBoardStore().shown, columnId);
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
