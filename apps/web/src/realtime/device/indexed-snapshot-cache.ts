import type { Collections } from '@sanad/domain/kernel/record';
import type { Snapshot, SnapshotCache } from '@sanad/sync/port/snapshot-source';

import type { LocalDatabase } from './local-database.ts';

/** The last confirmed state of one room on this device: what a reload shows before the network answers. */
export function openIndexedSnapshotCache<C extends Collections>(
  database: LocalDatabase,
  room: string,
  stay: () => number | undefined = () => undefined,
): SnapshotCache<C> {
  return {
    async load() {
      const row = await database.get('snapshot', room);
      if (!row) return undefined;
      const { version, model } = row;
      const collections = row.collections as Snapshot<C>['collections'];
      return { version, ...(model !== undefined && { model }), collections };
    },
    async store(snapshot) {
      const seenIn = stay();
      await database.put('snapshot', {
        room,
        ...snapshot,
        ...(seenIn !== undefined && { stay: seenIn }),
      });
    },
    async clear() {
      await database.delete('snapshot', room);
    },
  };
}
