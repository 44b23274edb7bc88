import type { IndexeddbPersistence } from 'y-indexeddb';

import { unsentKey } from './doc-cache.ts';
import type { DocProvider } from './doc-provider.ts';

/** What is answered within this time needs no note on the device. */
const quietMs = 300;

/**
 * Notes beside the device's copy of a document that it holds words which the server may not have, so
 * that signing out can ask about them when no tab has the document open any more.
 */
export function keepUnsentMark(cache: IndexeddbPersistence, provider: DocProvider): () => void {
  let marked = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const note = (): void => {
    const { unsent } = provider.line.get();
    clearTimeout(timer);
    timer = undefined;
    if (unsent === marked) return;
    marked = unsent;
    // A device that keeps nothing has no copy that could be lost either.
    void (unsent ? cache.set(unsentKey, 1) : cache.del(unsentKey)).catch(() => undefined);
  };
  const hear = (): void => {
    if (!provider.line.get().unsent) note();
    else if (!marked) timer ??= setTimeout(note, quietMs);
  };

  const stop = provider.line.subscribe(hear);
  addEventListener('pagehide', note);
  void cache.whenSynced
    .then(() => cache.get(unsentKey))
    .then((earlier: unknown) => {
      if (earlier === undefined || stopped) return;
      marked = true;
      provider.bringUnsent();
    })
    .catch(() => undefined);
  return () => {
    stopped = true;
    note();
    stop();
    removeEventListener('pagehide', note);
  };
}
