import { expect, it } from 'vitest';

import { letterOf } from './key-of.ts';

it.each([
  ['as it is written', 'j', 'KeyJ', 'j'],
  ['in capitals', 'J', 'KeyJ', 'j'],
  ['where another Latin layout has it elsewhere', 'e', 'KeyD', 'e'],
  ['by its place under an Arabic layout', 'ت', 'KeyJ', 'j'],
  ['by its place, also where it writes two letters', 'لا', 'KeyB', 'b'],
])('a letter is read %s', (_how, key, code, letter) => {
  expect(letterOf({ key, code })).toBe(letter);
});

it('what is no letter is none', () => {
  expect(letterOf({ key: ';', code: 'KeyJ' })).toBeUndefined();
  expect(letterOf({ key: 'Enter', code: 'Enter' })).toBeUndefined();
});
