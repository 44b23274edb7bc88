import type { UserId } from '@sanad/domain/kernel/ids';
import type { IdeaRecord } from '@sanad/domain/person/record';
import { useCallback, useMemo, useSyncExternalStore } from 'react';

import { usePersonRoom } from '../../realtime/session/use-person-records.ts';

const nowhere = (): (() => void) => () => undefined;
const none: readonly IdeaRecord[] = [];

export interface Ideas {
  /** The newest first. */
  readonly ideas: readonly IdeaRecord[];
  /** False while all that is here is what was written here: the others have not come. */
  readonly isKnown: boolean;
  /** The server has not confirmed it. */
  isHereOnly(id: string): boolean;
}

/** One's ideas, as far as this device has them. */
export function useIdeas(userId: UserId): Ideas {
  const client = usePersonRoom(userId)?.client;
  const subscribe = useCallback(
    (listener: () => void) => {
      if (!client) return nowhere();
      const stops = [client.onCollection('idea', listener), client.onState(listener)];
      return () => stops.forEach((stop) => stop());
    },
    [client],
  );
  const all = useSyncExternalStore(subscribe, () => client?.all('idea') ?? none);
  const isKnown = useSyncExternalStore(subscribe, () => client?.ready ?? false);
  const pending = useSyncExternalStore(subscribe, () =>
    all.flatMap(({ id }) => (client?.isPending('idea', id) ? id : [])).join(' '),
  );
  return useMemo(() => {
    const hereOnly = new Set(pending.split(' '));
    const ideas = [...all].sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
    return { ideas, isKnown, isHereOnly: (id) => hereOnly.has(id) };
  }, [all, isKnown, pending]);
}
