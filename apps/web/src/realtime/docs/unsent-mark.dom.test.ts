import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';

import { fakeTabLocks } from '../device/fake-tab-locks.ts';
import type { TabLocks } from '../device/tab-lock.ts';
import { createSignal } from '../signal.ts';
import { openDocCache } from './doc-cache.ts';
import { countUnsentDocs, hasUnsent, purgeDocCaches } from './doc-caches.ts';
import type { DocLine } from './doc-provider.ts';
import { keepUnsentMark } from './unsent-mark.ts';
import type { WrittenRun } from './written-run.ts';
import { WrittenRuns } from './written-runs.ts';

/** One opening of the document in a tab: its line says what the test wants. */
function openTab(locks: TabLocks | undefined) {
  const doc = new Y.Doc();
  const cache = openDocCache('layla', 'w', 'd', doc);
  const line = createSignal<DocLine>({
    save: { at: 'offline', unsent: false },
    readOnly: undefined,
    ended: undefined,
    synced: false,
    unsent: false,
  });
  const is = (unsent: boolean): void => line.set({ ...line.get(), unsent });
  const clients: number[] = [];
  const bringUnsent = vi.fn((runs: readonly WrittenRun[]) => {
    clients.push(...runs.map(({ client }) => client));
    is(true);
  });
  const written = new WrittenRuns();
  doc.on('afterTransaction', (transaction) => {
    if (transaction.local) written.hear(transaction, doc.clientID);
  });
  const marking = keepUnsentMark(
    cache,
    {
      line,
      bringUnsent,
      get written() {
        return written.all;
      },
    },
    locks,
    20,
  );
  const text = doc.getText();
  return {
    cache,
    bringUnsent,
    /** Whose words were brought. */
    clients,
    id: doc.clientID,
    is,
    words: () => text.toJSON(),
    type: (words: string) => {
      text.insert(text.length, words);
      is(true);
    },
    close: async () => {
      marking.stop();
      await cache.destroy();
      doc.destroy();
    },
  };
}

describe('the mark of unsent words', () => {
  let locks: TabLocks;
  beforeEach(() => {
    locks = fakeTabLocks();
  });
  afterEach(() => purgeDocCaches('layla'));

  it('stands as long as the words are only here, and outlives the tab', async () => {
    const tab = openTab(locks);
    tab.type('Never sent');
    await expect.poll(() => countUnsentDocs('layla')).toBe(1);
    await tab.close();
    expect(await countUnsentDocs('layla')).toBe(1);

    const next = openTab(locks);
    await expect.poll(() => next.bringUnsent.mock.calls.length).toBe(1);
    expect(next.words()).toBe('Never sent');
    expect(await countUnsentDocs('layla')).toBe(1);
    next.is(false);
    await expect.poll(() => countUnsentDocs('layla')).toBe(0);
    await next.close();
  });

  it('of an offline tab is left alone by another one that is online', async () => {
    const [offline, online] = [openTab(locks), openTab(locks)];
    await Promise.all([offline.cache.whenSynced, online.cache.whenSynced]);
    offline.type('Typed in the tunnel. ');
    online.type('Typed at the desk.');
    await expect.poll(() => countUnsentDocs('layla')).toBe(1);
    online.is(false);
    const third = openTab(locks);
    third.type('And here.');
    third.is(false);
    await third.close();
    await online.close();
    expect(await countUnsentDocs('layla')).toBe(1);
    expect(third.bringUnsent).not.toHaveBeenCalled();

    await offline.close();
    const last = openTab(locks);
    await expect.poll(() => last.bringUnsent.mock.calls.length).toBe(1);
    expect(last.words()).toContain('Typed in the tunnel.');
    last.is(false);
    await expect.poll(() => countUnsentDocs('layla')).toBe(0);
    await last.close();
  });

  it('of a page in the back/forward cache is taken up by a tab that was open before', async () => {
    const turn = (name: string): boolean =>
      dispatchEvent(Object.assign(new Event(name), { persisted: true }));
    const away = openTab(locks);
    await away.cache.whenSynced;
    away.type('Typed in the tunnel.');
    await expect.poll(() => countUnsentDocs('layla')).toBe(1);
    turn('pagehide');

    const open = openTab(locks);
    await expect.poll(() => open.bringUnsent.mock.calls.length).toBe(1);
    expect(open.words()).toBe('Typed in the tunnel.');
    open.is(false);
    await expect.poll(() => countUnsentDocs('layla')).toBe(0);
    // Back again, it has heard nothing of that and marks its words as its own.
    turn('pageshow');
    await expect.poll(() => countUnsentDocs('layla')).toBe(1);
    expect(open.bringUnsent).toHaveBeenCalledTimes(1);
    away.is(false);
    await expect.poll(() => countUnsentDocs('layla')).toBe(0);
    await away.close();
    await open.close();
  });

  it('of a tab that was closed is taken up by one that was open before', async () => {
    const [offline, online] = [openTab(locks), openTab(locks)];
    await Promise.all([offline.cache.whenSynced, online.cache.whenSynced]);
    offline.type('Typed in the tunnel.');
    await expect.poll(() => countUnsentDocs('layla')).toBe(1);
    expect(online.bringUnsent).not.toHaveBeenCalled();
    await offline.close();
    await expect.poll(() => online.bringUnsent.mock.calls.length).toBe(1);
    expect(online.words()).toBe('Typed in the tunnel.');
    online.is(false);
    await expect.poll(() => countUnsentDocs('layla')).toBe(0);
    await online.close();
  });

  it('is brought once, also where the server had its words while this tab was looking again', async () => {
    const gone = openTab(locks);
    await gone.cache.whenSynced;
    gone.type('Typed in the tunnel.');
    await expect.poll(() => countUnsentDocs('layla')).toBe(1);
    await gone.close();

    // Its second look has read the mark, and asks for the lock until the test lets it go on.
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const asked: string[] = [];
    const open = openTab({
      ...locks,
      take: async (name) => {
        if (asked.filter((one) => one === name).length === 1) await held;
        asked.push(name);
        return locks.take(name);
      },
    });
    await expect.poll(() => open.bringUnsent.mock.calls.length).toBe(1);
    open.is(false);
    await expect.poll(() => countUnsentDocs('layla')).toBe(0);
    goOn();

    // One look follows the other: what is brought next says that the held one is over.
    const next = openTab(locks);
    await next.cache.whenSynced;
    next.type('Typed on the way back.');
    await expect.poll(() => countUnsentDocs('layla')).toBe(1);
    await next.close();
    await expect.poll(() => open.clients.at(-1)).toBe(next.id);
    expect(open.clients).toEqual([gone.id, next.id]);
    open.is(false);
    await expect.poll(() => countUnsentDocs('layla')).toBe(0);
    await open.close();
  });

  it('is looked for beside a copy that is gone without making an empty one', async () => {
    expect(await hasUnsent('sanad-doc:layla:w:gone')).toBe(false);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('is kept and cleared where a browser has no locks', async () => {
    const tab = openTab(undefined);
    tab.type('Kept');
    await expect.poll(() => countUnsentDocs('layla')).toBe(1);
    tab.is(false);
    await expect.poll(() => countUnsentDocs('layla')).toBe(0);
    await tab.close();
  });
});
