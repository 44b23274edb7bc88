import type { ClientId } from '@sanad/domain/kernel/ids';
import type { Collections } from '@sanad/domain/kernel/record';
import type { RoomName } from '@sanad/protocol/room-name';
import { MemoryQueueStore } from '@sanad/sync/memory/memory-queue-store';
import type { QueueStore } from '@sanad/sync/port/queue-store';
import type { SnapshotCache } from '@sanad/sync/port/snapshot-source';

import { deviceWall } from '../../http/device-wall.ts';
import { newId } from '../new-id.ts';
import { adoptOrphans, claimQueue, type ClaimedQueue, type OrphanHost } from './claimed-queue.ts';
import { openIndexedSnapshotCache } from './indexed-snapshot-cache.ts';
import { openLocalDatabase, type LocalDatabase, type SnapshotRow } from './local-database.ts';
import { browserLocks, type TabLocks } from './tab-lock.ts';

/** What one room has on this device: behind the wall, what its tab remembers. */
export interface RoomKeep<C extends Collections> {
  /** Absent where nothing is kept. */
  readonly database: LocalDatabase | undefined;
  /** The state that was last seen here. */
  seen(): Promise<SnapshotRow | undefined>;
  cache(stay: () => number | undefined): SnapshotCache<C> | undefined;
  claim(): Promise<ClaimedQueue>;
  adopt(host: OrphanHost, signal: AbortSignal): Promise<void>;
}

export async function openRoomKeep<C extends Collections>(
  userId: string,
  room: RoomName,
  locks: TabLocks | undefined = browserLocks(),
): Promise<RoomKeep<C>> {
  if (deviceWall.keepsNothing) return inMemory();
  const database = await openLocalDatabase(userId);
  const realm = { database, locks, userId, room };
  return {
    database,
    seen: () => database.get('snapshot', room),
    cache: (stay) => openIndexedSnapshotCache<C>(database, room, stay),
    claim: () => claimQueue(realm),
    adopt: (host, signal) => adoptOrphans(realm, host, signal),
  };
}

/** One tab, no other that could go on with it. */
function inMemory<C extends Collections>(): RoomKeep<C> {
  const left = new Map<string, QueueStore>();
  return {
    database: undefined,
    seen: () => Promise.resolve(undefined),
    cache: () => undefined,
    async claim() {
      const store = Object.assign(new MemoryQueueStore(newId<ClientId>()), { outlivesTab: false });
      left.set(store.clientId, store);
      return { store, lock: undefined };
    },
    async adopt(host) {
      // Its own of before, where the browser brought this page back from its memory.
      for (const store of left.values()) {
        if (host.has(store.clientId)) continue;
        if ((await store.load()).pending.length > 0) host.adopt({ store, lock: undefined });
      }
      host.looked?.();
    },
  };
}
