import { moneyText } from '@sanad/domain/agreement/words/clause-tools';
import type { Rate } from '@sanad/protocol/http/profiles';

import type { ProfilesMessages } from './messages.en.ts';

/** `AED 45 an hour`, in the reader's digits. */
export function sayRate(
  words: ProfilesMessages,
  { amount, currency, per }: Pick<Rate, 'amount' | 'currency' | 'per'>,
  locale: string,
): string {
  return words.rates.each[per](moneyText(locale, amount, currency, { whole: true }));
}

/** As a reader calls it; a code that their device does not know stands as it is. */
export function languageName(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
}
