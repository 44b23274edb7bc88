import type { Digits, Language } from '@sanad/protocol/http/profile';

import { isolate, isolateQuote, isolateToken } from './isolate.ts';
import { localeOf } from './language.ts';

/**
 * Messages are typed functions: `messages.en.ts` exports `messages(t: English)` and its return type is
 * the contract; `messages.ar.ts` exports `messages(t: Arabic)` of that type. A missing key, a wrong
 * parameter and a missing one of the six Arabic plural forms are type errors.
 */
export interface Tools<Form extends string> {
  /** Picks the form of `count`; `{n}` in it becomes the number in the person's digits. */
  plural(count: number, forms: Readonly<Record<Form, string>>): string;
  number(value: number): string;
  /** A value that a person wrote. */
  name(text: string): string;
  /** The same between quotation marks, which belong to the language of what is quoted. */
  quote(text: string): string;
  /** A machine's token: address, code, time span. */
  token(text: string): string;
}

export type English = Tools<'one' | 'other'>;
export type Arabic = Tools<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>;

export function createTools(language: Language, digits: Digits): Tools<string> {
  const locale = localeOf(language, digits);
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return {
    plural: (count, forms) =>
      (forms[rules.select(count)] ?? forms['other'] ?? '').replaceAll('{n}', numbers.format(count)),
    number: (value) => numbers.format(value),
    name: isolate,
    quote: (text) => isolateQuote(text, language),
    token: isolateToken,
  };
}
