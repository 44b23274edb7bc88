import { forgives, forgivesBeginning, isNear } from './near.ts';
import { withoutArticle, wordsIn } from './words.ts';

/** Words of a question that are looked for; more are not. */
const mostTerms = 8;

/** One word that is looked for. */
export interface Term {
  /** As typed, folded; and without the article, where it has one. */
  readonly spellings: readonly string[];
  /** It is still being typed: the beginning of a word is enough. */
  readonly isOpen: boolean;
}

/** All of its terms must be found, each anywhere. Without any there is nothing to look for. */
export interface Question {
  readonly terms: readonly Term[];
}

/** What somebody typed, as what is looked for: each word once, the last one open until something stands behind it. */
export function readQuestion(typed: string): Question {
  const words = wordsIn(typed);
  const terms = new Map<string, Term>();
  for (const { word, to } of words) {
    const spellings = [...new Set([word, withoutArticle(word)])];
    terms.set(word, { spellings, isOpen: to === typed.length });
  }
  return { terms: [...terms.values()].slice(0, mostTerms) };
}

/** How well a word was met; the better the higher. */
export const fit = { none: 0, near: 1, beginning: 3, whole: 4 } as const;

export type Fit = (typeof fit)[keyof typeof fit];

/** How well a key of a text (`keysOf`) meets a term. */
export function fitOf({ spellings, isOpen }: Term, key: string): Fit {
  let best: Fit = fit.none;
  for (const spelling of spellings) {
    if (key === spelling) return fit.whole;
    if (isOpen && key.startsWith(spelling)) best = fit.beginning;
    else if (best === fit.none && forgives(spelling) && isAlmost(spelling, key, isOpen))
      best = fit.near;
  }
  return best;
}

/** One letter apart; of a word that is still being typed, from its beginning. The first letter is nearly always meant. */
function isAlmost(spelling: string, key: string, isOpen: boolean): boolean {
  if (spelling[0] !== key[0]) return false;
  if (isNear(spelling, key)) return true;
  if (!isOpen || key.length <= spelling.length || !forgivesBeginning(spelling)) return false;
  const { length } = spelling;
  return (
    isNear(spelling, key.slice(0, length)) ||
    isNear(spelling, key.slice(0, length + 1)) ||
    isNear(spelling, key.slice(0, length - 1))
  );
}
