import { fold } from '@sanad/domain/kernel/fold';

import type { Action } from './known-actions.ts';

export interface FoundActions {
  readonly actions: readonly Action[];
  /** What was typed is how the first of them begins: nothing else can be meant more. */
  readonly isMeant: boolean;
}

/** So many letters say what somebody means. */
const enough = 3;

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
/** Also without the article: «موعد» finds «الموعد», and «الموعد» finds «موعد». */
const spellings = (word: string): readonly string[] => [word, word.replace(/^ال(?=.{2})/u, '')];

/**
 * The actions whose words the typed ones begin, each of them somewhere; those that begin so first. In the order given where
 * they fit alike, and all of them where nothing is typed.
 */
export function findActions(actions: readonly Action[], typed: string): FoundActions {
  const asked = wordsOf(typed);
  if (asked.length === 0) return { actions, isMeant: false };
  const found = actions
    .map((action) => ({ action, fit: fitOf(action, asked) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit);
  const isLong = asked.join('').length >= enough;
  return { actions: found.map(({ action }) => action), isMeant: isLong && found[0]?.fit === best };
}

const best = 3;

/** 3 begins with it, 2 has it among its words, 1 is also called so. */
function fitOf({ text, also = '' }: Action, asked: readonly string[]): number {
  const own = wordsOf(text);
  const begins = (word: string | undefined, start: string): boolean =>
    word !== undefined &&
    spellings(word).some((each) => spellings(start).some((begun) => each.startsWith(begun)));
  if (asked.every((start, at) => begins(own[at], start))) return best;
  const has = (words: readonly string[]): boolean =>
    asked.every((start) => words.some((word) => begins(word, start)));
  if (has(own)) return 2;
  return has([...own, ...wordsOf(also)]) ? 1 : 0;
}
