import { expect, it } from 'vitest';

import { nextRow, type SeenRow } from './row-walk.ts';

const row = (id: string, column: number, middle: number): SeenRow => ({ id, column, middle });
/** Three columns; the second is empty. */
const rows = [
  row('a', 0, 50),
  row('b', 0, 150),
  row('c', 0, 250),
  row('d', 600, 60),
  row('e', 600, 180),
];
const to = (from: string | undefined, key: string) => nextRow(rows, from, key)?.id;

it('goes up and down within a column, and stops at its ends', () => {
  expect([to('a', 'ArrowDown'), to('c', 'ArrowUp')]).toEqual(['b', 'b']);
  expect([to('a', 'ArrowUp'), to('c', 'ArrowDown')]).toEqual([undefined, undefined]);
});

it('goes to what stands beside it, over a column without rows', () => {
  expect([to('a', 'ArrowRight'), to('c', 'ArrowRight'), to('e', 'ArrowLeft')]).toEqual([
    'd',
    'e',
    'b',
  ]);
  expect([to('a', 'ArrowLeft'), to('d', 'ArrowRight')]).toEqual([undefined, undefined]);
});

it('begins with the first', () => {
  expect(to(undefined, 'ArrowDown')).toBe('a');
  expect(nextRow([], undefined, 'ArrowDown')).toBeUndefined();
});
