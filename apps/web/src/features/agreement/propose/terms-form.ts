import { termsLimits, type Pay, type Terms } from '@sanad/domain/agreement/terms';
import {
  currencyDecimals,
  latinDigits,
  readAmount,
  writeAmount,
  type Currency,
} from '@sanad/domain/kernel/money';

/** The form as it is typed: every number is a text until it is read. It is kept as JSON on the device. */
export interface TermsForm {
  readonly services: string;
  readonly exclusions: string;
  readonly model: Pay['model'];
  readonly currency: Currency;
  readonly rate: string;
  readonly hours: string;
  readonly guess: string;
  readonly price: string;
  readonly every: 'month' | 'once';
  readonly beyond: 'stop' | 'ask' | 'bill';
  readonly beyondRate: string;
  readonly carries: boolean;
  readonly lasts: string;
  readonly increment: Terms['increment'];
  readonly paymentDays: string;
  readonly vat: string;
  readonly answerWithin: string;
  readonly answerUnit: Terms['answer']['unit'];
  readonly windows: Terms['windows'];
  readonly zone: Terms['zone'];
  readonly urgent: string;
  readonly approve: string;
  readonly deliveries: string;
  readonly introduced: string;
  readonly about: string;
  readonly years: string;
  readonly carrier: Terms['carries'];
  readonly notice: string;
  readonly more: string;
  /** Null while nothing that was typed is a day. */
  readonly from: string | null;
}

export type FieldName = keyof TermsForm;

/** What is wrong with a field before the rules of agreements are asked. */
export type FieldTrouble =
  | { readonly is: 'amount'; readonly decimals: number }
  | { readonly is: 'hours' | 'tooLong' | 'day' }
  | { readonly is: 'range'; readonly least: number; readonly most: number };

export type FieldTroubles = Readonly<Partial<Record<FieldName, FieldTrouble>>>;

export function formOf(terms: Terms, from: string): TermsForm {
  const { pay, currency, vat } = terms;
  const amount = (minor: number) => (minor === 0 ? '' : writeAmount(minor, currency));
  const overage = pay.model === 'monthly' || pay.model === 'prepaid' ? pay.overage : null;
  return {
    services: terms.services.join('\n'),
    exclusions: terms.exclusions.join('\n'),
    ...{ model: pay.model, currency },
    rate: pay.model === 'fixed' ? '' : amount(pay.rate),
    hours: pay.model === 'monthly' || pay.model === 'prepaid' ? writeHours(pay.minutes) : '20',
    guess: pay.model === 'hourly' && pay.guess > 0 ? writeHours(pay.guess) : '',
    price: pay.model === 'fixed' ? amount(pay.price) : '',
    every: pay.model === 'fixed' ? pay.every : 'month',
    beyond: overage?.is ?? 'ask',
    beyondRate: overage?.is === 'bill' ? amount(overage.rate) : '',
    carries: pay.model === 'monthly' ? pay.carries : true,
    lasts: pay.model === 'prepaid' && pay.lasts > 0 ? String(pay.lasts) : '',
    increment: terms.increment,
    paymentDays: String(terms.paymentDays),
    vat: vat === null ? '' : String(vat / 100),
    answerWithin: String(terms.answer.within),
    answerUnit: terms.answer.unit,
    windows: terms.windows,
    zone: terms.zone,
    urgent: String(terms.urgent),
    approve: terms.approveHours === null ? '' : String(terms.approveHours),
    deliveries: terms.acceptDeliveries === null ? '' : String(terms.acceptDeliveries),
    introduced: terms.introduced,
    about: terms.confidential.about,
    years: String(terms.confidential.years),
    carrier: terms.carries,
    notice: String(terms.noticeDays),
    more: terms.more,
    from,
  };
}

