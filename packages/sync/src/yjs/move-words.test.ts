import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';

import { isStoodOn, moveWords, type ClockRun } from './move-words.ts';

function textOf(update: Uint8Array, ...others: Uint8Array[]): string {
  const doc = new Y.Doc();
  for (const each of [...others, update]) Y.applyUpdate(doc, each);
  expect(doc.store.pendingStructs).toBeNull();
  return doc.getText('text').toJSON();
}

const nowhere: ClockRun = { client: 0, from: 0, end: 0 };

describe('words that go under another client id', () => {
  it('[DC8] stand where they stood, with what others wrote between them and what was deleted of them', () => {
    const own = new Y.Doc();
    own.clientID = 77;
    own.getText('text').insert(0, 'Stored. Typed offline.');
    const other = new Y.Doc();
    other.clientID = 5;
    Y.applyUpdate(other, Y.encodeStateAsUpdate(own));
    other.getText('text').insert(13, '(between)');
    Y.applyUpdate(own, Y.encodeStateAsUpdate(other));
    own.getText('text').delete(own.getText('text').length - 1, 1);
    own.getText('text').format(0, 3, { bold: true });
    const state = Y.encodeStateAsUpdate(own);
    const end = Y.getState(own.store, 77);
    const moved = moveWords(state, {
      moved: [{ client: 77, from: 8, end }],
      to: 99,
      dropped: { client: 77, from: 8, end: 40 },
    });
    const doc = new Y.Doc();
    Y.applyUpdate(doc, moved);
    expect(doc.getText('text').toDelta()).toEqual(own.getText('text').toDelta());
    expect(Y.getState(doc.store, 77)).toBe(8);
    expect(Y.getState(doc.store, 99)).toBe(end - 8);
    expect(Y.getState(doc.store, 5)).toBe(9);
  });

  it('[DC8] stand beside what somebody else wrote under the old id', () => {
    const own = new Y.Doc();
    own.clientID = 77;
    own.getText('text').insert(0, 'Stored. ');
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(own));
    other.clientID = 77;
    other.getText('text').insert(8, 'Forged. ');
    own.getText('text').insert(8, 'Mine.');
    const moved = moveWords(Y.encodeStateAsUpdate(own), {
      moved: [{ client: 77, from: 8, end: 13 }],
      to: 99,
      dropped: { client: 77, from: 8, end: 16 },
    });
    expect(textOf(moved)).toBe('Stored. Mine.');
    const both = textOf(moved, Y.encodeStateAsUpdate(other));
    expect(both).toContain('Mine.');
    expect(both).toContain('Forged. ');
  });

  it('[DC8] whoever wrote on after words that are forgotten keeps their own', () => {
    const true77 = new Y.Doc();
    true77.clientID = 77;
    true77.getText('text').insert(0, 'Stored. True. ');
    const mona = new Y.Doc();
    mona.clientID = 5;
    Y.applyUpdate(mona, Y.encodeStateAsUpdate(true77));
    mona.getText('text').insert(14, 'Hers.');
    const server = new Y.Doc();
    server.clientID = 77;
    server.getText('text').insert(0, 'Stored. ');
    server.getText('text').insert(8, 'Forged, and longer. ');
    const kept = moveWords(Y.encodeStateAsUpdate(mona), {
      moved: [],
      to: 99,
      dropped: { client: 77, from: 8, end: 28 },
    });
    expect(textOf(kept, Y.encodeStateAsUpdate(server))).toContain('Hers.');
  });

  it('[DC8] a state of blocks, values and formats is the same with nothing and with everything moved', () => {
    const doc = new Y.Doc();
    doc.clientID = 77;
    const paragraph = new Y.XmlElement('paragraph');
    const text = new Y.XmlText();
    doc.getXmlFragment('default').insert(0, [paragraph]);
    paragraph.insert(0, [text]);
    text.insert(0, 'سند 😀 words', { bold: {} });
    paragraph.setAttribute('dir', 'rtl');
    paragraph.setAttribute('dir', 'ltr');
    doc.getMap('settings').set('deep', { list: [1, null, 'x'] });
    doc.getArray('list').push([1, 2, 3]);
    doc.getArray('list').delete(1, 1);
    text.delete(2, 3);
    const end = Y.getState(doc.store, 77);
    for (const moved of [[], [{ client: 77, from: 0, end }]]) {
      const after = new Y.Doc();
      const plan = { moved, to: 99, dropped: nowhere };
      Y.applyUpdate(after, moveWords(Y.encodeStateAsUpdate(doc), plan));
      expect(after.getXmlFragment('default').toJSON()).toBe(doc.getXmlFragment('default').toJSON());
      expect(after.getArray('list').toJSON()).toEqual([1, 3]);
      expect(after.getMap('settings').toJSON()).toEqual({ deep: { list: [1, null, 'x'] } });
    }
  });

  it('[DC8] a block that others wrote in is seen to carry them', () => {
    const doc = new Y.Doc();
    doc.clientID = 77;
    const paragraph = new Y.XmlElement('paragraph');
    doc.getXmlFragment('default').insert(0, [paragraph]);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const run = { client: 77, from: 0, end: 1 };
    expect(isStoodOn(Y.encodeStateAsUpdate(other), run)).toBe(false);
    (other.getXmlFragment('default').get(0) as Y.XmlElement).insert(0, [new Y.XmlText('Hers')]);
    expect(isStoodOn(Y.encodeStateAsUpdate(other), run)).toBe(true);
  });
});
