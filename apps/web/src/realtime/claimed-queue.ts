import type { ClientId } from '@sanad/domain/kernel/ids';
import type { QueueStore } from '@sanad/sync/port/queue-store';

import { openIndexedQueueStore } from './indexed-queue-store.ts';
import { keysUnder, type LocalDatabase } from './local-database.ts';
import { newId } from './new-id.ts';
import type { HeldLock, TabLocks } from './tab-lock.ts';

/**
 * Which client id this tab speaks under, and what becomes of the queues of tabs that are gone. Every
 * tab has a client id of its own: one that died may have pushed an id that it had not stored, so its
 * numbers are never counted on. What it left (after a reload: what this tab left) is handed over as
 * soon as its lock comes free, and goes out under its own id. Nobody ever touches a queue without
 * holding its lock.
 */
export interface ClaimedQueue {
  readonly store: QueueStore;
  readonly lock: HeldLock | undefined;
}

export interface QueueRealm {
  readonly database: LocalDatabase;
  readonly locks: TabLocks | undefined;
  readonly userId: string;
  readonly room: string;
}

function lockName(realm: QueueRealm, clientId: string): string {
  return `sanad:${realm.userId}:${realm.room}:${clientId}`;
}

/** The queue that this tab owns from now on. */
export async function claimQueue(realm: QueueRealm): Promise<ClaimedQueue> {
  const clientId = newId<ClientId>();
  const lock = await realm.locks?.take(lockName(realm, clientId));
  return { store: openStore(realm, clientId), lock };
}

/**
 * Hands over each other queue with something in it when its tab is gone; waits for them until
 * `signal` ends it. The receiver releases the lock when nothing of that queue is left. Empty ones go.
 */
export async function adoptOrphans(
  realm: QueueRealm,
  ownId: string,
  adopt: (orphan: ClaimedQueue) => void,
  signal: AbortSignal,
): Promise<void> {
  const { locks } = realm;
  if (!locks) return;
  const others = (await knownClients(realm)).filter((clientId) => clientId !== ownId);
  await Promise.all(
    others.map(async (clientId) => {
      const lock = await locks.waitFor(lockName(realm, clientId), signal);
      if (!lock) return;
      const store = openStore(realm, clientId);
      const { pending, refused } = await store.load();
      const isEmpty = pending.length + refused.length === 0;
      if (!signal.aborted && !isEmpty) {
        adopt({ store, lock });
        return;
      }
      if (isEmpty) await store.clear();
      lock.release();
    }),
  );
}

/** Client ids with a queue in this room. */
async function knownClients(realm: QueueRealm): Promise<readonly ClientId[]> {
  const rows = await realm.database.getAll('queue', keysUnder(realm.room));
  return rows.map((row) => row.clientId as ClientId);
}

function openStore(realm: QueueRealm, clientId: ClientId): QueueStore {
  return openIndexedQueueStore(realm.database, realm.room, clientId);
}
