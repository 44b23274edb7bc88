import { fit, fitOf, type Fit, type Question, type Term } from './question.ts';
import { keysOf, wordsIn } from './words.ts';

/** A text of something that can be found, and how much a word in it counts. */
export interface SearchText {
  readonly text: string;
  /** A name or a title counts more than what stands below it. */
  readonly weight: number;
}

/** Keys of one thing at most: a very long text is found by its first so many different words. */
const mostKeys = 5_000;

/** Each key of the texts with the highest weight that it has in them. */
export function keysOfTexts(texts: readonly SearchText[]): ReadonlyMap<string, number> {
  const keys = new Map<string, number>();
  for (const { text, weight } of texts) {
    for (const { word } of wordsIn(text)) {
      for (const key of keysOf(word)) {
        const known = keys.get(key);
        if (known === undefined && keys.size >= mostKeys) return keys;
        if (known === undefined || known < weight) keys.set(key, weight);
      }
    }
  }
  return keys;
}

export interface Found {
  readonly id: string;
  /** Higher is better; comparable within one question alone. */
  readonly score: number;
}

/** Words of many things in memory. Things are put and taken by an id of the caller's; costs of a put are those of its words. */
export class WordIndex {
  readonly #keysById = new Map<string, ReadonlyMap<string, number>>();
  readonly #byKey = new Map<string, Map<string, number>>();
  /** Every key, sorted by code units; made anew by the first question after a key came or went. */
  #sorted: readonly string[] | undefined;

  get size(): number {
    return this.#keysById.size;
  }

  put(id: string, texts: readonly SearchText[]): void {
    this.remove(id);
    const keys = keysOfTexts(texts);
    this.#keysById.set(id, keys);
    for (const [key, weight] of keys) {
      let ids = this.#byKey.get(key);
      if (!ids) {
        this.#byKey.set(key, (ids = new Map()));
        this.#sorted = undefined;
      }
      ids.set(id, weight);
    }
  }

  remove(id: string): void {
    for (const key of this.#keysById.get(id)?.keys() ?? []) {
      const ids = this.#byKey.get(key);
      ids?.delete(id);
      if (ids?.size === 0) {
        this.#byKey.delete(key);
        this.#sorted = undefined;
      }
    }
    this.#keysById.delete(id);
  }

  /** What holds all terms, in no order. */
  find({ terms }: Question): readonly Found[] {
    let scores: ReadonlyMap<string, number> | undefined;
    for (const term of terms) {
      const met = this.#meet(term);
      scores = scores ? joined(scores, met) : met;
      if (scores.size === 0) return [];
    }
    return Array.from(scores ?? [], ([id, score]) => ({ id, score }));
  }

  /** What one term meets, by its best key. Where a whole word or a beginning is met, near ones are not meant. */
  #meet(term: Term): Map<string, number> {
    const scores = new Map<string, number>();
    for (const spelling of term.spellings) {
      if (term.isOpen)
        for (const key of this.#beginningWith(spelling)) this.#add(scores, key, fitOf(term, key));
      else this.#add(scores, spelling, fit.whole);
    }
    if (scores.size > 0) return scores;
    for (const key of this.#byKey.keys()) {
      const how = fitOf(term, key);
      if (how !== fit.none) this.#add(scores, key, how);
    }
    return scores;
  }

  #add(scores: Map<string, number>, key: string, how: Fit): void {
    for (const [id, weight] of this.#byKey.get(key) ?? []) {
      const score = weight * how;
      if (score > (scores.get(id) ?? 0)) scores.set(id, score);
    }
  }

  *#beginningWith(spelling: string): Iterable<string> {
    const sorted = (this.#sorted ??= [...this.#byKey.keys()].sort());
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < spelling) low = middle + 1;
      else high = middle;
    }
    for (; low < sorted.length && sorted[low]!.startsWith(spelling); low += 1) yield sorted[low]!;
  }
}

function joined(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const both = new Map<string, number>();
  for (const [id, score] of one) {
    const more = other.get(id);
    if (more !== undefined) both.set(id, score + more);
  }
  return both;
}
