import type { Pay, Terms } from '../terms.ts';
import type { ClauseTools } from './clause-tools.ts';
import { stretchOf, type ClauseWords, type Parties } from './clause-words.ts';

export function english(t: ClauseTools): ClauseWords {
  const count = (n: number, one: string, other: string) => t.plural(n, { one, other });
  const minutes = (n: number) => count(n, '{n} minute', '{n} minutes');
  const days = (n: number) => count(n, '{n} day', '{n} days');
  function hours(all: number): string {
    const [whole, rest] = [Math.floor(all / 60), all % 60];
    if (whole === 0) return minutes(rest);
    const said = count(whole, '{n} hour', '{n} hours');
    return rest === 0 ? said : `${said} ${minutes(rest)}`;
  }
  function weekdays(of: readonly number[]): string {
    if (of.length === 7) return 'every day';
    const stretch = stretchOf(of);
    if (stretch) return `${t.weekday(stretch.first)} to ${t.weekday(stretch.last)}`;
    return t.list(of.map(t.weekday));
  }
  function gist({ pay, currency }: Terms): string {
    const money = (minor: number) => t.money(minor, currency);
    switch (pay.model) {
      case 'hourly':
        return `${money(pay.rate)} an hour`;
      case 'monthly':
        return `${hours(pay.minutes)} a month`;
      case 'prepaid':
        return `${hours(pay.minutes)} paid ahead`;
      case 'fixed':
        return pay.every === 'month'
          ? `${money(pay.price)} a month`
          : `${money(pay.price)} for all`;
    }
  }
  function paid({ pay, currency }: Terms): string {
    const money = (minor: number) => t.money(minor, currency);
    switch (pay.model) {
      case 'hourly':
        return pay.guess === 0
          ? `${money(pay.rate)} an hour.`
          : `${money(pay.rate)} an hour, about ${hours(pay.guess)} a month.`;
      case 'monthly':
        return `${hours(pay.minutes)} a month at ${money(pay.rate)} an hour.`;
      case 'prepaid': {
        const lasts = pay.lasts === 0 ? 'They do not expire.' : `Good for ${days(pay.lasts)}.`;
        return `${hours(pay.minutes)}, paid ahead, at ${money(pay.rate)} an hour. ${lasts}`;
      }
      case 'fixed':
        return pay.every === 'month'
          ? `${money(pay.price)} a month for the services above.`
          : `${money(pay.price)} once, for the services above.`;
    }
  }
  function beyond(pay: Pay, { currency }: Terms, { assistant }: Parties): string {
    if (pay.model !== 'monthly' && pay.model !== 'prepaid') return '';
    const { overage } = pay;
    const first =
      overage.is === 'stop'
        ? 'Work stops when the hours are used up.'
        : overage.is === 'ask'
          ? `${t.name(assistant)} asks first.`
          : `Hours beyond are billed at ${t.money(overage.rate, currency)} each, without asking.`;
    if (pay.model === 'prepaid') return first;
    return pay.carries
      ? `${first} Hours left over move to the next month, once.`
      : `${first} Hours left over end with the month.`;
  }
  function approval({ approveHours, acceptDeliveries }: Terms): string {
    const hoursSaid =
      approveHours === null
        ? 'Hours count only once they are approved.'
        : `Hours count as approved after ${days(approveHours)} without an answer.`;
    const deliveries =
      acceptDeliveries === null
        ? 'A delivery counts only once it is accepted.'
        : `A delivery counts as accepted after ${days(acceptDeliveries)} without an answer.`;
    return `${hoursSaid} ${deliveries}`;
  }
  return {
    titles: {
      services: 'Services',
      pay: 'Hours and price',
      beyond: 'Beyond the hours',
      payment: 'Invoices',
      windows: 'Fixed time',
      answer: 'Answers',
      urgent: 'Urgent messages',
      approval: 'Silence',
      introduced: 'To others',
      confidential: 'Confidentiality',
      tax: 'Tax and insurance',
      notice: 'Notice',
      more: 'Also',
    },
    sentences: {
      services: ({ services, exclusions }) => {
        // A proposal in the making: none are named yet, and a lone full stop says nothing.
        const all = services.length === 0 ? '…' : `${t.list(services.map(t.name))}.`;
        return exclusions.length === 0
          ? all
          : `${all} Outside the scope: ${t.list(exclusions.map(t.name))}.`;
      },
      pay: paid,
      beyond: (terms, parties) => beyond(terms.pay, terms, parties),
      payment: ({ paymentDays, increment, pay }) => {
        const due =
          paymentDays === 0
            ? 'Invoices are paid at once.'
            : `Invoices are paid within ${days(paymentDays)}.`;
        if (pay.model === 'fixed') return due;
        return increment === 1
          ? `${due} Time counts to the minute.`
          : `${due} Each entry is rounded up to ${minutes(increment)}.`;
      },
      windows: ({ windows, zone }, { assistant }) =>
        windows.length === 0
          ? `None: ${t.name(assistant)} decides when to work.`
          : `${windows
              .map(
                (each) =>
                  `${t.name(each.what)} ${weekdays(each.days)}, ${t.time(each.from)} to ${t.time(each.until)}`,
              )
              .join('; ')}, by the clocks in ${t.city(zone)}.`,
      answer: ({ answer: { within, unit } }) =>
        unit === 'hours'
          ? `Within ${count(within, '{n} working hour', '{n} working hours')}, in both directions.`
          : `Within ${count(within, '{n} working day', '{n} working days')}, in both directions.`,
      urgent: ({ urgent }, { assistant }) =>
        urgent === 0
          ? `None reaches ${t.name(assistant)} outside working hours.`
          : `Up to ${t.plural(urgent, { one: '{n} a week reaches', other: '{n} a week reach' })} ${t.name(assistant)} outside working hours.`,
      approval,
      introduced: ({ introduced }, { assistant }) =>
        introduced === ''
          ? `${t.name(assistant)} works under their own name and business.`
          : `${t.name(assistant)} is introduced as ${t.name(introduced)}.`,
      confidential: ({ confidential: { about, years } }) => {
        const what =
          about === '' ? 'What is learnt here' : `${t.name(about)} and all else learnt here`;
        const long = years === 0 ? 'for good' : `for ${count(years, '{n} year', '{n} years')}`;
        return `${what} stays in the workspace and is not copied, after the end too, ${long}.`;
      },
      tax: ({ carries, vat }, { client, assistant }) => {
        const who =
          carries === 'assistant'
            ? `${t.name(assistant)} works as an independent contractor, with own tax, pension and insurance.`
            : `${t.name(client)} carries the tax, pension and insurance of ${t.name(assistant)}.`;
        return vat === null
          ? `${who} No VAT is added.`
          : `${who} VAT of ${t.percent(vat)} is added.`;
      },
      notice: ({ noticeDays }) =>
        noticeDays === 0
          ? 'Either side can stop at once. Open work is handed over.'
          : `${days(noticeDays)} from either side. Open work is handed over.`,
      more: ({ more }) => t.name(more),
    },
    gist,
    hours,
  };
}
