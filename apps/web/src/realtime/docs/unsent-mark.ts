import { fetchUpdates } from 'y-indexeddb';

import { browserLocks, type TabLocks } from '../device/tab-lock.ts';
import { newId } from '../new-id.ts';
import { onPageAway } from '../session/page-away.ts';
import type { DocCache } from './doc-cache.ts';
import { unsentKey, unsentMarksIn } from './doc-caches.ts';
import type { DocProvider } from './doc-provider.ts';
import { writtenRunsIn, type WrittenRun } from './written-run.ts';

/** What is answered within this time needs no note on the device. */
const quietMs = 300;
/** How often a document that is open looks for what other openings left behind. */
const lookEveryMs = 4_000;

/**
 * Notes beside the device's copy of a document that it holds words which the server may not have, so
 * that signing out can ask about them when no tab has the document open any more.
 *
 * Each opening has a mark and a lock of its own: one that is online never takes away the mark of
 * another that is not. What an opening that is over left behind is brought, sent and then forgotten.
 * An opening in a page that went into the back/forward cache is over until it comes back, as another.
 */
export function keepUnsentMark(
  cache: Pick<DocCache, 'name' | 'set' | 'del' | 'whenSynced' | 'copy'>,
  provider: Pick<DocProvider, 'line' | 'bringUnsent' | 'written'>,
  locks: TabLocks | undefined = browserLocks(),
  lookMs = lookEveryMs,
): UnsentMark {
  let own = unsentKey(newId());
  let lock = locks?.take(own);
  let left = new Map<string, readonly WrittenRun[]>();
  /** Marks of openings that are over, which is for good: a look may still see one that was sent meanwhile. */
  const brought = new Set<string>();
  /** What the mark says now. */
  let marked = '';
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const note = (): void => {
    const { unsent } = provider.line.get();
    clearTimeout(timer);
    timer = undefined;
    // A device that keeps nothing has no copy that could be lost either.
    const runs = unsent ? openRuns(provider.written) : [];
    const mark = unsent ? JSON.stringify(runs) : '';
    if (mark !== marked) {
      marked = mark;
      void (unsent ? cache.set(own, runs as never) : cache.del(own)).catch(() => undefined);
    }
    if (unsent) return;
    for (const key of left.keys()) void cache.del(key).catch(() => undefined);
    left = new Map();
  };
  const hear = (): void => {
    if (!provider.line.get().unsent) note();
    else if (JSON.stringify(openRuns(provider.written)) !== marked)
      timer ??= setTimeout(note, quietMs);
  };

  /** The marks whose openings are over: nobody holds their lock, so nothing is added to them any more. */
  async function findLeft(): Promise<ReadonlyMap<string, readonly WrittenRun[]>> {
    const over = new Map<string, readonly WrittenRun[]>();
    for (const [key, mark] of await unsentMarksIn(cache.name)) {
      if (key === own || brought.has(key)) continue;
      const free = locks === undefined ? true : await locks.take(key);
      if (free === undefined) continue;
      if (free !== true) free.release();
      over.set(key, writtenRunsIn(mark));
    }
    return over;
  }

  async function bringLeft(): Promise<void> {
    const { copy } = cache;
    // Where nothing is kept nothing was left.
    if (copy === undefined) return;
    const over = await findLeft();
    if (over.size === 0 || stopped) return;
    // What they wrote between our reading of the copy and their end.
    await fetchUpdates(copy);
    if (stopped) return;
    left = new Map([...left, ...over]);
    for (const key of over.keys()) brought.add(key);
    provider.bringUnsent([...over.values()].flat());
  }

  const letGo = (): void => void lock?.then((held) => held?.release());
  let isLooking = false;
  const look = (): void => {
    // One that takes long is not overtaken by the next: what both find would be brought twice.
    if (isLooking) return;
    isLooking = true;
    const over = (): void => void (isLooking = false);
    void cache.whenSynced.then(bringLeft).then(over, over);
  };
  const stop = provider.line.subscribe(hear);
  addEventListener('pagehide', note);
  const stopAway = onPageAway(letGo, () => {
    // The mark of before may be gone: another opening has sent what it stood for, or is about to.
    own = unsentKey(newId());
    lock = locks?.take(own);
    marked = '';
    note();
    look();
  });
  look();
  // An opening may be over long after this one began.
  const looking = locks === undefined ? undefined : setInterval(look, lookMs);
  const leave = (): void => {
    stopped = true;
    clearTimeout(timer);
    clearInterval(looking);
    stop();
    stopAway();
    removeEventListener('pagehide', note);
  };
  return {
    stop() {
      if (stopped) return;
      note();
      leave();
      letGo();
    },
    handOver() {
      leave();
      return { mark: own, left, letGo };
    },
  };
}

export interface UnsentMark {
  /** The opening is over: what it has not sent is noted. */
  stop(): void;
  /** Another opening takes over: whoever asked notes what there is, under this mark, and lets it go then. */
  handOver(): {
    readonly mark: string;
    readonly left: ReadonlyMap<string, readonly WrittenRun[]>;
    letGo(): void;
  };
}

/** A mark is written once for a run, not with each letter: its last one is open. */
function openRuns(runs: readonly WrittenRun[]): WrittenRun[] {
  return runs.map((run, i) => (i === runs.length - 1 ? { ...run, end: null } : run));
}
