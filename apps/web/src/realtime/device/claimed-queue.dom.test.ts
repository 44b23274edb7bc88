import 'fake-indexeddb/auto';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { QueuedMutation } from '@sanad/sync/port/queue-store';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { adoptOrphans, claimQueue, type ClaimedQueue, type QueueRealm } from './claimed-queue.ts';
import { fakeTabLocks } from './fake-tab-locks.ts';
import { deleteLocalDatabase, openLocalDatabase } from './local-database.ts';
import type { TabLocks } from './tab-lock.ts';

const edit = (id: number): QueuedMutation => ({
  id,
  name: 'renameColumn',
  args: {},
  guards: [],
  madeAt: 1 as Instant,
});

/** Adopts into a list, until `stop`. */
function adopting(realm: QueueRealm, ownId: string) {
  const adopted: ClaimedQueue[] = [];
  const ending = new AbortController();
  const has = (id: string): boolean =>
    id === ownId || adopted.some(({ store }) => store.clientId === id);
  const host = { has, wanted: () => [], adopt: (orphan: ClaimedQueue) => adopted.push(orphan) };
  const done = adoptOrphans(realm, host, ending.signal, 20);
  const stop = (): Promise<void> => (ending.abort(), done);
  return { adopted, ids: () => adopted.map(({ store }) => store.clientId), stop };
}

describe('the queues of several tabs', () => {
  let realm: QueueRealm;

  beforeEach(async () => {
    await deleteLocalDatabase('layla');
    const database = await openLocalDatabase('layla');
    realm = { database, locks: fakeTabLocks(), userId: 'layla', room: 'workspace:1' };
  });

  it('gives two open tabs two client ids', async () => {
    const one = await claimQueue(realm);
    await one.store.append([edit(1)]);
    const two = await claimQueue(realm);
    expect(two.store.clientId).not.toBe(one.store.clientId);
  });

  it('hands a reloaded tab what it left, and no number of it to count on from', async () => {
    const before = await claimQueue(realm);
    await before.store.append([edit(1), edit(2)]);
    before.lock!.release();
    const after = await claimQueue(realm);
    expect(after.store.clientId).not.toBe(before.store.clientId);
    const { adopted, ids, stop } = adopting(realm, after.store.clientId);
    await expect.poll(ids).toEqual([before.store.clientId]);
    expect((await adopted[0]!.store.load()).pending.map((one) => one.id)).toEqual([1, 2]);
    await stop();
  });

  it('leaves nothing of a queue that a closed tab had emptied', async () => {
    const before = await claimQueue(realm);
    await before.store.append([edit(1)]);
    await before.store.drop(1);
    before.lock!.release();
    const after = await claimQueue(realm);
    const { ids, stop } = adopting(realm, after.store.clientId);
    await expect.poll(() => realm.database.count('queue')).toBe(0);
    expect(ids()).toEqual([]);
    await stop();
  });

  it('hands over the queue of a tab that closes later, once, under its own id', async () => {
    const mine = await claimQueue(realm);
    await mine.store.append([edit(1)]);
    const other = await claimQueue(realm);
    await other.store.append([edit(1)]);
    const { ids, stop } = adopting(realm, mine.store.clientId);
    await expect.poll(() => realm.database.count('queue')).toBe(2);
    expect(ids()).toEqual([]);
    other.lock!.release();
    await expect.poll(ids).toEqual([other.store.clientId]);
    await stop();
    expect(ids()).toEqual([other.store.clientId]);
  });

  it('hands over the queue of a tab that was opened later and is gone', async () => {
    const mine = await claimQueue(realm);
    const { ids, stop } = adopting(realm, mine.store.clientId);
    const later = await claimQueue(realm);
    await later.store.append([edit(1)]);
    later.lock!.release();
    await expect.poll(ids).toEqual([later.store.clientId]);
    await stop();
  });

  it('asks anew for a lock that comes free only to who asks, as a page in the back/forward cache holds it', async () => {
    const { locks } = realm;
    const mine = await claimQueue(realm);
    const kept = await claimQueue(realm);
    await kept.store.append([edit(1)]);
    let isAway = false;
    const waitFor: TabLocks['waitFor'] = (name, signal) => {
      if (isAway) kept.lock!.release();
      return locks!.waitFor(name, signal);
    };
    const waits = vi.fn(waitFor);
    const { ids, stop } = adopting(
      { ...realm, locks: { ...locks!, waitFor: waits } },
      mine.store.clientId,
    );
    // It stood in line before the page went away.
    await expect.poll(() => waits.mock.calls.length).toBeGreaterThan(0);
    isAway = true;
    await expect.poll(ids).toEqual([kept.store.clientId]);
    await stop();
  });

  it('leaves another workspace and another person alone', async () => {
    const mine = await claimQueue(realm);
    await mine.store.append([edit(1)]);
    mine.lock!.release();
    const elsewhere = await claimQueue({ ...realm, room: 'workspace:2' });
    expect(elsewhere.store.clientId).not.toBe(mine.store.clientId);
    expect((await elsewhere.store.load()).pending).toEqual([]);
  });
});
