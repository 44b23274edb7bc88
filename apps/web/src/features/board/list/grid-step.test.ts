import { expect, it } from 'vitest';

import { stepInGrid } from './grid-step.ts';
import { listRows } from './list-rows.ts';

const groups = [
  { key: 'one', ids: ['a', 'b'], late: 0 },
  { key: 'two', ids: [], late: 0 },
  { key: 'over', ids: ['c'], late: 0 },
];
const rows = listRows(
  groups,
  (key) => key === 'over',
  (key) => key !== 'over',
);
const ways = { cells: 5, direction: 'ltr', isFar: false } as const;
const step = (row: string, cell: number, key: string, more: object = {}) =>
  stepInGrid(rows, { row, cell }, key, { ...ways, ...more });

it('has a head for each group, a line to add also in an empty one, and nothing of a folded one', () => {
  expect(rows.map(({ id }) => id)).toEqual([
    ...['group:one', 'one:a', 'one:b', 'add:one'],
    ...['group:two', 'add:two'],
    'group:over',
  ]);
});

it('is walked row by row and cell by cell, by what is seen, and ends at its edges', () => {
  expect(step('one:a', 2, 'ArrowDown')).toEqual({ row: 'one:b', cell: 2 });
  expect(step('group:one', 0, 'ArrowUp')).toEqual({ row: 'group:one', cell: 0 });
  expect(step('one:a', 0, 'ArrowRight')).toEqual({ row: 'one:a', cell: 1 });
  expect(step('one:a', 0, 'ArrowLeft', { direction: 'rtl' })).toEqual({ row: 'one:a', cell: 1 });
  expect(step('one:a', 1, 'ArrowRight', { direction: 'rtl' })).toEqual({ row: 'one:a', cell: 0 });
  expect(step('one:a', 4, 'ArrowRight')).toEqual({ row: 'one:a', cell: 4 });
  expect(step('one:a', 1, 'End')).toEqual({ row: 'one:a', cell: 4 });
  expect(step('one:b', 3, 'Home', { isFar: true })).toEqual({ row: 'group:one', cell: 0 });
  expect(step('one:a', 3, 'End', { isFar: true })).toEqual({ row: 'group:over', cell: 3 });
  // A head has one cell: from a far one it goes to the first on the way back.
  expect(step('add:one', 3, 'ArrowLeft')).toEqual({ row: 'add:one', cell: 0 });
  expect(step('gone', 0, 'ArrowDown')).toBeUndefined();
  expect(step('one:a', 0, 'a')).toBeUndefined();
});
