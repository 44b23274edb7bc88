import { expect, it } from 'vitest';

import { keysOf, wordsIn } from './words.ts';

const keys = (text: string) => wordsIn(text).flatMap(({ word }) => keysOf(word));

it.each([
  ['أحمد', 'احمد'],
  ['سؤال', 'سوال'],
  ['قائمة', 'قايمه'],
  ['شيء', 'شي'],
  ['مُـحَـمَّـد', 'محمد'],
  ['ليلى', 'ليلي'],
  ['Zoë', 'zoe'],
  ['٢٠٢٦', '2026'],
  ['والفاتورة', 'فاتوره'],
  ['بالفاتورة', 'فاتوره'],
  ['للفاتورة', 'فاتوره'],
  ['وفاتورة', 'فاتوره'],
  ['#12', '12'],
])('%s is found by %s', (text, key) => {
  expect(keys(text)).toContain(key);
});

it.each([
  ['الا', ['الا']],
  ['وردة', ['ورده']],
  ['ألف', ['الف']],
])('of %s nothing is cut off that is the word itself', (text, all) => {
  expect(keys(text)).toEqual(all);
});

it('words stand where they stand in the text, marks and tatweel included', () => {
  const text = 'a — مُحَمَّد, INV-20';
  expect(wordsIn(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    'a',
    'مُحَمَّد',
    'INV',
    '20',
  ]);
});

it('a text of marks and signs alone has no words', () => {
  expect(wordsIn('… \u0651 — ء !')).toEqual([]);
});
