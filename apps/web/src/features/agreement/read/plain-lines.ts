import { changedClauses } from '@sanad/domain/agreement/clauses';
import { minutesOf, rateOf } from '@sanad/domain/agreement/cost';
import type { Terms } from '@sanad/domain/agreement/terms';
import type { ClauseTools } from '@sanad/domain/agreement/words/clause-tools';
import type { ClauseWords, Parties } from '@sanad/domain/agreement/words/clause-words';

import type { AgreementMessages } from '../messages.en.ts';

export interface PlainAsk {
  readonly words: AgreementMessages;
  readonly clauses: ClauseWords;
  readonly tools: ClauseTools;
  readonly terms: Terms;
  readonly parties: Parties;
  /** The version that is changed, and its terms. */
  readonly before?: { readonly number: number; readonly terms: Terms } | undefined;
}

/** The few lines that say what somebody says yes to: all of it the first time, afterwards what becomes otherwise. */
export function plainLines({ words, clauses, tools, terms, parties, before }: PlainAsk): string[] {
  const plain = words.plain;
  const notice = plain.notice(terms.noticeDays);
  if (before === undefined)
    return [
      `${clauses.gist(terms)}.`,
      plain.invoices(terms.paymentDays),
      ...(terms.carries === 'assistant' ? [plain.own(parties.assistant)] : []),
      notice,
    ];
  const changed = changedClauses(before.terms, terms);
  const others = changed.filter((key) => key !== 'pay').map((key) => clauses.titles[key]);
  return [
    ...(changed.includes('pay') ? payLines(before.terms, terms, { words, clauses, tools }) : []),
    ...(others.length > 0 ? [plain.changed(tools.list(others))] : []),
    plain.rest(before.number),
    notice,
  ];
}

function payLines(
  before: Terms,
  terms: Terms,
  { words: { plain }, clauses, tools }: Pick<PlainAsk, 'words' | 'clauses' | 'tools'>,
): string[] {
  if (before.pay.model !== terms.pay.model || before.currency !== terms.currency)
    return [plain.otherModel, `${clauses.gist(terms)}.`];
  const [oldRate, rate] = [rateOf(before.pay), rateOf(terms.pay)];
  const [oldMinutes, minutes] = [minutesOf(before.pay), minutesOf(terms.pay)];
  const isSameRate = oldRate === rate ? 'same' : 'other';
  const money = (minor: number) => tools.money(minor, terms.currency);
  return [
    ...(oldMinutes !== null && minutes !== null && minutes > oldMinutes
      ? [plain.moreHours(clauses.hours(minutes - oldMinutes), isSameRate)]
      : []),
    ...(oldMinutes !== null && minutes !== null && minutes < oldMinutes
      ? [plain.fewerHours(clauses.hours(oldMinutes - minutes), isSameRate)]
      : []),
    ...(oldRate !== null && rate !== null && oldRate !== rate
      ? [plain.rate(money(oldRate), money(rate))]
      : []),
    ...(terms.pay.model === 'fixed' ? [`${clauses.gist(terms)}.`] : []),
  ];
}
