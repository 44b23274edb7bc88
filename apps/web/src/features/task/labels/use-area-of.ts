import { useCallback, useSyncExternalStore } from 'react';

import { useSession } from '../../../realtime/session/session-context.tsx';

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
