// @vitest-environment node
import { expect, it } from 'vitest';

import { isolate, isolateToken, stretchesOf } from './isolate.ts';

it('cuts a sentence at its isolated values', () => {
  expect(stretchesOf(`${isolate('(Sara Ali)')} أضافت ${isolateToken('INV-7')}`)).toEqual([
    { text: '(Sara Ali)', dir: 'auto' },
    { text: ' أضافت ', dir: undefined },
    { text: 'INV-7', dir: 'ltr' },
  ]);
});

it('leaves a plain sentence whole', () => {
  expect(stretchesOf('Nothing waits for you.')).toEqual([
    { text: 'Nothing waits for you.', dir: undefined },
  ]);
});
