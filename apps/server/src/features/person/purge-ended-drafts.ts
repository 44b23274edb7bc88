import type { UserId } from '@sanad/domain/kernel/ids';
import { purgeDrafts } from '@sanad/domain/person/draft-mutations';

import type { Access } from '../../auth/access.ts';
import type { Db } from '../../db/database.ts';
import type { Logger } from '../../log.ts';
import type { RoomRegistry } from '../../rooms/room-registry.ts';
import { forgetPast, listEndedDrafts } from './draft-repo.ts';

export interface DraftPurge {
  /** Of one person, or of everybody. What fails is logged, and done by the next. */
  sweep(userId?: UserId): Promise<void>;
  close(): void;
}

/**
 * What somebody drafted in a workspace goes when their stay in it ends: at once where this process hears
 * of the end, else with the next sweep, which also finds what an offline device wrote down afterwards.
 * Nothing is remembered between: what lies there and the memberships say all.
 */
export function purgeEndedDrafts(ports: {
  readonly db: Db;
  readonly access: Pick<Access, 'onChange'>;
  readonly rooms: RoomRegistry;
  readonly log: Logger;
}): DraftPurge {
  const { db, rooms, log } = ports;

  async function sweep(only?: UserId): Promise<void> {
    try {
      for (const { userId, ...ended } of await listEndedDrafts(db, only)) {
        const room = await rooms.open('person', userId);
        const version = await room.mutate(purgeDrafts.name, ended, userId);
        // The log first: else who asks in between would be told from there.
        await forgetPast(db, userId, version);
        room.forgetPast();
      }
    } catch (error) {
      log.warn({ err: error }, 'drafts of an ended stay were not purged');
    }
  }

  const stop = ports.access.onChange((change) => {
    if (change.kind === 'membership') void sweep(change.userId);
  });
  return { sweep, close: stop };
}
