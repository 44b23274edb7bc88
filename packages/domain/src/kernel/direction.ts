export type Direction = 'ltr' | 'rtl';

/** Tried where a word begins only, and a scheme is short: else a text without spaces would cost the square of its length. */
const linkOrMail =
  /\b(?:[a-z][a-z0-9+.-]{0,30}:\/\/|www\.)\S+|(?<![^\s@])[^\s@]+@[^\s@]+\.[^\s@]+/giu;
const mention = /(^|\s)@[\p{L}\p{N}_.-]+/gu;
const code = /`[^`]*`/gu;
const letter = /\p{L}/u;
const arabicLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * The reading direction of a text that a person wrote; `undefined` means it has no letters and takes
 * the direction around it. Unlike `dir=auto` it does not fall for a first Latin word: what is not
 * prose (links, addresses, mentions, code) is left out, and then the majority of words decides.
 */
export function directionOf(text: string): Direction | undefined {
  const prose = text.replace(code, ' ').replace(linkOrMail, ' ').replace(mention, '$1');
  const first = letter.exec(prose)?.[0];
  if (first === undefined) return undefined;
  if (isRightToLeft(first)) return 'rtl';
  let rightToLeft = 0;
  let leftToRight = 0;
  for (const word of prose.split(/\s+/u)) {
    const lead = letter.exec(word)?.[0];
    if (lead === undefined) continue;
    if (isRightToLeft(lead)) rightToLeft++;
    else leftToRight++;
  }
  return rightToLeft >= leftToRight && rightToLeft > 0 ? 'rtl' : 'ltr';
}

function isRightToLeft(char: string): boolean {
  return arabicLetter.test(char);
}
