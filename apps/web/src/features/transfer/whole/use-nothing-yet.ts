import { useCallback, useSyncExternalStore } from 'react';

import { useSession } from '../../../realtime/session/session-context.tsx';

const kinds = ['task', 'document', 'label', 'file', 'template', 'event'] as const;

/** Whether nobody has put anything into the workspace, as far as this device knows: the server says it for sure. */
export function useNothingYet(): boolean {
  const { client } = useSession();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = kinds.map((kind) => client.onCollection(kind, listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [client],
  );
  return useSyncExternalStore(subscribe, () =>
    kinds.every((kind) => client.all(kind).length === 0),
  );
}
