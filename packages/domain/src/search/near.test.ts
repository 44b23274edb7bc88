import fc from 'fast-check';
import { expect, it } from 'vitest';

import { deletionsOf, forgives, isNear } from './near.ts';

it.each([
  ['فاتوره', 'فاتوه'],
  ['فاتوره', 'فانوره'],
  ['فاتوره', 'فاتووره'],
  ['invoice', 'invioce'],
  ['invoice', 'nvoice'],
])('%s and %s are near', (one, other) => {
  expect([isNear(one, other), isNear(other, one)]).toEqual([true, true]);
});

it.each([
  ['invoice', 'invoice'],
  ['invoice', 'invoi'],
  ['invoice', 'ivnocie'],
  ['abcde', 'badce'],
])('%s and %s are not', (one, other) => {
  expect(isNear(one, other)).toBe(false);
});

it('words that are near share what is left of them without one letter', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ت'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const keys = new Set(deletionsOf(one));
      const shares = deletionsOf(other).some((key) => keys.has(key));
      expect(shares || !isNear(one, other)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

it('short words, and numbers of any length, are taken as they are typed', () => {
  expect(['علي', 'call', '204155'].map(forgives)).toEqual([false, false, false]);
  expect(['موعد', 'calls'].map(forgives)).toEqual([true, true]);
});
