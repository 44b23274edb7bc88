import { cleanLine } from '../../kernel/clean-line.ts';
import type { ChosenMoment } from '../../kernel/dates/choose-moment.ts';
import type { DateGround } from '../../kernel/dates/read-date.ts';
import { fold } from '../../kernel/fold.ts';
import type { LabelId, UserId } from '../../kernel/ids.ts';
import { showsSomething } from '../../kernel/name.ts';
import { dateIn, textOf, type WordRun } from './date-in.ts';
import { bare, wordsOf, type LineWord } from './line-words.ts';
import { nameIn, textsFrom } from './named-in.ts';

interface Person {
  readonly id: UserId;
  readonly name: string;
}
interface Label {
  readonly id: LabelId;
  readonly name: string;
}

/** Where and by whom a line is written. */
export interface QuickGround extends Omit<DateGround, 'kept'> {
  readonly me: UserId;
  /** Who can be given something here, and what labels there are. */
  readonly people: readonly Person[];
  readonly labels: readonly Label[];
  /** Pieces that were understood and are meant as words: their keys, of `pieceKey`. */
  readonly asWords: ReadonlySet<string>;
}

/** One thing that a line says beside the task's title; `text` as it was typed. */
export type QuickPiece =
  | { readonly is: 'date'; readonly text: string; readonly chosen: ChosenMoment }
  | { readonly is: 'person'; readonly text: string; readonly id: UserId; readonly name: string }
  /** `id` is null for one that is not there yet. */
  | {
      readonly is: 'label';
      readonly text: string;
      readonly id: LabelId | null;
      readonly name: string;
    };

export interface QuickLine {
  /** What is left; empty where nothing was typed. */
  readonly title: string;
  /** At most one date and one person, and each label once. */
  readonly pieces: readonly QuickPiece[];
  /** Somebody who is named in the title without the sign before it, where nobody is asked: may be meant. */
  readonly named: readonly Person[];
}

export const pieceKey = ({ is, text }: QuickPiece): string => `${is} ${fold(text)}`;

/** "I", as one is asked by a word. */
const myself = new Set(['me', 'myself', 'أنا', 'لي', 'نفسي'].map(fold));

/**
 * What one line says of a new task: a date anywhere in it, `@` with a name or how it begins, `#` with a label. All else
 * is its title. A line that would have no title is all title.
 */
export function readQuickLine(line: string, ground: QuickGround): QuickLine {
  const words = wordsOf(line);
  const taken = new Set<number>();
  const signed = piecesWithSign(words, taken, ground);
  const date = dateOf(words, taken, ground);
  const title = titleOf(words, (at) => taken.has(at) || isIn(at, date?.runs ?? []));
  if (date && showsSomething(title)) {
    return { title, pieces: [date.piece, ...signed], named: namedIn(title, signed, ground) };
  }
  const rest = titleOf(words, (at) => taken.has(at));
  if (showsSomething(rest))
    return { title: rest, pieces: signed, named: namedIn(rest, signed, ground) };
  return { title: cleanLine(line), pieces: [], named: [] };
}

function isIn(at: number, runs: readonly WordRun[]): boolean {
  return runs.some(({ first, end }) => at >= first && at < end);
}

function dateOf(words: readonly LineWord[], taken: ReadonlySet<number>, ground: QuickGround) {
  const refused = [...ground.asWords].filter((key) => key.startsWith('date '));
  // A part of what is meant as words is no date either.
  const isRefused = (text: string): boolean =>
    refused.some((key) => `${key} `.includes(` ${fold(text)} `));
  const found = dateIn(words, (at) => taken.has(at), isRefused, { ...ground, kept: null });
  if (!found) return undefined;
  const text = textOf(words, found.runs);
  const piece: QuickPiece = { is: 'date', text, chosen: found.chosen };
  return { piece, runs: found.runs };
}

/** Marks the words that it takes. */
function piecesWithSign(
  words: readonly LineWord[],
  taken: Set<number>,
  ground: QuickGround,
): readonly QuickPiece[] {
  const pieces: QuickPiece[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const read = signedAt(words, at, ground);
    if (!read || ground.asWords.has(pieceKey(read.piece)) || isSaid(pieces, read.piece)) continue;
    pieces.push(read.piece);
    for (let word = at; word < at + read.count; word += 1) taken.add(word);
    at += read.count - 1;
  }
  return pieces;
}

/** A second person stays a word: a task has one. */
function isSaid(pieces: readonly QuickPiece[], piece: QuickPiece): boolean {
  if (piece.is === 'person') return pieces.some(({ is }) => is === 'person');
  return pieces.some(
    (each) => each.is === 'label' && piece.is === 'label' && each.name === piece.name,
  );
}

function signedAt(
  words: readonly LineWord[],
  at: number,
  ground: QuickGround,
): { readonly piece: QuickPiece; readonly count: number } | undefined {
  const { text } = words[at]!;
  const sign = text[0];
  if (sign !== '@' && sign !== '#') return undefined;
  const typed = [text.slice(1), ...textsFrom(words, at + 1)];
  const textOfCount = (count: number): string => textOf(words, [{ first: at, end: at + count }]);
  if (sign === '@') {
    const own = ground.people.find(({ id }) => id === ground.me);
    const isMe = own !== undefined && myself.has(fold(bare(typed[0]!)));
    const named = isMe ? { found: own, count: 1 } : nameIn(typed, ground.people);
    if (!named) return undefined;
    const { found, count } = named;
    return {
      piece: { is: 'person', text: textOfCount(count), id: found.id, name: found.name },
      count,
    };
  }
  const known = nameIn(typed, ground.labels);
  if (known) {
    const { found, count } = known;
    return {
      piece: { is: 'label', text: textOfCount(count), id: found.id, name: found.name },
      count,
    };
  }
  const name = cleanLine(bare(typed[0]!).replaceAll('_', ' '));
  // "#42" is a number of something.
  if (!/\p{L}/u.test(name)) return undefined;
  return { piece: { is: 'label', text: textOfCount(1), id: null, name }, count: 1 };
}

/** Signs that joined to what is gone. */
const dangling = /^[\s,،;؛:·–—-]+|[\s,،;؛:·–—-]+$/gu;

function titleOf(words: readonly LineWord[], isGone: (at: number) => boolean): string {
  const left = words.filter((_, at) => !isGone(at));
  const title = cleanLine(left.map(({ text }) => text).join(' '));
  return left.length === words.length ? title : title.replace(dangling, '');
}

/** By a name of its own or by all of it, also behind the letters that Arabic writes in front of a word. */
function namedIn(
  title: string,
  pieces: readonly QuickPiece[],
  { people, asWords }: QuickGround,
): readonly Person[] {
  if (pieces.some(({ is }) => is === 'person')) return [];
  const words = wordsOf(title).map(({ text }) => fold(bare(text)));
  const said = new Set(words.flatMap((word) => [word, word.replace(/^[لوب](?=.{2})/u, '')]));
  return people.filter(({ name }) => {
    const [first = ''] = fold(name).split(/\s+/u);
    return first.length > 1 && said.has(first) && !asWords.has(`named ${fold(name)}`);
  });
}
