import type { Collections } from '@sanad/domain/kernel/record';

import type { Snapshot } from '../port/snapshot-source.ts';
import type { SyncClientOptions } from './sync-client-options.ts';

/** Often enough to be of use after a reload, seldom enough not to be felt while working. */
const storeAfter = 3_000;
/** The first state is kept almost at once: a reload without a connection must find something. */
const storeFirstAfter = 200;

/** Keeps the last confirmed state on the device, where there is a place for it. A failing cache is only a slower start. */
export class CacheKeeper<C extends Collections> {
  readonly #options: Pick<SyncClientOptions<C>, 'cache' | 'begun' | 'timers'>;
  readonly #read: () => Snapshot<C> | undefined;
  readonly #onError: (error: unknown) => void;
  #cancel: (() => void) | undefined;
  #storedOnce = false;
  #cleared = false;

  constructor(
    options: Pick<SyncClientOptions<C>, 'cache' | 'begun' | 'timers'>,
    read: () => Snapshot<C> | undefined,
    onError: (error: unknown) => void,
  ) {
    this.#options = options;
    this.#read = read;
    this.#onError = onError;
  }

  /** What the device has, else what was asked for meanwhile. That is shown before it is kept: a large one takes as long to keep as to draw. */
  async load(): Promise<Snapshot<C> | undefined> {
    const { cache, begun } = this.#options;
    try {
      const kept = await cache?.load();
      if (kept) return kept;
      const first = await begun;
      // Whoever left while it was on its way leaves nothing here.
      if (first && !this.#cleared) this.storeSoon(first);
      return first;
    } catch (error) {
      this.#onError(error);
      return undefined;
    }
  }

  /** `first` where nothing is confirmed yet. */
  storeSoon(first?: Snapshot<C>): void {
    const { cache, timers } = this.#options;
    if (!cache || this.#cancel) return;
    this.#cancel = timers.after(this.#storedOnce ? storeAfter : storeFirstAfter, () => {
      this.#cancel = undefined;
      this.#storedOnce = true;
      const snapshot = this.#read() ?? first;
      if (snapshot) cache.store(snapshot).catch(this.#onError);
    });
  }

  pause(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  /** Rejects where local data could not be deleted: whoever signs out must know. */
  async clear(): Promise<void> {
    this.pause();
    this.#cleared = true;
    await this.#options.cache?.clear();
  }
}
