import 'fake-indexeddb/auto';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { QueuedMutation } from '@sanad/sync/port/queue-store';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { adoptOrphans, claimQueue, type ClaimedQueue, type QueueRealm } from './claimed-queue.ts';
import { fakeTabLocks } from './fake-tab-locks.ts';
import { deleteLocalDatabase, openLocalDatabase } from './local-database.ts';

const edit = (id: number): QueuedMutation => ({
  id,
  name: 'renameColumn',
  args: {},
  guards: [],
  madeAt: 1 as Instant,
});

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
    const adopted: ClaimedQueue[] = [];
    await adoptOrphans(
      realm,
      after.store.clientId,
      (orphan) => adopted.push(orphan),
      new AbortController().signal,
    );
    expect(adopted.map((orphan) => orphan.store.clientId)).toEqual([before.store.clientId]);
    expect((await adopted[0]!.store.load()).pending.map((one) => one.id)).toEqual([1, 2]);
  });

  it('leaves nothing of a queue that a closed tab had emptied', async () => {
    const before = await claimQueue(realm);
    await before.store.append([edit(1)]);
    await before.store.drop(1);
    before.lock!.release();
    const after = await claimQueue(realm);
    const adopt = vi.fn();
    await adoptOrphans(realm, after.store.clientId, adopt, new AbortController().signal);
    expect(adopt).not.toHaveBeenCalled();
    expect(await realm.database.count('queue')).toBe(0);
  });

  it('hands over the queue of a tab that closes later, once, under its own id', async () => {
    const mine = await claimQueue(realm);
    await mine.store.append([edit(1)]);
    const other = await claimQueue(realm);
    await other.store.append([edit(1)]);
    const adopted: ClaimedQueue[] = [];
    const done = adoptOrphans(
      realm,
      mine.store.clientId,
      (orphan) => adopted.push(orphan),
      new AbortController().signal,
    );
    expect(adopted).toEqual([]);
    await vi.waitFor(async () => expect(await realm.database.count('queue')).toBe(2));
    other.lock!.release();
    await done;
    expect(adopted.map((orphan) => orphan.store.clientId)).toEqual([other.store.clientId]);
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
