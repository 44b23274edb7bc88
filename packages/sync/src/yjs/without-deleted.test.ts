import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';

import { busyDocs, random } from '../test/busy-docs.ts';
import { concatBytes } from './byte-writer.ts';
import type { DocSnapshot } from './doc-log.ts';
import { DocState } from './doc-state.ts';
import { makeSnapshot } from './make-snapshot.ts';
import { decodeStateVector, encodeStateVector } from './state-vector.ts';
import { frameUpdates } from './update-log.ts';

function take(state: DocState, update: Uint8Array): void {
  state.take(update, false, { userId: 'all', own: new Set(), isPromised: true });
  state.tail.append({ seq: undefined, updates: frameUpdates([update]) });
}

/** What goes over the line to somebody who has this much, as text to look for words in. */
function sent(state: DocState, have: Uint8Array = new Uint8Array([0])): string {
  const answer = state.answer(decodeStateVector(have, 1_000)!);
  return concatBytes([...answer, new Uint8Array(0)]).reduce(
    (text, byte) => text + String.fromCharCode(byte),
    '',
  );
}

function read(state: DocState): Y.Doc {
  const doc = new Y.Doc();
  for (const update of state.answer(new Map())) Y.applyUpdate(doc, update);
  return doc;
}

function everything(doc: Y.Doc): unknown {
  return [
    doc.getText('text').toDelta(),
    doc.getXmlFragment('default').toJSON(),
    doc.getMap('map').toJSON(),
    doc.getArray('list').toJSON(),
  ];
}

/** One writer and the state of the server that hears them. */
function written() {
  const state = new DocState({ snapshot: undefined, tail: [], clients: [] });
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array) => take(state, update));
  return { state, doc, text: doc.getText('text') };
}

describe('deleted words', () => {
  it('[DC20] are not sent to a newcomer, nor to somebody who comes back, before anything was compacted', () => {
    const { state, doc, text } = written();
    text.insert(0, 'Dear Omar, SECRET regards');
    const away = Y.encodeStateVector(doc);
    text.insert(text.length, ' PASSWORD and more');
    text.delete(text.toJSON().indexOf('SECRET '), 7);
    text.delete(text.toJSON().indexOf('PASSWORD '), 9);
    expect(sent(state)).not.toMatch(/SECRET|PASSWORD/);
    expect(sent(state, away)).not.toMatch(/SECRET|PASSWORD/);
    expect(read(state).getText('text').toJSON()).toBe('Dear Omar, regards and more');
  });

  it('[DC20] are not sent out of a snapshot that was made before they were deleted', () => {
    const { state, doc, text } = written();
    for (let i = 0; i < 900; i++) text.insert(text.length, i % 30 === 0 ? `SECRET${i} ` : `${i} `);
    text.insert(5, '-'.repeat(20_000));
    const away = Y.encodeStateVector(doc);
    const tail = state.tail.entries.map(({ updates }, i) => ({ seq: i + 1, updates }));
    for (const [i, entry] of state.tail.entries.entries()) entry.seq = i + 1;
    state.adopt(makeSnapshot({ snapshot: undefined, tail }));
    expect(sent(state)).toContain('SECRET');
    for (let at = 0; (at = text.toJSON().indexOf('SECRET')) >= 0;) text.delete(at, 6);
    expect(sent(state)).not.toContain('SECRET');
    expect(sent(state, away)).not.toContain('SECRET');
    const half = encodeStateVector(new Map([[doc.clientID, 3_000]]));
    expect(sent(state, half)).not.toContain('SECRET');
    expect(read(state).getText('text').toJSON()).toBe(text.toJSON());
  });

  it('[DC20] goes for what stands inside a deleted block, for values and for addresses', () => {
    const { state, doc } = written();
    const fragment = doc.getXmlFragment('default');
    const list = doc.getArray<string>('list');
    const map = doc.getMap<string>('map');
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('SECRETtext')]);
    paragraph.setAttribute('title', 'SECRETattribute');
    fragment.insert(0, [paragraph, new Y.XmlElement('rule')]);
    list.push(['keep', 'SECRETa', 'SECRETb', 'also']);
    map.set('address', 'SECRETaddress');
    fragment.delete(0, 1);
    list.delete(1, 2);
    map.set('address', 'open');
    expect(sent(state)).not.toContain('SECRET');
    expect(everything(read(state))).toEqual(everything(doc));
  });

  it('[DC20] halves of a pair are left as Yjs leaves them', () => {
    const { state, doc, text } = written();
    text.insert(0, 'a😀b');
    text.delete(2, 1);
    expect(read(state).getText('text').toJSON()).toBe(doc.getText('text').toJSON());
  });

  it('[DC20] leave every reader with the same document, whatever they had before', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { docs, updates } = busyDocs(seed, 120);
      const next = random(seed);
      const state = new DocState({ snapshot: undefined, tail: [], clients: [] });
      const whole = new Y.Doc();
      const away = new Y.Doc();
      let snapshot: DocSnapshot | undefined;
      for (const [i, update] of updates.entries()) {
        take(state, update);
        Y.applyUpdate(whole, update);
        if (i === updates.length >> 2) Y.applyUpdate(away, Y.encodeStateAsUpdate(whole));
        if (next(20) !== 0) continue;
        for (const [k, entry] of state.tail.entries.entries()) entry.seq = i * 1_000 + k + 1;
        const tail = state.tail.entries.map((row) => ({ seq: row.seq!, updates: row.updates }));
        if (tail.length > 0) state.adopt((snapshot = makeSnapshot({ snapshot, tail })));
      }
      expect(everything(read(state)), `seed ${seed}`).toEqual(everything(whole));
      const have = decodeStateVector(Y.encodeStateVector(away), 1_000)!;
      for (const update of state.answer(have)) Y.applyUpdate(away, update);
      expect(everything(away), `seed ${seed}`).toEqual(everything(whole));
      expect(docs).toHaveLength(3);
    }
  });
});
