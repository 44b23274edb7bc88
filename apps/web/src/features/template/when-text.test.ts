import { expect, it } from 'vitest';

import { createTools, type Arabic, type English } from '../../i18n/message.ts';
import { messages as arabic } from './messages.ar.ts';
import { messages as english } from './messages.en.ts';
import { whenText } from './when-text.ts';

const ar = arabic(createTools('ar', 'latn') as Arabic);
const en = english(createTools('en', 'latn') as English);
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

it.each([
  [-100, '100 days before', '100 يوم قبل المناسبة'],
  [-30, '30 days before', '30 يومًا قبل المناسبة'],
  [-3, '3 days before', '3 أيام قبل المناسبة'],
  [-2, '2 days before', 'يومان قبل المناسبة'],
  [-1, '1 day before', 'يوم واحد قبل المناسبة'],
  [0, 'on the day', 'يوم المناسبة'],
  [1, '1 day after', 'يوم واحد بعد المناسبة'],
  [2, '2 days after', 'يومان بعد المناسبة'],
])('%i days from an event is «%s» and «%s»', (days, inEnglish, inArabic) => {
  expect([en.when(days), ar.when(days)]).toEqual([inEnglish, inArabic]);
  const when = { days, time: '17:00' };
  expect(plain(whenText(en, 'en-GB', when))).toBe(`${inEnglish}, 5:00 pm`);
  expect(plain(whenText(ar, 'ar-u-nu-latn', when))).toBe(`${inArabic}، 5:00 م`);
});

it('without a date none is told', () => {
  expect([whenText(en, 'en-GB', null), whenText(ar, 'ar', null)]).toEqual(['no date', 'بلا موعد']);
});
