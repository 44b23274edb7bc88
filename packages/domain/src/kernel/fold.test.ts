import { expect, it } from 'vitest';

import { fold } from './fold.ts';

it.each([
  ['اولوية', 'أولوية'],
  ['متابعه', 'متابعة'],
  ['إدارة', 'ادارة'],
  ['آخر', 'اخر'],
  ['مُحَمَّد', 'محمد'],
  ['مـــهم', 'مهم'],
  ['ليلى', 'ليلي'],
  ['کتاب', 'كتاب'],
  ['الربع ٣', 'الربع 3'],
  ['۲۰۲۶', '2026'],
  ['Café Zoë', 'cafe zoe'],
  ['URGENT', 'urgent'],
  ['ﻻ', 'لا'],
])('%s is found by %s', (one, other) => {
  expect(fold(one)).toBe(fold(other));
});

it.each([
  ['سؤال', 'سوال'],
  ['قائمة', 'قايمة'],
  ['المتابعة', 'متابعة'],
  ['مهم', 'مهمة'],
])('%s is another word than %s', (one, other) => {
  expect(fold(one)).not.toBe(fold(other));
});
