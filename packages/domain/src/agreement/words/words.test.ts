import { describe, expect, it } from 'vitest';

import type { ZoneName } from '../../kernel/instant.ts';
import { usualTerms, type Terms } from '../terms.ts';
import { arabic } from './arabic.ts';
import { createClauseTools } from './clause-tools.ts';
import { stretchOf } from './clause-words.ts';
import { english } from './english.ts';
import { comparePieces, sayClauses } from './say-clauses.ts';

const city = (zone: string) => (zone === 'Asia/Dubai' ? 'دبي' : zone);
const en = english(createClauseTools('en', { digits: 'latn', city: () => 'Dubai' }));
const ar = arabic(createClauseTools('ar', { digits: 'latn', city }));
const parties = { client: 'Noor Dental', assistant: 'Mona' };
const terms: Terms = {
  ...usualTerms('Asia/Dubai' as ZoneName, 'AED'),
  services: ['Front desk', 'bookkeeping', 'social media'],
  exclusions: ['Payroll'],
  pay: { model: 'monthly', rate: 4_500, minutes: 1_500, overage: { is: 'ask' }, carries: true },
  windows: [{ what: 'Phones', days: [1, 2, 3, 4], from: '11:00', until: '13:00' }],
  confidential: { about: 'Patients’ data', years: 0 },
};
/** As it is read: without the marks that keep directions apart. */
const plain = (text: string) =>
  text.replaceAll(/[\u2066-\u2069\u200e\u200f\u061c]/g, '').replaceAll('\u00a0', ' ');

describe('the clauses', () => {
  it('are one sentence each in English', () => {
    const said = sayClauses({ words: en, terms, parties }).map(({ title, text }) => [
      title,
      plain(text),
    ]);
    expect(said.slice(0, 5)).toEqual([
      ['Services', 'Front desk, bookkeeping and social media. Outside the scope: Payroll.'],
      ['Hours and price', '25 hours a month at AED 45.00 an hour.'],
      ['Beyond the hours', 'Mona asks first. Hours left over move to the next month, once.'],
      ['Invoices', 'Invoices are paid within 7 days. Time counts to the minute.'],
      ['Fixed time', 'Phones Monday to Thursday, 11:00 am to 1:00 pm, by the clocks in Dubai.'],
    ]);
  });

  it('are the same in Arabic, with its forms of number', () => {
    const said = sayClauses({ words: ar, terms, parties }).map(({ text }) => plain(text));
    expect(said[1]).toBe('25 ساعة في الشهر، وأجر الساعة 45.00 د.إ.');
    expect(said[4]).toBe('Phones من الاثنين إلى الخميس، من 11:00 ص إلى 1:00 م، بتوقيت دبي.');
    const days = [1, 2, 3, 11, 100].map(
      (noticeDays) =>
        plain(ar.sentences.notice({ ...terms, noticeDays }, parties)).split(' من ')[0],
    );
    expect(days).toEqual(['يوم واحد', 'يومان', '3 أيام', '11 يومًا', '100 يوم']);
  });

  it('say that the assistant carries tax and insurance, in both languages (domain S10, S15)', () => {
    expect(plain(en.sentences.tax(terms, parties))).toBe(
      'Mona works as an independent contractor, with own tax, pension and insurance. No VAT is added.',
    );
    expect(plain(ar.sentences.tax(terms, parties))).toContain('متعاقد مستقل');
  });

  it('leave services open of which none is named yet', () => {
    const unnamed = { ...terms, services: [], exclusions: [] };
    expect(en.sentences.services(unnamed, parties)).toBe('…');
    expect(ar.sentences.services(unnamed, parties)).toBe('…');
  });

  it('keep what people wrote apart from the sentence around it', () => {
    const odd = { ...terms, services: ['(Sara Ali) أعمال'] };
    expect(en.sentences.services(odd, parties)).toContain('\u2068(Sara Ali) أعمال\u2069');
    expect(ar.sentences.pay(odd, parties)).toMatch(/\u2068[^\u2069]*45\.00[^\u2069]*\u2069/u);
  });

  it('show three decimals where a currency has three, whatever the host thinks, and none where it has none', () => {
    const paid = (currency: Terms['currency'], rate: number) =>
      plain(en.gist({ ...terms, currency, pay: { model: 'hourly', rate, guess: 0 } }));
    expect(paid('KWD', 4_750)).toBe('KWD 4.750 an hour');
    expect(paid('IQD', 4_750)).toBe('IQD 4.750 an hour');
    expect(paid('YER', 4_750)).toBe('YER 47.50 an hour');
    expect(paid('JPY', 4_750)).toMatch(/4,750 an hour$/);
  });
});

describe('days of a week', () => {
  it('are a stretch over the week’s end too, and a list where they are none', () => {
    expect(stretchOf([1, 2, 3, 4, 7])).toEqual({ first: 7, last: 4 });
    expect(stretchOf([1, 2, 3])).toEqual({ first: 1, last: 3 });
    expect(stretchOf([1, 3, 5])).toBeNull();
    expect(stretchOf([1, 2])).toBeNull();
    expect(stretchOf([])).toBeNull();
  });
});

describe('what changed in a clause', () => {
  it('stands struck beside what is new', () => {
    const before = '20 hours a month at \u2068AED 45.00\u2069 an hour.';
    const after = '25 hours a month at \u2068AED 45.00\u2069 an hour.';
    expect(comparePieces(before, after)).toEqual([
      { is: 'old', text: '20' },
      { is: 'new', text: '25' },
      { is: 'kept', text: 'hours a month at \u2068AED 45.00\u2069 an hour.' },
    ]);
  });

  it('is the whole sentence where they have little in common, and nothing is lost of either', () => {
    expect(comparePieces('Work stops.', 'Mona asks first, each time.')).toEqual([
      { is: 'old', text: 'Work stops.' },
      { is: 'new', text: 'Mona asks first, each time.' },
    ]);
    expect(comparePieces('', 'New.')).toEqual([{ is: 'new', text: 'New.' }]);
    expect(comparePieces('Old.', '')).toEqual([{ is: 'old', text: 'Old.' }]);
    const [before, after] = ['a b c d e f', 'a x c d f g'];
    const pieces = comparePieces(before, after);
    const of = (...kinds: readonly string[]) =>
      pieces
        .filter(({ is }) => kinds.includes(is))
        .map(({ text }) => text)
        .join(' ');
    expect([of('kept', 'old'), of('kept', 'new')]).toEqual([before, after]);
  });
});
