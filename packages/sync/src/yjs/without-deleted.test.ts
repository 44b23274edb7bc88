import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';

import { busyDocs, random } from '../test/busy-docs.ts';
import { concatBytes } from './byte-writer.ts';
import { CleanUpdate } from './clean-update.ts';
import type { DocSnapshot } from './doc-log.ts';
import { DocState } from './doc-state.ts';
import { GoneSince } from './gone-since.ts';
import { makeSnapshot } from './make-snapshot.ts';
import { decodeStateVector, encodeStateVector } from './state-vector.ts';
import { frameUpdates } from './update-log.ts';
import { markUpdate, type UpdateMarks } from './update-marks.ts';

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

  it('[DC20] halves of pairs in a long text are cut as in a short one', () => {
    for (const word of ['a😀b', 'سند😀', 'plain '] as const) {
      for (let from = 2_600; from < 2_612; from++) {
        const { state, doc, text } = written();
        text.insert(0, word.repeat(2_000));
        text.delete(from, 3);
        text.delete(6_001, 1);
        expect(read(state).getText('text').toJSON()).toBe(doc.getText('text').toJSON());
      }
    }
  });

  it('[DC20] one more deletion costs the 32 structs it stands among, not the document', () => {
    const doc = new Y.Doc();
    const text = doc.getText('text');
    const next = random(7);
    for (let i = 0; i < 3_000; i++) text.insert(next(text.length + 1), 'some words');
    const update = Y.encodeStateAsUpdate(doc);
    const gone = new GoneSince();
    const clean = new CleanUpdate(update, gone);
    expect(clean.whole(), 'the very bytes where nothing is deleted').toBe(update);
    for (let i = 0; i < 40; i++) gone.add([doc.clientID, i * 700, 3]);
    const first = clean.whole();
    expect(clean.blocksRead).toBeLessThanOrEqual(40);
    expect(clean.whole(), 'the same answer to whoever comes next').toBe(first);
    clean.cut(new Map([[doc.clientID, 9_000]]));
    const before = clean.blocksRead;
    gone.add([doc.clientID, 15_004, 2]);
    expect(clean.whole()).not.toBe(first);
    clean.cut(new Map([[doc.clientID, 9_000]]));
    expect(clean.blocksRead - before).toBe(1);
  });

  it('[DC20] nor is a text of megabytes walked through for a word in it', () => {
    const doc = new Y.Doc();
    doc.getText('text').insert(0, 'سند plain 😀 '.repeat(20_000));
    const update = Y.encodeStateAsUpdate(doc);
    const marks = markUpdate(update);
    const stops = marks.sections[0]!.texts![0]!.stops;
    expect(stops.at(-2)).toBe(doc.getText('text').length);
    for (let i = 3; i < stops.length; i += 2)
      expect(stops[i]! - stops[i - 2]!).toBeLessThanOrEqual(2_052);
    // A snapshot of before has none of them; then they are found once.
    const bare = JSON.parse(
      JSON.stringify(marks, (key, value: unknown) => (key === 'texts' ? undefined : value)),
    ) as UpdateMarks;
    const gone = new GoneSince();
    gone.add([doc.clientID, 100_000, 7]);
    const old = new CleanUpdate(update, gone, () => bare).whole();
    expect(old).toEqual(new CleanUpdate(update, gone, () => marks).whole());
    expect(bare.sections[0]!.texts![0]!.stops).toEqual(stops);
    // What a deletion does not touch is not copied one by one: one struct became three.
    expect(old.length - update.length).toBeLessThan(40);
  });
});
