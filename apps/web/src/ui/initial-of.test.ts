// @vitest-environment node
import { expect, it } from 'vitest';

import { initialOf, shortNameOf } from './initial-of.ts';

it.each([
  ['Layla Haddad', 'L'],
  ['mona', 'M'],
  ['مُحَمَّد علي', 'م'],
  ['الهام سعيد', 'هـ'],
  ['هُدى', 'هـ'],
  ['ال', 'ا'],
  ['', ''],
])('%s is known by %s', (name, letter) => {
  expect(initialOf(name)).toBe(letter);
});

it('speaks of people by the first word of their name', () => {
  expect(shortNameOf('  Layla Haddad ')).toBe('Layla');
});