/** The terms as far as they can be read; what cannot is null of its own, and named. */
export function termsOf(form: TermsForm): {
  readonly terms: Terms;
  readonly troubles: FieldTroubles;
} {
  const troubles: Partial<Record<FieldName, FieldTrouble>> = {};
  const { currency } = form;

  function whole(name: FieldName, least: number, most: number): number {
    const text = latinDigits(String(form[name])).trim();
    const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
    if (value >= least && value <= most) return value;
    troubles[name] = { is: 'range', least, most };
    return least;
  }
  const wholeOrNone = (name: FieldName, most: number): number | null =>
    String(form[name]).trim() === '' ? null : whole(name, 1, most);
  function amount(name: 'rate' | 'price' | 'beyondRate'): number {
    const text = form[name].trim();
    const value = text === '' ? 0 : readAmount(text, currency);
    if (value !== null) return value;
    troubles[name] = { is: 'amount', decimals: currencyDecimals[currency] };
    return 0;
  }
  function minutes(name: 'hours' | 'guess'): number {
    const value = readHours(form[name]);
    if (value !== null && value <= termsLimits.minutes) return value;
    troubles[name] = { is: 'hours' };
    return 0;
  }
  function list(name: 'services' | 'exclusions'): string[] {
    const lines = form[name]
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const fits =
      lines.length <= termsLimits.services &&
      lines.every((line) => line.length <= termsLimits.serviceLength);
    if (!fits) troubles[name] = { is: 'tooLong' };
    return lines;
  }
  function vat(): number | null {
    const text = latinDigits(form.vat).trim().replace('٫', '.').replace(/%|٪/, '');
    if (text === '') return null;
    const value = /^\d{1,2}(?:\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : NaN;
    if (value >= 0 && value <= 5_000) return value;
    troubles['vat'] = { is: 'range', least: 0, most: 50 };
    return null;
  }
  function pay(): Pay {
    if (form.model === 'fixed')
      return { model: 'fixed', price: amount('price'), every: form.every };
    const rate = amount('rate');
    if (form.model === 'hourly') return { model: 'hourly', rate, guess: minutes('guess') };
    const overage =
      form.beyond === 'bill'
        ? ({ is: 'bill', rate: amount('beyondRate') } as const)
        : ({ is: form.beyond } as const);
    if (form.model === 'monthly')
      return { model: 'monthly', rate, minutes: minutes('hours'), overage, carries: form.carries };
    const lasts = wholeOrNone('lasts', 730) ?? 0;
    return { model: 'prepaid', rate, minutes: minutes('hours'), overage, lasts };
  }

  if (form.from === null) troubles['from'] = { is: 'day' };
  const terms: Terms = {
    services: list('services'),
    exclusions: list('exclusions'),
    pay: pay(),
    currency,
    increment: form.increment,
    paymentDays: whole('paymentDays', 0, 90),
    answer: {
      within: whole('answerWithin', 1, 30),
      unit: form.answerUnit,
    },
    zone: form.zone,
    windows: form.windows,
    urgent: whole('urgent', 0, 20),
    approveHours: wholeOrNone('approve', 30),
    acceptDeliveries: wholeOrNone('deliveries', 60),
    introduced: form.introduced.trim(),
    confidential: { about: form.about.trim(), years: whole('years', 0, 20) },
    carries: form.carrier,
    vat: vat(),
    noticeDays: whole('notice', 0, 180),
    more: form.more.trim(),
  };
  if (form.windows.some(({ what }) => what.trim() === '')) troubles['windows'] = { is: 'tooLong' };
  return { terms, troubles };
}

/** Hours as people write them, `7.5` or `7:30`, in minutes; null where it is none. Nothing is none at all. */
function readHours(text: string): number | null {
  const plain = latinDigits(text).trim().replace('٫', '.').replace(',', '.');
  if (plain === '') return 0;
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(plain);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  return /^\d{1,3}(?:\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 60) : null;
}

function writeHours(minutes: number): string {
  const rest = minutes % 60;
  const whole = Math.floor(minutes / 60);
  return rest === 0 ? String(whole) : `${whole}:${String(rest).padStart(2, '0')}`;
}
