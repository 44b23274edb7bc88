/** Where a machine's token stands in a text, in letters of UTF-16. */
export interface TokenPlace {
  readonly from: number;
  readonly to: number;
}

const digit = '[0-9٠-٩۰-۹]';
const alnum = '[A-Za-z0-9٠-٩۰-۹]';

/** An account number in its groups of four. */
const iban = '[A-Z]{2}[0-9]{2}(?: [A-Z0-9]{1,4}){3,8}';
/** A number that is called or paid to, in groups. */
const phone =
  `(?:\\(\\+?${digit}{1,4}\\)|(?:\\+|00)?${digit}{1,4})` +
  `(?:[ \\u00a0.-]?(?:\\(${digit}{2,4}\\)|${digit}{2,4})){2,5}`;
/** Letters and digits held together by signs: a number of an invoice, a version, a date. */
const code = `(?=[A-Za-z-/_.:#]*${digit})#?${alnum}+(?:[-/_.:]${alnum}+)+`;
const token = new RegExp(`(?<![\\p{L}\\p{N}])(?:${iban}|${phone}|${code})(?![\\p{L}\\p{N}])`, 'gu');
/** A line may end at these. */
const breakable = /[ \u00a0./:_()-]/u;
const longest = 48;

/**
 * Numbers of invoices, phones and accounts, dates, versions: what a reader copies as one piece, so it is
 * kept in one line and reads from left to right in every language. A word alone is none, nor a sentence.
 */
export function tokensIn(text: string): TokenPlace[] {
  const found: TokenPlace[] = [];
  for (const { 0: one, index } of text.matchAll(token)) {
    if (one.length <= longest && breakable.test(one))
      found.push({ from: index, to: index + one.length });
  }
  return found;
}
