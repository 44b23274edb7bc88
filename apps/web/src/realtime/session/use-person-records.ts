import type { UserId } from '@sanad/domain/kernel/ids';
import type { PersonRoomCollections } from '@sanad/domain/person/room-model';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

import { ownRoom } from './own-room.ts';
import type { PersonSession } from './person-session.ts';

/** The person's own room, once it is open; opened by the first component that asks. */
export function usePersonRoom(userId: UserId): PersonSession | undefined {
  const [session, setSession] = useState<PersonSession>();
  useEffect(() => {
    let gone = false;
    ownRoom(userId).then(
      (opened) => {
        if (!gone) setSession(opened);
      },
      (error: unknown) => console.warn('own room', error),
    );
    return () => {
      gone = true;
    };
  }, [userId]);
  return session?.userId === userId ? session : undefined;
}

/** All records of a kind in the person's own room; a new array only after one changed, `undefined` until they are known. */
export function usePersonRecords<K extends keyof PersonRoomCollections>(
  userId: UserId,
  kind: K,
): readonly PersonRoomCollections[K][] | undefined {
  const client = usePersonRoom(userId)?.client;
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = client && [client.onCollection(kind, listener), client.onState(listener)];
      return () => stops?.forEach((stop) => stop());
    },
    [client, kind],
  );
  return useSyncExternalStore(subscribe, () => (client?.ready ? client.all(kind) : undefined));
}

/** One record of the person's own room; `undefined` until it is known whether there is one, `null` where there is none. */
export function usePersonRecord<K extends keyof PersonRoomCollections>(
  userId: UserId,
  kind: K,
  id: string,
): PersonRoomCollections[K] | null | undefined {
  const client = usePersonRoom(userId)?.client;
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = client && [client.onRecord(kind, id, listener), client.onState(listener)];
      return () => stops?.forEach((stop) => stop());
    },
    [client, kind, id],
  );
  return useSyncExternalStore(subscribe, () =>
    client?.ready ? (client.get(kind, id) ?? null) : undefined,
  );
}
