import { fold } from '../fold.ts';
import { arabic } from './words/arabic.ts';
import { english } from './words/english.ts';
import type { Meaning } from './words/meaning.ts';

/** What is written in figures. */
export type Figures =
  /** A number; `padded` with a leading zero, `ordinal` as in "2nd". */
  | {
      readonly is: 'figure';
      readonly value: number;
      readonly padded: boolean;
      readonly ordinal: boolean;
    }
  | {
      readonly is: 'clock';
      readonly hour: number;
      readonly minute: number;
      readonly padded: boolean;
    }
  /** "2/12", "2-12-2026"; written with a dot it may be a time as well. */
  | {
      readonly is: 'pair';
      readonly first: number;
      readonly second: number;
      readonly year: number | null;
      readonly dotted: boolean;
    }
  | {
      readonly is: 'iso';
      readonly year: number;
      readonly month: number;
      readonly day: number;
    };

/** A piece of what was typed, as it was typed; without a sign where nobody knows it. */
export interface Token {
  readonly text: string;
  readonly sign: Meaning | Figures | null;
}

interface Piece {
  readonly text: string;
  readonly word: string;
  readonly figures?: Figures;
}

const longestPhrase = 4;
const phrases = new Map<string, readonly Meaning[]>(
  Object.entries({ ...english, ...arabic }).map(([phrase, meaning]) => [
    fold(phrase),
    Array.isArray(meaning) ? (meaning as readonly Meaning[]) : [meaning as Meaning],
  ]),
);

/** Every word of a phrase, for whoever looks for a date among other words. */
const vocabulary = new Set([...phrases.keys()].flatMap((phrase) => phrase.split(' ')));

/** Whether a word may belong to a date: it stands in a phrase of one, or is written in figures. */
export function mayBeOfDate(word: string): boolean {
  const pieces = word
    .replaceAll('@', ' @ ')
    .split(/[\s,،؛;·]+/u)
    .flatMap(piecesOf);
  return (
    pieces.length > 0 &&
    pieces.every(({ figures, word: each }) => figures !== undefined || isKnown(each))
  );
}

/** In letters of either script with or without vowel marks and hamza, in digits of any of the three kinds. */
export function tokensOf(typed: string): readonly Token[] {
  const pieces = typed
    .replace(/[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/(\d)[tT](\d)/g, '$1 $2')
    .replaceAll('@', ' @ ')
    .split(/[\s,،؛;·]+/u)
    .flatMap(piecesOf);
  const tokens: Token[] = [];
  for (let at = 0; at < pieces.length;) {
    const { count, signs } = phraseAt(pieces, at);
    const text = pieces
      .slice(at, at + count)
      .map((piece) => piece.text)
      .join(' ');
    tokens.push(...signs.map((sign) => ({ text, sign })));
    at += count;
  }
  return tokens.filter((token) => token.sign?.is !== 'filler');
}

function piecesOf(text: string): readonly Piece[] {
  const folded = fold(text).replace(/[.!?؟]+$/u, '');
  if (!/[\p{L}\d@]/u.test(folded)) return [];
  const [, figures, letters = ''] = /^(\d[\d:٫./-]*)?(.*)$/su.exec(folded)!;
  // "p.m."
  const word = letters.replaceAll('.', '');
  if (figures === undefined) return [{ text, word }];
  const ordinal = /^(?:st|nd|rd|th)$/.test(word);
  const read = figuresOf(figures, ordinal);
  if (read === null) return [{ text, word: folded }];
  const first = { text, word: '', figures: read };
  return word === '' || ordinal ? [first] : [first, { text, word }];
}

function figuresOf(text: string, ordinal: boolean): Figures | null {
  const numbers = text.split(/\D+/).map(Number);
  const [one = 0, two = 0, three] = numbers;
  const padded = /^0\d/.test(text);
  if (/^\d{1,4}$/.test(text)) return { is: 'figure', value: one, padded, ordinal };
  if (/^\d{1,2}[:٫]\d{2}$/u.test(text)) return { is: 'clock', hour: one, minute: two, padded };
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(text))
    return { is: 'iso', year: one, month: two, day: three! };
  if (!/^\d{1,2}([/.-])\d{1,2}(?:\1(?:\d{2}|\d{4}))?$/.test(text)) return null;
  const year = three === undefined ? null : three < 100 ? 2000 + three : three;
  return { is: 'pair', first: one, second: two, year, dotted: text.includes('.') };
}

/** The longest phrase that begins here: «بعد غد» is no «بعد». */
function phraseAt(pieces: readonly Piece[], at: number) {
  const own = pieces[at]!;
  if (own.figures) return { count: 1, signs: [own.figures] };
  for (let count = longestPhrase; count > 0; count -= 1) {
    const run = pieces.slice(at, at + count);
    if (run.length < count || run.some((piece) => piece.figures)) continue;
    const signs = meaningOf(run.map((piece) => piece.word).join(' '));
    if (signs) return { count, signs };
  }
  return { count: 1, signs: [null] };
}

function meaningOf(phrase: string): readonly Meaning[] | undefined {
  return spellingsOf(phrase)
    .map((each) => phrases.get(each))
    .find((meanings) => meanings !== undefined);
}

function isKnown(word: string): boolean {
  return spellingsOf(word).some((each) => vocabulary.has(each));
}

/** Also behind the letters that Arabic writes in front of a word: «للخميس», «بالغد», «وغدًا». */
function spellingsOf(phrase: string): readonly string[] {
  return [phrase, phrase.replace(/^لل/u, 'ال'), phrase.replace(/^[ولب](?=.{3})/u, '')];
}
