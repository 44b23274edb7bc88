/** Letters from which on a word is forgiven one wrong, missing, doubled or exchanged one; Arabic words are shorter. */
export function forgives(word: string): boolean {
  return word.length >= shortestForgiven(word) && !/\p{N}/u.test(word);
}

/** The same of the beginning of a word: what comes behind it does not tell it from others. */
export function forgivesBeginning(word: string): boolean {
  return word.length > shortestForgiven(word) && forgives(word);
}

function shortestForgiven(word: string): number {
  return /^\p{Script=Arabic}/u.test(word) ? 4 : 5;
}

/** True for two words that one letter parts, or two that changed places; a word is not near to itself. */
export function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short === long || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  const isExchanged = short[at] === long[at + 1] && short[at + 1] === long[at];
  return isExchanged && short.slice(at + 2) === long.slice(at + 2);
}

/** The word and all that is left of it without one letter: two words that are near to each other share one of them. */
export function deletionsOf(word: string): readonly string[] {
  const without = Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
  return [...new Set([word, ...without])];
}
