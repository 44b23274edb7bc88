import type { Collections } from '@sanad/domain/kernel/record';

/** Everything of a room that is not closed, at one version. */
export interface Snapshot<C extends Collections> {
  readonly version: number;
  /** The fingerprint of the model for which this is complete; absent where that is not known. */
  readonly model?: string;
  readonly collections: { readonly [K in keyof C]?: readonly C[K][] };
}

/** Where a client without a usable version gets the whole room: HTTP in the browser. */
export interface SnapshotSource<C extends Collections> {
  /** Rejects where it cannot be had; the engine tries again. */
  load(): Promise<Snapshot<C>>;
}

/** The last confirmed state on this device, so that a reload shows the room before the network answers. */
export interface SnapshotCache<C extends Collections> {
  load(): Promise<Snapshot<C> | undefined>;
  store(snapshot: Snapshot<C>): Promise<void>;
  clear(): Promise<void>;
}
