import { usualTerms, type Terms } from '@sanad/domain/agreement/terms';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import { expect, it } from 'vitest';

import { createTools } from '../../../i18n/message.ts';
import { clauseWordsOf } from '../clause-words-of.ts';
import { messages as arabic } from '../messages.ar.ts';
import { messages as english } from '../messages.en.ts';
import { plainLines } from './plain-lines.ts';

const terms: Terms = {
  ...usualTerms('Asia/Dubai' as ZoneName, 'AED'),
  services: ['Inbox'],
  pay: { model: 'monthly', rate: 4_500, minutes: 1_200, overage: { is: 'ask' }, carries: true },
};
const parties = { client: 'Noor Dental', assistant: 'Mona' };
const plain = (text: string) =>
  text.replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '').replaceAll('\u00a0', ' ');
const say = (language: 'en' | 'ar', now: Terms, before?: Terms) => {
  const { words: clauses, tools } = clauseWordsOf(language, 'latn');
  const words = (language === 'en' ? english : arabic)(createTools(language, 'latn') as never);
  const known = before && { number: 1, terms: before };
  return plainLines({ words, clauses, tools, terms: now, parties, before: known }).map(plain);
};

it('says of a change what becomes otherwise, and that the rest stays', () => {
  const more = { ...terms, pay: { ...terms.pay, minutes: 1_500 } as Terms['pay'] };
  expect(say('en', more, terms)).toEqual([
    '5 hours more a month, same rate.',
    'Everything else stays as in version 1.',
    'Either of you can stop with 14 days’ notice.',
  ]);
  expect(say('ar', more, terms)[0]).toBe('5 ساعات إضافية في الشهر بالأجر نفسه.');
  const raised = { ...terms, pay: { ...terms.pay, rate: 5_000 } as Terms['pay'], noticeDays: 1 };
  expect(say('en', raised, terms)).toEqual([
    'An hour at AED 50.00 instead of AED 45.00.',
    'Changed: Notice.',
    'Everything else stays as in version 1.',
    'Either of you can stop with 1 day’s notice.',
  ]);
});

it('says of the first terms what they are', () => {
  expect(say('en', terms)).toEqual([
    '20 hours a month.',
    'Invoices are paid within 7 days.',
    'Mona works as an independent business.',
    'Either of you can stop with 14 days’ notice.',
  ]);
});
