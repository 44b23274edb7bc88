import { useCallback, useSyncExternalStore } from 'react';

import { useSession } from '../../../realtime/session/session-context.tsx';
import { allColumns, useBoardStore, type BoardStore } from '../board-store.ts';

/** How many of the board's tasks are shown, and how many there are. */
export function useShownCount(): { readonly shown: number; readonly all: number } {
  const { client } = useSession();
  const store = useBoardStore();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [client.onCollection('task', listener), store.shown.onChange(listener)];
      return () => stops.forEach((stop) => stop());
    },
    [client, store],
  );
  return {
    shown: useSyncExternalStore(subscribe, () => countIn(store, store.shown)),
    all: useSyncExternalStore(subscribe, () => countIn(store, store.tasks)),
  };
}

function countIn({ columns }: BoardStore, groups: Pick<BoardStore['tasks'], 'group'>): number {
  return columns.group(allColumns).reduce((count, id) => count + groups.group(id).length, 0);
}
