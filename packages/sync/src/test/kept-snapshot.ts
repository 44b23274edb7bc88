import type { Collections } from '@sanad/domain/kernel/record';

import type { Snapshot, SnapshotCache } from '../port/snapshot-source.ts';

/** What a device keeps of a room, as bytes: it outlives the client, and no client holds its objects. */
export class KeptSnapshot<C extends Collections> implements SnapshotCache<C> {
  kept: string | undefined;

  load(): Promise<Snapshot<C> | undefined> {
    return Promise.resolve(
      this.kept === undefined ? undefined : (JSON.parse(this.kept) as Snapshot<C>),
    );
  }

  store(snapshot: Snapshot<C>): Promise<void> {
    this.kept = JSON.stringify(snapshot);
    return Promise.resolve();
  }

  clear(): Promise<void> {
    this.kept = undefined;
    return Promise.resolve();
  }
}
