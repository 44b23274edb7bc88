import type { UserId } from '@sanad/domain/kernel/ids';
import { purgeDrafts } from '@sanad/domain/person/draft-mutations';

import type { Access } from '../../auth/access.ts';
import type { Db } from '../../db/database.ts';
import type { Logger } from '../../log.ts';
import type { RoomRegistry } from '../../rooms/room-registry.ts';
import { forgetPast, listEndedDrafts, type EndedDrafts } from './draft-repo.ts';

export interface DraftPurge {
  /** Of everybody. */
  sweep(signal: AbortSignal): Promise<void>;
  of(userId: UserId): Promise<void>;
  close(): void;
}

/**
 * What somebody drafted, or sent and nobody has yet, in a workspace goes when their stay in it ends: at once where this process hears
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

  async function purge(ended: readonly EndedDrafts[], signal?: AbortSignal): Promise<void> {
    for (const { userId, ...stay } of ended) {
      if (signal?.aborted) return;
      const room = await rooms.open('person', userId);
      const version = await room.mutate(purgeDrafts.name, stay, userId);
      // The log first: else who asks in between would be told from there.
      await forgetPast(db, userId, version);
      room.forgetPast();
    }
  }

  const of = async (userId: UserId) => purge(await listEndedDrafts(db, userId));
  const stop = ports.access.onChange((change) => {
    if (change.kind !== 'membership') return;
    // What fails here is found by the next sweep.
    of(change.userId).catch((error: unknown) =>
      log.warn({ err: error }, 'drafts of an ended stay were not purged at once'),
    );
  });
  const sweep = async (signal: AbortSignal) => purge(await listEndedDrafts(db), signal);
  return { sweep, of, close: stop };
}
