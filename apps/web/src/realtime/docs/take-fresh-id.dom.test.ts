import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';

import { openDocCache } from './doc-cache.ts';
import { purgeDocCaches, unsentKey, unsentMarksIn } from './doc-caches.ts';
import { takeFreshId } from './take-fresh-id.ts';
import type { WrittenRun } from './written-run.ts';

const cacheName = 'sanad-doc:layla:w:d';

/** The copy on the device as a tab has it: `stored` came from the server, `typed` did not go there. */
async function openTab(stored: Y.Doc, typed: string, client = 77) {
  const doc = new Y.Doc();
  const cache = openDocCache('layla', 'w', 'd', doc);
  await cache.whenSynced;
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(stored));
  doc.clientID = client;
  const from = Y.getState(doc.store, client);
  doc.getText().insert(doc.getText().length, typed);
  const written: WrittenRun[] = [{ client, from, end: from + typed.length }];
  return { doc, cache, written };
}

function storedDoc(words: string, client = 77): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.getText().insert(0, words);
  return doc;
}

/** What somebody else wrote on under the same id. */
function continued(from: Y.Doc, words: string): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
  doc.clientID = 77;
  doc.getText().insert(doc.getText().length, words);
  return doc;
}

/** The next opening: what the device holds and what the server sends. */
async function nextOpening(server: Y.Doc): Promise<string> {
  const doc = new Y.Doc();
  const cache = openDocCache('layla', 'w', 'd', doc);
  await cache.whenSynced;
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server));
  expect(doc.store.pendingStructs).toBeNull();
  await cache.destroy();
  return doc.getText().toJSON();
}

describe('a device whose id was continued by somebody else', () => {
  afterEach(() => purgeDocCaches('layla'));

  it('keeps its words under a fresh id, also when the tab ends at once', async () => {
    const server = continued(storedDoc('Stored. '), 'Forged. ');
    const tab = await openTab(storedDoc('Stored. '), 'Typed offline.');
    const mark = unsentKey('own');
    const fork = { client: 77, from: 8, end: 16 };
    const { doc, written } = tab;
    const read = tab.cache.whenSynced;
    const carried = await takeFreshId({
      fork,
      doc,
      written,
      left: new Map(),
      mark,
      cacheName,
      read,
    });
    await tab.cache.destroy();
    expect(carried.runs).toMatchObject([{ from: 0, end: 14 }]);
    expect(carried.runs[0]?.client).not.toBe(77);
    expect([...(await unsentMarksIn(cacheName))]).toEqual([[mark, carried.runs]]);
    const text = await nextOpening(server);
    expect(text).toContain('Typed offline.');
    expect(text).toContain('Forged. ');
  });

  it('and two tabs that come to know of it bring what a third one left once', async () => {
    const server = continued(storedDoc('Stored. '), 'Forged. ');
    const gone = await openTab(storedDoc('Stored. '), 'Left behind.');
    await gone.cache.set(unsentKey('left'), gone.written as never);
    await gone.cache.destroy();
    const left = new Map([[unsentKey('left'), gone.written]]);
    const fork = { client: 77, from: 8, end: 16 };
    const tabs = await Promise.all(
      [101, 102].map((client) => openTab(new Y.Doc(), `Tab ${client}. `, client)),
    );
    const carried = await Promise.all(
      tabs.map(({ doc, cache, written }, i) =>
        takeFreshId({
          ...{ fork, doc, written, left, cacheName },
          mark: unsentKey(`tab ${i}`),
          read: cache.whenSynced,
        }),
      ),
    );
    await Promise.all(tabs.map(({ cache }) => cache.destroy()));
    expect(carried.flatMap(({ runs }) => runs).filter(({ end }) => end === 12)).toHaveLength(1);
    const text = await nextOpening(server);
    expect(text.split('Left behind.')).toHaveLength(2);
    for (const client of [101, 102]) expect(text).toContain(`Tab ${client}. `);
    expect((await unsentMarksIn(cacheName)).has(unsentKey('left'))).toBe(false);
  });

  it('keeps what another tab stored meanwhile', async () => {
    const tab = await openTab(storedDoc('Stored. '), 'Mine.');
    const database = await openDB(cacheName);
    await database.add('updates', Y.encodeStateAsUpdate(storedDoc('Of another tab. ', 5)));
    database.close();
    const { doc, written } = tab;
    await takeFreshId({
      ...{ fork: { client: 77, from: 8, end: 9 }, doc, written, left: new Map(), cacheName },
      mark: unsentKey('own'),
      read: tab.cache.whenSynced,
    });
    await tab.cache.destroy();
    const text = await nextOpening(continued(storedDoc('Stored. '), 'F'));
    for (const words of ['Stored. ', 'Mine.', 'Of another tab. ', 'F'])
      expect(text).toContain(words);
  });
});
