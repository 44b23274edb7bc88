import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { use, useEffect, useState } from 'react';

import { otherSessions } from '../../../realtime/session/open-sessions.ts';
import { openQuietSession } from '../../../realtime/session/quiet-session.ts';
import { openRoomsBeside } from '../../../realtime/session/rooms-beside.ts';
import { SessionContext } from '../../../realtime/session/session-context.tsx';
import { createTurns } from '../../../realtime/session/turns.ts';
import { useSignal } from '../../../realtime/signal.ts';
import { createDeviceSearch, type DeviceSearch } from './device-search.ts';

/** Rooms that one comes into at the same time. */
const joinAtOnce = 3;
const longestJoinMs = 5_000;

/** Follows the room of the page, and the others that are asked for beside it, as long as this stands. */
export function useDeviceSearch(
  userId: UserId,
  workspaceIds: readonly WorkspaceId[],
): DeviceSearch {
  const [search] = useState(createDeviceSearch);
  const session = use(SessionContext);
  // Draws again when more can be found.
  useSignal(search.changed);

  const here = session?.workspaceId;
  useEffect(
    () => (session ? search.follow(session.workspaceId, session.client) : undefined),
    [search, session],
  );

  const others = workspaceIds.filter((id) => id !== here).join(' ');
  useEffect(() => {
    if (others === '') return undefined;
    const turns = createTurns(joinAtOnce, longestJoinMs);
    const beside = openRoomsBeside({
      open: (id) => openQuietSession(userId, id, turns),
      onOpen: (id, { client }) => search.follow(id, client),
      // It is found by the server, or not at all.
      onBroken: (_id, error) => console.warn('search', error),
    });
    const close = (): Promise<void> => beside.close();
    otherSessions.add(close);
    beside.show(others.split(' ') as WorkspaceId[]);
    return () => {
      otherSessions.delete(close);
      void beside.close();
    };
  }, [search, userId, others]);

  return search;
}
