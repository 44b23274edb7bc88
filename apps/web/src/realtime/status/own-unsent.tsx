import type { UserId } from '@sanad/domain/kernel/ids';
import { personRoom } from '@sanad/protocol/room-name';
import { useEffect } from 'react';

import { deviceWall } from '../../http/device-wall.ts';
import { keysUnder, openLocalDatabase } from '../device/local-database.ts';
import { ownRoom } from '../session/own-room.ts';
import { useSession } from '../session/session-context.tsx';

/**
 * What a page that is gone could not send into the person's own room, a message perhaps: it goes out with this
 * one, whether or not anything here looks at that room.
 */
export function OwnUnsent(): null {
  const { userId } = useSession();
  useEffect(() => {
    sendWhatWaits(userId).catch((error: unknown) => console.warn('own room', error));
  }, [userId]);
  return null;
}

/** True where there was something. */
export async function sendWhatWaits(userId: UserId): Promise<boolean> {
  if (deviceWall.keepsNothing) return false;
  const database = await openLocalDatabase(userId);
  const waiting = await database.count('mutation', keysUnder(personRoom(userId)));
  database.close();
  if (waiting > 0) await ownRoom(userId);
  return waiting > 0;
}
