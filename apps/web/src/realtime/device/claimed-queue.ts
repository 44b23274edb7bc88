import type { ClientId } from '@sanad/domain/kernel/ids';
import type { QueueStore } from '@sanad/sync/port/queue-store';

import { newId } from '../new-id.ts';
import { openIndexedQueueStore } from './indexed-queue-store.ts';
import { keysUnder, type LocalDatabase } from './local-database.ts';
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

export function lockNameOf(
  { userId, room }: Pick<QueueRealm, 'userId' | 'room'>,
  clientId: string,
): string {
  return `sanad:${userId}:${room}:${clientId}`;
}

/** The queue that this tab owns from now on. */
export async function claimQueue(realm: QueueRealm): Promise<ClaimedQueue> {
  const clientId = newId<ClientId>();
  const lock = await realm.locks?.take(lockNameOf(realm, clientId));
  return { store: openStore(realm, clientId), lock };
}

export interface OrphanHost {
  /** Queues that this tab has: its own, and those it adopted. */
  has(clientId: string): boolean;
  /** Queues to ask for whatever the store has of them: this tab shows what was in them. */
  wanted(): readonly string[];
  adopt(orphan: ClaimedQueue): void;
  /** After each look: another tab may have gone on with what is wanted here. */
  looked?(): void;
}

/**
 * Hands over each other queue with something in it when its tab is gone, until `signal` ends it. The
 * receiver releases the lock when nothing of that queue is left. Empty ones go.
 *
 * Nobody stands in line for ever: a page of an older build that went into the back/forward cache keeps
 * its lock as long as somebody waits for it, and gives it up to whoever asks anew. And a queue that was
 * begun after the last look is found by the next.
 */
export async function adoptOrphans(
  realm: QueueRealm,
  host: OrphanHost,
  signal: AbortSignal,
  lookEveryMs = 3_000,
): Promise<void> {
  const { locks } = realm;
  if (!locks) return;
  while (!signal.aborted) {
    const look = new AbortController();
    const end = (): void => look.abort();
    const timer = setTimeout(end, lookEveryMs);
    signal.addEventListener('abort', end, { once: true });
    const known = new Set([...(await knownClients(realm)), ...host.wanted()]);
    const others = [...known].filter((clientId) => !host.has(clientId));
    await Promise.all([
      aborted(look.signal),
      ...others.map((clientId) => takeOver(realm, locks, clientId as ClientId, host, look.signal)),
    ]);
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    host.looked?.();
  }
}

async function takeOver(
  realm: QueueRealm,
  locks: TabLocks,
  clientId: ClientId,
  host: OrphanHost,
  signal: AbortSignal,
): Promise<void> {
  const lock = await locks.waitFor(lockNameOf(realm, clientId), signal);
  if (!lock) return;
  const store = openStore(realm, clientId);
  const { pending, refused } = await store.load();
  const isWanted = pending.length + refused.length > 0 || host.wanted().includes(clientId);
  if (isWanted && !signal.aborted) return host.adopt({ store, lock });
  if (!isWanted) await store.clear();
  lock.release();
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Client ids with a queue in this room. */
async function knownClients(realm: QueueRealm): Promise<readonly ClientId[]> {
  const rows = await realm.database.getAll('queue', keysUnder(realm.room));
  return rows.map((row) => row.clientId as ClientId);
}

function openStore(realm: QueueRealm, clientId: ClientId): QueueStore {
  return openIndexedQueueStore(realm.database, realm.room, clientId);
}
