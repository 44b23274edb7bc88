import { fit, fitOf, type Question } from './question.ts';
import { keysOf, wordsIn } from './words.ts';

/** Part of a text that met a question, in UTF-16 units. */
export type Range = readonly [from: number, to: number];

/** A piece of a text around what was met in it. */
export interface Excerpt {
  readonly text: string;
  /** The words that were met, whole as they are written there, in their order. */
  readonly marks: readonly Range[];
}

/** The words of a text that meet a term of the question; near ones only for a term that no better one meets. */
export function marksIn(text: string, { terms }: Question): readonly Range[] {
  const words = wordsIn(text).map(({ from, to, word }) => ({ from, to, keys: keysOf(word) }));
  const marked = new Set<Range>();
  const ranges = words.map(({ from, to }): Range => [from, to]);
  for (const term of terms) {
    const fits = words.map(({ keys }) => Math.max(...keys.map((key) => fitOf(term, key))));
    const least = fits.some((each) => each > fit.near) ? fit.beginning : fit.near;
    fits.forEach((each, at) => {
      if (each >= least) marked.add(ranges[at]!);
    });
  }
  return ranges.filter((range) => marked.has(range));
}

/** Characters of an excerpt, and how many of them stand before the first mark. */
const excerptLength = 140;
const lead = 36;

/** The piece of a text around its first mark, in one line; its beginning where nothing is marked. Cut ends end in `…`. */
export function excerptOf(text: string, question: Question, length = excerptLength): Excerpt {
  const line = text.replace(/\s/gu, ' ');
  const marks = marksIn(line, question);
  const first = marks[0]?.[0] ?? 0;
  const from = line.length <= length || first <= lead ? 0 : wordStart(line, first - lead);
  const isCut = line.length - from > length;
  const to = isCut ? wordEnd(line, from + length) : line.length;
  const before = from > 0 ? '…' : '';
  const shift = before.length - from;
  return {
    text: `${before}${line.slice(from, to).trimEnd()}${isCut ? '…' : ''}`,
    marks: marks
      .filter((mark) => mark[0] >= from && mark[1] <= to)
      .map((mark) => [mark[0] + shift, mark[1] + shift]),
  };
}

/** The beginning of a word at or behind a place, so that no letter is parted from its word. */
function wordStart(line: string, at: number): number {
  const space = line.indexOf(' ', at);
  return space === -1 || space - at > lead / 2 ? whole(line, at) : space + 1;
}

function wordEnd(line: string, at: number): number {
  const space = line.lastIndexOf(' ', at);
  return at - space > lead / 2 ? whole(line, at) : space;
}

/** Not between the halves of one character. */
function whole(line: string, at: number): number {
  return /[\udc00-\udfff]/.test(line[at] ?? '') ? at - 1 : at;
}
