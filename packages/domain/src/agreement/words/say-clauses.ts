import { changedClauses, clauseKeys, hasClause, type ClauseKey } from '../clauses.ts';
import type { Terms } from '../terms.ts';
import type { ClauseWords, Parties } from './clause-words.ts';

/** A clause as it is read: what it says, and what it said before where that was otherwise. */
export interface SaidClause {
  readonly key: ClauseKey;
  readonly title: string;
  /** Empty where the clause is taken out. */
  readonly text: string;
  /** Undefined: as before, or there is no before. Empty: it is new. */
  readonly before: string | undefined;
}

export interface SayAsk {
  readonly words: ClauseWords;
  readonly terms: Terms;
  readonly parties: Parties;
  /** What is compared with; undefined: nothing. */
  readonly before?: Terms | undefined;
}

/** All clauses in their order, those that were taken out among them. */
export function sayClauses({ words, terms, parties, before }: SayAsk): readonly SaidClause[] {
  const changed = new Set(before === undefined ? [] : changedClauses(before, terms));
  const said = (key: ClauseKey, of: Terms) =>
    hasClause(of, key) ? words.sentences[key](of, parties) : '';
  return clauseKeys
    .filter((key) => hasClause(terms, key) || changed.has(key))
    .map((key) => ({
      key,
      title: words.titles[key],
      text: said(key, terms),
      before: before !== undefined && changed.has(key) ? said(key, before) : undefined,
    }));
}

/** A stretch of a sentence that changed. */
export interface Piece {
  readonly is: 'kept' | 'old' | 'new';
  readonly text: string;
}

/** Below this share of words in common two sentences stand whole beside each other. */
const muchInCommon = 0.4;

/** The old sentence and the new one as one line: what is gone, what came, what stayed. */
export function comparePieces(before: string, after: string): readonly Piece[] {
  if (before === '') return [{ is: 'new', text: after }];
  if (after === '') return [{ is: 'old', text: before }];
  const [old, young] = [wordsOf(before), wordsOf(after)];
  const common = commonWords(old, young);
  if (common.length < muchInCommon * Math.max(old.length, young.length))
    return [
      { is: 'old', text: before },
      { is: 'new', text: after },
    ];
  const pieces: { is: Piece['is']; text: string }[] = [];
  const add = (is: Piece['is'], words: readonly string[]) => {
    if (words.length === 0) return;
    const last = pieces.at(-1);
    if (last?.is === is) last.text = `${last.text} ${words.join(' ')}`;
    else pieces.push({ is, text: words.join(' ') });
  };
  let [from, to] = [0, 0];
  for (const [oldAt, newAt] of [...common, [old.length, young.length] as const]) {
    add('old', old.slice(from, oldAt));
    add('new', young.slice(to, newAt));
    if (oldAt < old.length) add('kept', [old[oldAt]!]);
    [from, to] = [oldAt + 1, newAt + 1];
  }
  return pieces;
}

/** Cut at spaces; what stands in an isolate is one word, whatever is in it. */
function wordsOf(text: string): readonly string[] {
  return text.match(/(?:[\u2066\u2068][^\u2069]*\u2069|\S)+/gu) ?? [];
}

/** Places of the longest common row of words. */
function commonWords(
  old: readonly string[],
  young: readonly string[],
): readonly (readonly [number, number])[] {
  const longest = Array.from({ length: old.length + 1 }, () =>
    Array.from({ length: young.length + 1 }, () => 0),
  );
  for (let a = old.length - 1; a >= 0; a -= 1)
    for (let b = young.length - 1; b >= 0; b -= 1)
      longest[a]![b] =
        old[a] === young[b]
          ? longest[a + 1]![b + 1]! + 1
          : Math.max(longest[a + 1]![b]!, longest[a]![b + 1]!);
  const places: (readonly [number, number])[] = [];
  let [a, b] = [0, 0];
  while (a < old.length && b < young.length) {
    if (old[a] === young[b]) {
      places.push([a, b]);
      a += 1;
      b += 1;
    } else if (longest[a + 1]![b]! >= longest[a]![b + 1]!) a += 1;
    else b += 1;
  }
  return places;
}
