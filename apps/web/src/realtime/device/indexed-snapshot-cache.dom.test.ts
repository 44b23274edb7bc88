import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';

import { openIndexedSnapshotCache } from './indexed-snapshot-cache.ts';
import { deleteLocalDatabase, openLocalDatabase } from './local-database.ts';

describe('the last known state on the device', () => {
  it('is there after a reload, for its own room only', async () => {
    const snapshot = { version: 7, model: 'f00d', collections: { task: [{ id: 'a' }] } };
    const first = openIndexedSnapshotCache(await openLocalDatabase('layla'), 'workspace:1');
    await first.store(snapshot);
    const database = await openLocalDatabase('layla');
    expect(await openIndexedSnapshotCache(database, 'workspace:1').load()).toEqual(snapshot);
    expect(await openIndexedSnapshotCache(database, 'workspace:2').load()).toBeUndefined();
  });

  it('that a page of before kept names no model: nobody goes on from it', async () => {
    const database = await openLocalDatabase('huda');
    await database.put('snapshot', { room: 'workspace:1', version: 7, collections: {} });
    const kept = await openIndexedSnapshotCache(database, 'workspace:1').load();
    expect(kept).toEqual({ version: 7, collections: {} });
  });

  it('leaves the device with its person, other tabs or not', async () => {
    const open = await openLocalDatabase('mona');
    await openIndexedSnapshotCache(open, 'workspace:1').store({ version: 1, collections: {} });
    await deleteLocalDatabase('mona');
    const again = openIndexedSnapshotCache(await openLocalDatabase('mona'), 'workspace:1');
    expect(await again.load()).toBeUndefined();
  });
});
