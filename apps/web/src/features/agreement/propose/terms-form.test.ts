import { usualTerms, type Terms } from '@sanad/domain/agreement/terms';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import { describe, expect, it } from 'vitest';

import { formOf, termsOf } from './terms-form.ts';

const usual: Terms = {
  ...usualTerms('Africa/Cairo' as ZoneName, 'KWD'),
  services: ['Inbox', 'مسك الدفاتر'],
  pay: { model: 'monthly', rate: 4_750, minutes: 1_230, overage: { is: 'ask' }, carries: true },
};
const day = '2026-12-01';

describe('the form of terms', () => {
  it('says again what it was filled with, in every way of paying', () => {
    const pays: readonly Terms['pay'][] = [
      usual.pay,
      { model: 'hourly', rate: 4_750, guess: 450 },
      { model: 'hourly', rate: 4_750, guess: 0 },
      {
        ...{ model: 'prepaid', rate: 1, minutes: 60 },
        overage: { is: 'bill', rate: 9 },
        lasts: 70,
      },
      { model: 'fixed', price: 99_999, every: 'once' },
    ];
    for (const pay of pays)
      for (const vat of [null, 500, 1_450]) {
        const terms = { ...usual, pay, vat, approveHours: null };
        expect(termsOf(formOf(terms, day))).toEqual({ terms, troubles: {} });
      }
  });

  it('reads numbers as people type them, in Arabic digits too', () => {
    const typed = {
      ...formOf(usual, day),
      ...{ rate: '٤٫٧٥', hours: '٧:٣٠', notice: '٣٠', vat: '٥٪' },
    };
    const { terms, troubles } = termsOf(typed);
    expect(troubles).toEqual({});
    expect(terms.pay).toMatchObject({ rate: 4_750, minutes: 450 });
    expect([terms.noticeDays, terms.vat]).toEqual([30, 500]);
    for (const hours of ['٧٫٥', '7.5', '7,5'])
      expect(termsOf({ ...typed, hours }).terms.pay).toMatchObject({ minutes: 450 });
  });

  it('names what cannot be read, and rounds nothing in silence', () => {
    const typed = {
      ...formOf(usual, null as never),
      ...{ rate: '4.7555', hours: 'many', notice: '-1', services: 'x'.repeat(81), vat: '51' },
    };
    expect(termsOf(typed).troubles).toEqual({
      rate: { is: 'amount', decimals: 3 },
      hours: { is: 'hours' },
      notice: { is: 'range', least: 0, most: 180 },
      services: { is: 'tooLong' },
      vat: { is: 'range', least: 0, most: 50 },
      from: { is: 'day' },
    });
  });
});
