import type { PersonRoomCollections } from '@sanad/domain/person/room-model';
import type { SyncClient } from '@sanad/sync/client/sync-client';
import { useEffect, useState } from 'react';

import type { LiveClient } from '../../../realtime/session/live-client.ts';

/** Without a connection what the device knows is what is known. */
const waitMs = 3_000;

type OwnClient = SyncClient<PersonRoomCollections>;

/** Both rooms have said how they stand, or are not going to for now. */
export function useIsKnown(client: LiveClient, room: OwnClient | undefined): boolean {
  const [isKnown, setKnown] = useState(false);
  useEffect(() => {
    if (!room || isKnown) return undefined;
    let hasWaited = false;
    const look = (): void => {
      const isHere = client.ready && room.ready && client.stay !== undefined;
      const isLive = client.connection === 'live' && room.connection === 'live';
      if (isHere && (isLive || hasWaited)) setKnown(true);
    };
    const timer = setTimeout(() => {
      hasWaited = true;
      look();
    }, waitMs);
    const stops = [client.onState(look), room.onState(look)];
    look();
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [client, room, isKnown]);
  return isKnown;
}
