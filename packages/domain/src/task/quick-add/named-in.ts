import { fold } from '../../kernel/fold.ts';
import { bare, type LineWord } from './line-words.ts';

/** Somebody or something with a name of one or more words. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface FoundName<N extends Named> {
  readonly found: N;
  /** So many words of the line say it. */
  readonly count: number;
}

const partsOf = (name: string): readonly string[] =>
  fold(name)
    .split(/[\s_-]+/u)
    .filter((part) => part !== '');

/**
 * What the words from the first on name, the sign before it taken off: by all of a name, by a part of it from any of
 * its words on, or by how one of its words begins. Of two that fit as well neither is meant.
 */
export function nameIn<N extends Named>(
  typed: readonly string[],
  all: readonly N[],
): FoundName<N> | undefined {
  const [first = '', ...rest] = typed.map(bare);
  // «#new-patients» writes in one word what has two.
  const joined = partsOf(first);
  if (joined.length === 0) return undefined;
  const words = [...joined, ...rest.map((word) => fold(word))];
  const spare = joined.length - 1;
  return (
    onlyBest(all, (named) => sameFrom(partsOf(named.name), words), spare) ??
    onlyBest(all, (named) => (beginsOne(partsOf(named.name), joined) ? joined.length : 0), spare)
  );
}

function onlyBest<N extends Named>(
  all: readonly N[],
  measure: (named: N) => number,
  spare: number,
): FoundName<N> | undefined {
  const measured = all
    .map((found) => ({ found, taken: measure(found) }))
    .filter(({ taken }) => taken > spare);
  const most = Math.max(0, ...measured.map(({ taken }) => taken));
  const best = measured.filter(({ taken }) => taken === most);
  // Who is called just so comes before who is called so and something else.
  const exact = best.filter(({ found }) => partsOf(found.name).length === most);
  const [one, two] = exact.length > 0 ? exact : best;
  return one && two === undefined ? { found: one.found, count: most - spare } : undefined;
}

/** How many words name it, from the best of its own on; none where only a part of the first fits. */
function sameFrom(name: readonly string[], words: readonly string[]): number {
  let most = 0;
  for (let at = 0; at < name.length; at += 1) {
    let count = 0;
    while (at + count < name.length && name[at + count] === words[count]) count += 1;
    most = Math.max(most, count);
  }
  return most;
}

function beginsOne(name: readonly string[], typed: readonly string[]): boolean {
  const start = typed.join(' ');
  return name.some((_, at) => name.slice(at).join(' ').startsWith(start));
}

export const textsFrom = (words: readonly LineWord[], at: number): readonly string[] =>
  words.slice(at).map(({ text }) => text);
