import { fold } from '../kernel/fold.ts';

/** Raised with every change of what a text is folded to: whatever keeps keys keeps it beside them, and is made anew. */
export const foldVersion = 1;

/** Letters of a key at most; what is longer is found by its beginning. */
const longestKey = 40;

/** A word of a text and where it stands there, in UTF-16 units. */
export interface Word {
  readonly from: number;
  readonly to: number;
  /** As `foldWord` gives it; never empty. */
  readonly word: string;
}

const runs = /[\p{L}\p{N}\p{M}\u0640]+/gu;

/** The words of a text, in their order. */
export function wordsIn(text: string): readonly Word[] {
  return Array.from(text.matchAll(runs)).flatMap(({ 0: run, index: from }) => {
    const word = foldWord(run);
    return word === '' ? [] : [{ from, to: from + run.length, word }];
  });
}

/** One word as it is compared in search: also ؤ as و, ئ as ي and without ء, which other places keep apart. */
export function foldWord(run: string): string {
  return fold(run)
    .replace(/[ؤئء]/gu, (letter) => seats[letter] ?? '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, longestKey);
}

const seats: Readonly<Record<string, string>> = { ؤ: 'و', ئ: 'ي' };

/** With the article, and what is written in one with it: «والفاتورة», «بالفاتورة», «للفاتورة». */
const articled = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=\p{L}{2})/u;
/** Joined to what may be a word of its own; of short words they are usually a letter. */
const joined = /^[وبل](?=\p{L}{4})/u;

/** What a folded word is found by: itself, and without what Arabic writes in one with it. */
export function keysOf(word: string): readonly string[] {
  const bare = withoutArticle(word);
  if (bare !== word) return [word, bare];
  const rest = word.replace(joined, '');
  return rest === word ? [word] : [word, rest];
}

export function withoutArticle(word: string): string {
  return word.replace(articled, '');
}
