import { expect, it } from 'vitest';

import type { MessageRecord } from '../comments/record.ts';
import type { FileRecord } from '../files/record.ts';
import { searchable, seenRecord, textsOf } from './searchable.ts';
import { keysOfTexts } from './word-index.ts';

const world = { nameOf: () => 'Layla' };

it('no two kinds are stored under one number', () => {
  const numbers = Object.values(searchable).map(({ stored }) => stored);
  expect(new Set(numbers).size).toBe(numbers.length);
});

it('a file is found by the words of its name, whatever stands between them', () => {
  const name = 'إيصال_مايو-2026.PDF';
  const file = { name, taskId: 't', documentId: null, archivedAt: null } as FileRecord;
  const seen = seenRecord('file', file, world)!;
  expect([...keysOfTexts(textsOf(seen)).keys()]).toEqual(['ايصال', 'مايو', '2026', 'pdf']);
  expect(seen).toMatchObject({ taskId: 't', isClosed: false });
});

it('a message that was removed is not to be found', () => {
  const said = { text: 'said', removedBy: null } as MessageRecord;
  expect(seenRecord('message', said, world)).toMatchObject({ body: 'said' });
  expect(seenRecord('message', { ...said, text: '', removedBy: 'layla' as never }, world)).toBe(
    null,
  );
});
