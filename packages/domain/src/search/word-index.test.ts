import { expect, it } from 'vitest';

import { marksIn, excerptOf } from './excerpt.ts';
import { readQuestion } from './question.ts';
import { WordIndex } from './word-index.ts';

const texts = {
  prices: 'تحديث قائمة الأسعار في الموقع',
  invoice: 'مراجعة الفاتورة رقم ٢٠٤',
  gloves: 'Order gloves, size M — Café Zoë',
  glove: 'Return one glove',
  Layla: 'ليلى حسن',
  invoices: 'Invoices of May',
};

const index = new WordIndex();
for (const [id, text] of Object.entries(texts)) index.put(id, [{ text, weight: 4 }]);

const found = (typed: string) =>
  index
    .find(readQuestion(typed))
    .toSorted((a, b) => b.score - a.score)
    .map(({ id }) => id);

it.each([
  ['قائمه الاسعار', 'prices'],
  ['الاسعا', 'prices'],
  ['اسعار الموقع', 'prices'],
  ['فاتوره', 'invoice'],
  ['الفاتوره 204', 'invoice'],
  ['فانورة', 'invoice'],
  ['فاتور', 'invoice'],
  ['cafe', 'gloves'],
  ['ZOE gl', 'gloves'],
  ['gloevs ', 'gloves'],
  ['invioc', 'invoices'],
  ['ليلي', 'Layla'],
])('%s finds %s', (typed, id) => {
  expect(found(typed)).toEqual([id]);
});

it.each(['قائمة الفاتورة', 'loves', 'gl ', '', '—'])('%s finds nothing', (typed) => {
  expect(found(typed)).toEqual([]);
});

it('a whole word comes before one that only begins so', () => {
  expect(found('glove')).toEqual(['glove', 'gloves']);
});

it('what was put anew is found by its new words alone, and what was taken by none', () => {
  index.put('moved', [{ text: 'قديم', weight: 1 }]);
  index.put('moved', [{ text: 'جديد', weight: 1 }]);
  expect([found('قديم'), found('جديد')]).toEqual([[], ['moved']]);
  index.remove('moved');
  expect(found('جديد')).toEqual([]);
});

const marked = (text: string, typed: string) =>
  marksIn(text, readQuestion(typed)).map(([from, to]) => text.slice(from, to));

it('what is marked are words as they are written there', () => {
  expect(marked(texts.prices, 'قائمه اسع')).toEqual(['قائمة', 'الأسعار']);
  expect(marked('فاتورة وفاتورة وفانوره', 'فاتوره ')).toEqual(['فاتورة', 'وفاتورة']);
  expect(marked('only فانورة here', 'فاتوره ')).toEqual(['فانورة']);
});

it('an excerpt is one line around the first mark, with whole words and whole characters', () => {
  const long = `${'😀 كلمة '.repeat(60)}\nقائمة الأسعار ${'ثم كلام بعدها '.repeat(30)}`;
  const { text, marks } = excerptOf(long, readQuestion('الاسعار'));
  expect(text.length).toBeLessThanOrEqual(142);
  expect(text).toMatch(/^….*…$/u);
  expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['الأسعار']);
  expect(text.isWellFormed()).toBe(true);
  expect(excerptOf('short', readQuestion('none'))).toEqual({ text: 'short', marks: [] });
});
