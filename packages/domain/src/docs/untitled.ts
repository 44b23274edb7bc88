import { shownName } from '../kernel/name.ts';
import { untitled } from './untitled-names.ts';

/** Never named, in whichever language its maker read. */
export function isUntitled(title: string): boolean {
  return title === '' || Object.values(untitled).includes(title);
}

/** A title as its reader should see it: a document that nobody named is called so in the reader's language. */
export function shownTitle(title: string, language: 'en' | 'ar'): string {
  return isUntitled(title) ? untitled[language] : shownName(title);
}
