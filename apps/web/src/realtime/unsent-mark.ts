import { fetchUpdates, type IndexeddbPersistence } from 'y-indexeddb';

import { unsentKey, unsentKeysIn } from './doc-caches.ts';
import type { DocProvider } from './doc-provider.ts';
import { newId } from './new-id.ts';
import { browserLocks, type TabLocks } from './tab-lock.ts';

/** What is answered within this time needs no note on the device. */
const quietMs = 300;

/**
 * Notes beside the device's copy of a document that it holds words which the server may not have, so
 * that signing out can ask about them when no tab has the document open any more.
 *
 * Each opening has a mark and a lock of its own: one that is online never takes away the mark of
 * another that is not. What an opening that is over left behind is brought, sent and then forgotten.
 */
export function keepUnsentMark(
  cache: IndexeddbPersistence,
  provider: Pick<DocProvider, 'line' | 'bringUnsent'>,
  locks: TabLocks | undefined = browserLocks(),
): () => void {
  const own = unsentKey(newId());
  const lock = locks?.take(own);
  let left: readonly string[] = [];
  let marked = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const note = (): void => {
    const { unsent } = provider.line.get();
    clearTimeout(timer);
    timer = undefined;
    // A device that keeps nothing has no copy that could be lost either.
    if (unsent !== marked) {
      marked = unsent;
      void (unsent ? cache.set(own, 1) : cache.del(own)).catch(() => undefined);
    }
    if (unsent) return;
    for (const key of left) void cache.del(key).catch(() => undefined);
    left = [];
  };
  const hear = (): void => {
    if (!provider.line.get().unsent) note();
    else if (!marked) timer ??= setTimeout(note, quietMs);
  };

  /** The marks whose openings are over: nobody holds their lock, so nothing is added to them any more. */
  async function findLeft(): Promise<readonly string[]> {
    const over: string[] = [];
    for (const key of await unsentKeysIn(cache.name)) {
      const free = locks === undefined ? true : await locks.take(key);
      if (free === undefined) continue;
      if (free !== true) free.release();
      if (key !== own) over.push(key);
    }
    return over;
  }

  const stop = provider.line.subscribe(hear);
  addEventListener('pagehide', note);
  void cache.whenSynced
    .then(findLeft)
    .then(async (over) => {
      if (over.length === 0 || stopped) return;
      // What they wrote between our reading of the copy and their end.
      await fetchUpdates(cache);
      if (stopped) return;
      left = over;
      provider.bringUnsent();
    })
    .catch(() => undefined);
  return () => {
    stopped = true;
    note();
    stop();
    removeEventListener('pagehide', note);
    void lock?.then((held) => held?.release());
  };
}
