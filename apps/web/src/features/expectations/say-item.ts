import type { ExpectationRecord } from '@sanad/domain/expectations/record';
import { directionOf } from '@sanad/domain/kernel/direction';

/** In the reader's language first, where somebody wrote it in both. */
export function textsOf(
  { text, otherText }: Pick<ExpectationRecord, 'text' | 'otherText'>,
  language: 'en' | 'ar',
): readonly string[] {
  if (otherText === '') return [text];
  const wanted = language === 'ar' ? 'rtl' : 'ltr';
  const isOthers = directionOf(otherText) === wanted && directionOf(text) !== wanted;
  return isOthers ? [otherText, text] : [text, otherText];
}
