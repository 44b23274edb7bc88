import { canonical, type Plain } from './canonical.ts';
import type { Terms } from './terms.ts';

/** The clauses of an agreement, in their order. */
export const clauseKeys = [
  'services',
  'pay',
  'beyond',
  'payment',
  'windows',
  'answer',
  'urgent',
  'approval',
  'introduced',
  'confidential',
  'tax',
  'notice',
  'more',
] as const;
export type ClauseKey = (typeof clauseKeys)[number];

/** What of the terms each clause says; null: these terms have no such clause. Every field stands in one. */
const facts: Readonly<Record<ClauseKey, (terms: Terms) => Plain>> = {
  services: ({ services, exclusions }) => [services, exclusions],
  pay: ({ pay, currency }) => [currency, payFacts(pay)],
  beyond: ({ pay, currency }) =>
    pay.model === 'monthly'
      ? [pay.overage, pay.carries, currency]
      : pay.model === 'prepaid'
        ? [pay.overage, currency]
        : null,
  payment: ({ paymentDays, increment, pay }) => [
    paymentDays,
    pay.model === 'fixed' ? null : increment,
  ],
  windows: ({ windows, zone }) => [windows, windows.length === 0 ? null : zone],
  answer: ({ answer }) => answer,
  urgent: ({ urgent }) => urgent,
  approval: ({ approveHours, acceptDeliveries }) => [approveHours, acceptDeliveries],
  introduced: ({ introduced }) => introduced,
  confidential: ({ confidential }) => confidential,
  tax: ({ carries, vat }) => [carries, vat],
  notice: ({ noticeDays }) => noticeDays,
  more: ({ more }) => (more === '' ? null : more),
};

function payFacts(pay: Terms['pay']): Plain {
  switch (pay.model) {
    case 'hourly':
      return [pay.model, pay.rate, pay.guess];
    case 'monthly':
      return [pay.model, pay.rate, pay.minutes];
    case 'prepaid':
      return [pay.model, pay.rate, pay.minutes, pay.lasts];
    case 'fixed':
      return [pay.model, pay.price, pay.every];
  }
}

export function hasClause(terms: Terms, key: ClauseKey): boolean {
  return facts[key](terms) !== null;
}

/** The clauses that one version has otherwise than the one before, in their order. */
export function changedClauses(before: Terms, after: Terms): readonly ClauseKey[] {
  return clauseKeys.filter((key) => canonical(facts[key](before)) !== canonical(facts[key](after)));
}
