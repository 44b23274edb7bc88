// @vitest-environment node
import type { HandOffRecord } from '@sanad/domain/handoff/record';
import { expect, it } from 'vitest';

import { noteLastsMs, notesOf } from './notes-of.ts';

const now = 1_700_000_000_000;
const note = (id: string, author: string, ago: number) =>
  ({ id, author, sentAt: now - ago }) as HandOffRecord;
const shown = (notes: HandOffRecord[], since: number | undefined) => {
  const { fresh, last } = notesOf(notes, { me: 'layla', now, since });
  return [fresh.map(({ id }) => id), last?.id];
};

it('what others left since one was here stands on top, and what was read beside it', () => {
  const notes = [note('old', 'mona', 500), note('new', 'mona', 50), note('own', 'layla', 20)];
  expect(shown(notes, now - 100)).toEqual([['new'], 'own']);
  expect(shown(notes, now - 1_000)).toEqual([['new', 'old'], 'own']);
  expect(shown(notes.slice(0, 2), now)).toEqual([[], 'new']);
});

it('until it is known since when, and after some days, none is news', () => {
  expect(shown([note('new', 'mona', 50)], undefined)).toEqual([[], 'new']);
  expect(shown([note('old', 'mona', noteLastsMs + 1)], 0)).toEqual([[], undefined]);
});

it('whoever left a note is offered none until the next day’s end', () => {
  const hour = 3_600_000;
  const isLeft = (notes: HandOffRecord[]) =>
    notesOf(notes, { me: 'layla', now, since: undefined }).isLeft;
  expect(isLeft([note('own', 'layla', 11 * hour), note('other', 'mona', hour)])).toBe(true);
  expect(isLeft([note('own', 'layla', 13 * hour), note('other', 'mona', hour)])).toBe(false);
});
