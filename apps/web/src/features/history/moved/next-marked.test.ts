import { expect, it } from 'vitest';

import { nextMarked } from './next-marked.ts';

const order = ['a', 'b', 'c', 'd'];
const next = (from: string | undefined, step: 1 | -1, marked = ['b', 'd']) =>
  nextMarked(order, (id) => marked.includes(id), from, step);

it('goes from mark to mark in reading order, and around the end', () => {
  expect([next('a', 1), next('b', 1), next('d', 1)]).toEqual(['b', 'd', 'b']);
  expect([next('a', -1), next('d', -1), next('b', -1)]).toEqual(['d', 'b', 'd']);
});

it('begins at the first or the last, and knows when there is none', () => {
  expect([next(undefined, 1), next(undefined, -1), next('gone', 1)]).toEqual(['b', 'd', 'b']);
  expect([next('b', 1, ['b']), next('a', 1, [])]).toEqual(['b', undefined]);
});
