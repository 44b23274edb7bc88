import { shownName } from '../kernel/name.ts';

/** What a new document is called until somebody names it, in the languages of the product. */
export const untitled: Readonly<Record<'en' | 'ar', string>> = {
  en: 'Untitled document',
  ar: 'مستند بلا عنوان',
};

/** Never named, in whichever language its maker read. */
export function isUntitled(title: string): boolean {
  return title === '' || Object.values(untitled).includes(title);
}

/** A title as its reader should see it: a document that nobody named is called so in the reader's language. */
export function shownTitle(title: string, language: 'en' | 'ar'): string {
  return isUntitled(title) ? untitled[language] : shownName(title);
}
