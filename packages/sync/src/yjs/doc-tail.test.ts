import { expect, it } from 'vitest';
import * as Y from 'yjs';

import { briefBytes } from './byte-writer.ts';
import { DocTail } from './doc-tail.ts';
import { frameUpdates } from './update-log.ts';

/** Types letters one by one; each as a turn's row, in the memory that all of them share. */
function createTyping() {
  const doc = new Y.Doc();
  const tail = new DocTail();
  doc.on('update', (update: Uint8Array) => {
    const row = frameUpdates([update]);
    const brief = briefBytes(row.length);
    brief.set(row);
    tail.append({ seq: undefined, updates: brief });
  });
  return {
    tail,
    type(letters: string) {
      for (const letter of letters) doc.getText('text').insert(0, letter);
    },
    typed: () => doc.getText('text').toString(),
  };
}

function read(tail: DocTail): string {
  const doc = new Y.Doc();
  for (const update of tail.updates()) Y.applyUpdate(doc, update);
  return doc.getText('text').toString();
}

it('keeps the text whenever it is read between writing, joining and dropping', () => {
  for (const readAfter of ['never', 'writing', 'joining'] as const) {
    const { tail, type, typed } = createTyping();
    for (let commit = 1; commit <= 30; commit++) {
      type('abcdefg');
      if (readAfter === 'writing') expect(read(tail)).toBe(typed());
      const entry = tail.joinLast(7);
      type('between');
      entry.seq = commit * 2 - 1;
      if (readAfter === 'joining') expect(read(tail)).toBe(typed());
      tail.joinLast(7).seq = commit * 2;
    }
    expect(tail.entries).toHaveLength(60);
    expect(read(tail)).toBe(typed());
  }
});

it('holds what it keeps in memory of its own, and knows how much that is', () => {
  const { tail, type } = createTyping();
  for (const letters of ['a', 'bcd']) {
    type(letters);
    const { updates } = tail.joinLast(letters.length);
    expect(updates.buffer.byteLength).toBe(updates.byteLength);
  }
  for (const update of tail.updates()) expect(update.buffer.byteLength).toBeLessThan(1_000);
  expect(tail.bytes).toBe(tail.entries.reduce((sum, { updates }) => sum + updates.length, 0));
});

it('drops the rows that a snapshot holds and keeps the others', () => {
  const { tail, type } = createTyping();
  type('ab');
  tail.joinLast(2).seq = 1;
  read(tail);
  type('cd');
  tail.joinLast(2).seq = 2;
  type('e');
  tail.dropUpTo(1);
  expect(tail.entries.map(({ seq }) => seq)).toEqual([2, undefined]);
  expect(tail.updates().length).toBeGreaterThan(0);
  tail.dropUpTo(2);
  expect(tail.entries.map(({ seq }) => seq)).toEqual([undefined]);
  expect(tail.bytes).toBe(tail.entries[0]!.updates.length);
});
