// @vitest-environment node
import { expect, it } from 'vitest';

import { isolate, isolateQuote, isolateToken, stretchesOf } from './isolate.ts';

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

it.each([
  ['مطالبات التأمين', 'en', '«مطالبات التأمين»'],
  ['Insurance claims', 'ar', '“Insurance claims”'],
  ['فاتورة INV-7', 'en', '«فاتورة INV-7»'],
  ['2026', 'ar', '«2026»'],
  ['2026', 'en', '“2026”'],
] as const)(
  'quotes %s in a sentence of %s by the marks of its own language',
  (text, sentence, quoted) => {
    expect(stretchesOf(isolateQuote(text, sentence))).toEqual([{ text: quoted, dir: 'auto' }]);
  },
);
