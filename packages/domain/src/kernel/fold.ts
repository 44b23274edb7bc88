/**
 * Two spellings that people take for the same word fold to the same string: for finding, and for offering
 * what exists already. Never stored in a record, and no equality: who wants a second spelling may have it.
 * Arabic: vowel marks and tatweel go, أ إ آ ٱ are ا, ة is ه, ى and ی are ي, ک is ك; ؤ ئ ء stay letters of
 * their own. Arabic-Indic and Persian digits are digits; Latin loses accents and case.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(foldedLetters, (letter) => letters[letter]!)
    .replace(/[^\u0600-\u06ff]+/gu, (other) => other.normalize('NFD'))
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase();
}

const letters: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ...digitsFrom('\u0660'),
  ...digitsFrom('\u06f0'),
};
const foldedLetters = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

function digitsFrom(zero: string): Record<string, string> {
  const first = zero.codePointAt(0)!;
  return Object.fromEntries(
    Array.from({ length: 10 }, (_, digit) => [String.fromCodePoint(first + digit), String(digit)]),
  );
}
