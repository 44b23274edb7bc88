import type { ClauseKey } from '../clauses.ts';
import type { Terms } from '../terms.ts';
import type { ClauseTools } from './clause-tools.ts';

/** The two sides as a sentence names them. */
export interface Parties {
  readonly client: string;
  readonly assistant: string;
}

/** Titles and sentences of an agreement in one language. They say what the terms say, and are kept nowhere. */
export interface ClauseWords {
  readonly titles: Readonly<Record<ClauseKey, string>>;
  readonly sentences: Readonly<Record<ClauseKey, (terms: Terms, parties: Parties) => string>>;
  /** "25 hours a month": what the terms are about in the fewest words. */
  readonly gist: (terms: Terms) => string;
  readonly hours: (minutes: number) => string;
}

export type ClauseWordsOf = (tools: ClauseTools) => ClauseWords;

/** Days of a week as a person says them: three or more in a row are a stretch, over the week's end too. */
export function stretchOf(
  days: readonly number[],
): { readonly first: number; readonly last: number } | null {
  if (days.length < 3) return null;
  if (days.length === 7) return null;
  const has = new Set(days);
  const starts = days.filter((day) => !has.has(day === 1 ? 7 : day - 1));
  const [first] = starts;
  if (first === undefined || starts.length !== 1) return null;
  return { first, last: ((first - 1 + days.length - 1) % 7) + 1 };
}
