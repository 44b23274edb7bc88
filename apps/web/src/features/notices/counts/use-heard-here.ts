import type { UserId } from '@sanad/domain/kernel/ids';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { usePersonRoom } from '../../../realtime/session/use-person-records.ts';
import { askAnew } from '../list/ask-anew.ts';

/**
 * The line hears what belongs to a person once it has entered a room of theirs, and outside of workspaces that
 * is their own. What was said before was not heard: so all is asked for anew then.
 */
export function useHeardHere(userId: UserId): void {
  const queries = useQueryClient();
  const client = usePersonRoom(userId)?.client;
  useEffect(() => {
    if (!client) return undefined;
    let isIn = false;
    const look = (): void => {
      const { kind } = client.saveState;
      const was = isIn;
      isIn = kind === 'server' || kind === 'device';
      if (isIn && !was) askAnew(queries, userId);
    };
    look();
    return client.onState(look);
  }, [client, queries, userId]);
}
