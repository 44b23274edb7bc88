import type { Direction } from '@sanad/domain/kernel/direction';
import type { Digits, Language } from '@sanad/protocol/http/profile';

export const languages: readonly Language[] = ['en', 'ar'];

/** Each language's name for itself; shown as it is, never translated. */
export const ownName: Readonly<Record<Language, string>> = { en: 'English', ar: 'العربية' };

export function directionOfLanguage(language: Language): Direction {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** The language that the page stands in just now, for code outside of React. */
export function shownLanguage(): Language {
  return document.documentElement.lang === 'ar' ? 'ar' : 'en';
}

/** The BCP 47 tag that leaves nothing to the host: digits and calendar are always spelled out. */
export function localeOf(language: Language, digits: Digits): string {
  return `${language === 'en' ? 'en-GB' : 'ar'}-u-ca-gregory-nu-${digits}`;
}
