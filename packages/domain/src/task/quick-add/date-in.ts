import type { ChosenMoment } from '../../kernel/dates/choose-moment.ts';
import { readDate, type DateGround } from '../../kernel/dates/read-date.ts';
import { mayBeOfDate, tokensOf, type Token } from '../../kernel/dates/tokens.ts';
import { fold } from '../../kernel/fold.ts';
import { bare, type LineWord } from './line-words.ts';

/** A run of words of a line: from the first to before the last. */
export interface WordRun {
  readonly first: number;
  readonly end: number;
}

export interface DateInLine {
  readonly chosen: ChosenMoment;
  /** The day may stand at the beginning of a line and its time at the end. */
  readonly runs: readonly WordRun[];
}

/** More words than that say no date. */
const longest = 8;

/** «أحد» is a Sunday and somebody, «اثنين» a Monday and two, «الحد» a limit: alone they are words. */
const doubtful = new Set(
  ['أحد', 'الحد', 'اثنين', 'اتنين', 'الأربع', 'خميس', 'جمعة', 'yesterday', 'أمس', '24/7'].map(fold),
);
/** A name that is written as one. */
const name = /^Tom$/u;

/**
 * The date that words of a line say, in either language, or nothing. At an edge of the line a short phrase is enough
 * ("fri", "at 5"); among other words it must say a day by its name or by its figures. `isTaken`: words that mean
 * something else already.
 */
export function dateIn(
  words: readonly LineWord[],
  isTaken: (at: number) => boolean,
  isRefused: (text: string) => boolean,
  ground: DateGround,
): DateInLine | undefined {
  const open = words.map((_, at) => at).filter((at) => !isTaken(at));
  const edges = { first: open[0] ?? 0, end: (open.at(-1) ?? -1) + 1 };
  const found = runsOf(words, isTaken)
    .map((run) => bestIn(words, run, edges, isRefused, ground))
    .filter((run) => run !== undefined);
  const together = momentOf(words, found, ground);
  if (found.length > 1 && together && !isRefused(textOf(words, found)))
    return { chosen: together, runs: found };
  const one =
    found.find(({ end }) => end === edges.end) ??
    found.find(({ first }) => first === edges.first) ??
    found[0];
  const chosen = one && momentOf(words, [one], ground);
  return one && chosen ? { chosen, runs: [one] } : undefined;
}

export function textOf(words: readonly LineWord[], runs: readonly WordRun[]): string {
  return runs
    .flatMap(({ first, end }) => words.slice(first, end).map(({ text }) => bare(text)))
    .join(' ');
}

function momentOf(
  words: readonly LineWord[],
  runs: readonly WordRun[],
  ground: DateGround,
): ChosenMoment | undefined {
  if (runs.length === 0) return undefined;
  const read = readDate(textOf(words, runs), ground);
  return read.is === 'date' ? read.chosen : undefined;
}

/** Words that could be of a date, as long as they follow each other. */
function runsOf(words: readonly LineWord[], isTaken: (at: number) => boolean): readonly WordRun[] {
  const runs: WordRun[] = [];
  let first = -1;
  for (let at = 0; at <= words.length; at += 1) {
    const word = words[at];
    const isOne =
      word !== undefined && !isTaken(at) && !name.test(word.text) && mayBeOfDate(bare(word.text));
    if (isOne && first < 0) first = at;
    if (!isOne && first >= 0) {
      runs.push({ first, end: at });
      first = -1;
    }
  }
  return runs;
}

function bestIn(
  words: readonly LineWord[],
  run: WordRun,
  edges: WordRun,
  isRefused: (text: string) => boolean,
  ground: DateGround,
): WordRun | undefined {
  for (let length = Math.min(longest, run.end - run.first); length > 0; length -= 1) {
    for (let first = run.end - length; first >= run.first; first -= 1) {
      const span = { first, end: first + length };
      const text = textOf(words, [span]);
      const isAtEdge = span.first === edges.first || span.end === edges.end;
      const endsWell = tokensOf(bare(words[span.end - 1]!.text)).length > 0;
      if (!endsWell || isRefused(text) || !saysDate(text, isAtEdge)) continue;
      if (momentOf(words, [span], ground)) return span;
    }
  }
  return undefined;
}

type Sign = NonNullable<Token['sign']>['is'];

/** Says a day, or a time that nobody takes for a number. */
const clear: ReadonlySet<Sign> = new Set<Sign>([
  'day',
  'weekday',
  'month',
  'iso',
  'clock',
  'end',
  'last',
]);

function saysDate(text: string, isAtEdge: boolean): boolean {
  if (doubtful.has(fold(text))) return false;
  const tokens = tokensOf(text);
  const signs = tokens.map(({ sign }) => sign);
  const has = (...kinds: readonly Sign[]): boolean =>
    signs.some((sign) => sign !== null && kinds.includes(sign.is));
  const isPair = signs.some((sign) => sign?.is === 'pair' && !(sign.dotted && sign.year === null));
  const isTime = has('part') && has('figure', 'hour', 'number');
  const isAhead = has('ahead', 'which') && has('unit');
  if (signs.some((sign) => sign !== null && clear.has(sign.is)) || isPair || isTime || isAhead) {
    // "sat" and "sun" are words of a sentence, where one stands in it and no "on" before it.
    const isShort = tokens.length === 1 && /^[a-z]{1,4}$/iu.test(tokens[0]!.text);
    return isAtEdge || !isShort || /^(?:on|by)\s/iu.test(text);
  }
  // "at 5", «الساعة الخامسة», "the 3rd".
  const isOrdinal = signs.some((sign) => sign?.is === 'figure' && sign.ordinal);
  return isAtEdge && ((has('at') && has('figure', 'hour', 'number')) || isOrdinal);
}
