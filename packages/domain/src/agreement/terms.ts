import { z } from 'zod';

import { zoneName } from '../kernel/instant.ts';
import { currencies, mostMinor } from '../kernel/money.ts';
import { nameOf, nameOrNone } from '../kernel/name.ts';

/**
 * What the two sides of an engagement agree on (domain F3). Amounts are in the smallest unit of the currency,
 * lengths of time in minutes; people are written by side, never by name. What a text may not be stands in
 * `terms-problems.ts`.
 */
export const termsLimits = {
  services: 20,
  serviceLength: 80,
  windows: 10,
  aboutLength: 80,
  introductionLength: 120,
  moreLength: 600,
  /** A month of 31 days. */
  minutes: 44_640,
} as const;

const amount = z.int().min(0).max(mostMinor);
const minutes = z.int().min(0).max(termsLimits.minutes);
const days = (most: number) => z.int().min(0).max(most);
const shortList = z.array(nameOf(termsLimits.serviceLength)).max(termsLimits.services);

/** What happens when a bundle is used up before its time is over. */
const overage = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('stop') }),
  z.strictObject({ is: z.literal('ask') }),
  z.strictObject({ is: z.literal('bill'), rate: amount }),
]);

const pay = z.discriminatedUnion('model', [
  z.strictObject({
    model: z.literal('hourly'),
    rate: amount,
    /** What a month will come to, as both guess; 0: nobody does. */
    guess: minutes,
  }),
  z.strictObject({
    model: z.literal('monthly'),
    rate: amount,
    minutes,
    overage,
    /** Hours left over move to the next month, once. */
    carries: z.boolean(),
  }),
  z.strictObject({
    model: z.literal('prepaid'),
    rate: amount,
    minutes,
    overage,
    /** Days for which what was paid for is good; 0: for good. */
    lasts: days(730),
  }),
  z.strictObject({ model: z.literal('fixed'), price: amount, every: z.enum(['month', 'once']) }),
]);

/** `08:00`, on the clocks of the terms' zone. */
const wallTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** Hours that are fixed by the agreement and by nothing else. */
const fixedWindow = z.strictObject({
  what: nameOf(termsLimits.serviceLength),
  /** 1 is Monday, 7 Sunday; in their order. */
  days: z.array(z.int().min(1).max(7)).max(7),
  from: wallTime,
  until: wallTime,
});

export const terms = z.strictObject({
  services: shortList,
  exclusions: shortList,
  pay,
  currency: z.enum(currencies),
  /** Minutes up to which an entry is rounded; 1: to the minute. */
  increment: z.union([1, 5, 6, 10, 15, 30, 60].map((each) => z.literal(each))),
  /** Days after its date by which an invoice is paid. */
  paymentDays: days(90),
  answer: z.strictObject({ within: z.int().min(1).max(30), unit: z.enum(['hours', 'workdays']) }),
  zone: zoneName,
  windows: z.array(fixedWindow).max(termsLimits.windows),
  /** Urgent messages a week that reach the assistant outside their hours. */
  urgent: z.int().min(0).max(20),
  /** Days after which hours count as approved; null: never by themselves. */
  approveHours: days(30).nullable(),
  /** Days after which a delivery counts as accepted; null: never by itself. */
  acceptDeliveries: days(60).nullable(),
  /** How the assistant is introduced to others; empty: by their own name and business. */
  introduced: nameOrNone(termsLimits.introductionLength),
  confidential: z.strictObject({
    /** What above all; empty: whatever they come to know. */
    about: nameOrNone(termsLimits.aboutLength),
    /** Years for which it holds after the end; 0: for good. */
    years: z.int().min(0).max(20),
  }),
  /** Who carries tax, pension and insurance of the assistant. */
  carries: z.enum(['assistant', 'client']),
  /** VAT in hundredths of a percent; null: the assistant is not registered. Theirs alone to say. */
  vat: z.int().min(0).max(5_000).nullable(),
  noticeDays: days(180),
  /** What else they agree on, in their own words. */
  more: nameOrNone(termsLimits.moreLength),
});

export type Terms = z.infer<typeof terms>;
export type Pay = Terms['pay'];
export type FixedWindow = Terms['windows'][number];

/** A day as `2026-12-01`. */
export const dayText = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);

/** What a first proposal begins with (domain F3: the usual). */
export function usualTerms(zone: Terms['zone'], currency: Terms['currency']): Terms {
  return {
    services: [],
    exclusions: [],
    pay: { model: 'monthly', rate: 0, minutes: 20 * 60, overage: { is: 'ask' }, carries: true },
    currency,
    increment: 1,
    paymentDays: 7,
    answer: { within: 1, unit: 'workdays' },
    zone,
    windows: [],
    urgent: 2,
    approveHours: 7,
    acceptDeliveries: 7,
    introduced: '',
    confidential: { about: '', years: 0 },
    carries: 'assistant',
    vat: null,
    noticeDays: 14,
    more: '',
  };
}
