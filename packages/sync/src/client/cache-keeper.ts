import type { Collections } from '@sanad/domain/kernel/record';

import type { Snapshot, SnapshotCache } from '../port/snapshot-source.ts';
import type { Timers } from '../port/timers.ts';

/** Often enough to be of use after a reload, seldom enough not to be felt while working. */
const storeAfter = 3_000;
/** The first state is kept almost at once: a reload without a connection must find something. */
const storeFirstAfter = 200;

/** Keeps the last confirmed state on the device, where there is a place for it. A failing cache is only a slower start. */
export class CacheKeeper<C extends Collections> {
  readonly #cache: SnapshotCache<C> | undefined;
  readonly #timers: Timers;
  readonly #read: () => Snapshot<C> | undefined;
  readonly #onError: (error: unknown) => void;
  #cancel: (() => void) | undefined;
  #storedOnce = false;

  constructor(
    cache: SnapshotCache<C> | undefined,
    timers: Timers,
    read: () => Snapshot<C> | undefined,
    onError: (error: unknown) => void,
  ) {
    this.#read = read;
    this.#cache = cache;
    this.#timers = timers;
    this.#onError = onError;
  }

  async load(): Promise<Snapshot<C> | undefined> {
    try {
      return await this.#cache?.load();
    } catch (error) {
      this.#onError(error);
      return undefined;
    }
  }

  storeSoon(): void {
    if (!this.#cache || this.#cancel) return;
    this.#cancel = this.#timers.after(this.#storedOnce ? storeAfter : storeFirstAfter, () => {
      this.#cancel = undefined;
      this.#storedOnce = true;
      const snapshot = this.#read();
      if (snapshot) this.#cache?.store(snapshot).catch(this.#onError);
    });
  }

  pause(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  /** Rejects where local data could not be deleted: whoever signs out must know. */
  async clear(): Promise<void> {
    this.pause();
    await this.#cache?.clear();
  }
}
