import type { LabelId } from '@sanad/domain/kernel/ids';
import { useCallback, useSyncExternalStore } from 'react';

import { useSession } from '../../../realtime/session/session-context.tsx';

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
