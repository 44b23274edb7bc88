import { currencyDecimals, type Currency } from '../../kernel/money.ts';

/** A language that the sentences of an agreement are made in. */
export type ClauseLanguage = 'en' | 'ar';

/** What a sentence is made with. What is put in comes as a unit of its own, which no neighbour reorders. */
export interface ClauseTools {
  /** Picks the form of `count`; `{n}` in it becomes the number. A form that is missing is `other`. */
  plural(count: number, forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>): string;
  /** What a person wrote. */
  name(text: string): string;
  money(minor: number, currency: Currency): string;
  /** Of hundredths of a percent. */
  percent(hundredths: number): string;
  /** Of a day as `2026-12-01`: "1 December 2026". */
  day(day: string): string;
  /** 1 is Monday, 7 Sunday. */
  weekday(day: number): string;
  /** Of a time as `08:00`: "8:00 am", «8:00 ص». */
  time(time: string): string;
  /** "A, B and C"; each as it is. */
  list(parts: readonly string[]): string;
  city(zone: string): string;
}

const isolated = (text: string, mark = '\u2068') => `${mark}${text}\u2069`;
/** 2 January 2023 is a Monday. */
const aMonday = Date.UTC(2023, 0, 2);
const dayMs = 86_400_000;

export function createClauseTools(
  language: ClauseLanguage,
  options: { readonly digits: 'latn' | 'arab'; city(zone: string): string },
): ClauseTools {
  const locale = `${language === 'en' ? 'en-GB' : 'ar'}-u-ca-gregory-nu-${options.digits}`;
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const utc = (at: number, parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(at);

  return {
    plural: (count, forms) =>
      (forms[rules.select(count)] ?? forms.other ?? '').replaceAll('{n}', numbers.format(count)),
    name: (text) => isolated(text),
    money: (minor, currency) => isolated(moneyText(locale, minor, currency)),
    percent: (hundredths) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(
        hundredths / 10_000,
      ),
    day: (day) =>
      utc(Date.parse(`${day}T00:00Z`), { day: 'numeric', month: 'long', year: 'numeric' }),
    weekday: (day) => utc(aMonday + (day - 1) * dayMs, { weekday: 'long' }),
    time: (time) => {
      const parts = new Intl.DateTimeFormat(locale, {
        ...{ hour: 'numeric', minute: '2-digit', hour12: true, timeZone: 'UTC' },
      }).formatToParts(Date.parse(`2023-01-02T${time}Z`));
      const value = (type: Intl.DateTimeFormatPartTypes) =>
        parts.find((part) => part.type === type)?.value ?? '';
      // CLDR writes 0 for noon in some English regions; a clock on the wall says 12.
      const hour = /^[0٠]+$/u.test(value('hour')) ? numbers.format(12) : value('hour');
      return `${hour}:${value('minute')}\u00a0${value('dayPeriod').toLowerCase()}`;
    },
    list: (parts) => lists.format(parts),
    city: (zone) => isolated(options.city(zone)),
  };
}

/** "AED 45.00", «45.00 د.إ.»: with the decimals that the currency has, whatever the host thinks. */
export function moneyText(
  locale: string,
  minor: number,
  currency: Currency,
  { whole = false }: { readonly whole?: boolean } = {},
): string {
  const decimals = currencyDecimals[currency];
  const unit = 10 ** decimals;
  const shown = whole && minor % unit === 0 ? 0 : decimals;
  const text = new Intl.NumberFormat(locale, {
    ...{ style: 'currency', currency },
    ...{ minimumFractionDigits: shown, maximumFractionDigits: shown },
  }).format(minor / unit);
  // «د.إ.» would end a sentence twice.
  return text.replace(/\.(?=[\u200e\u200f]*$)/u, '');
}
