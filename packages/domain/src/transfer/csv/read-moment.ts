import { isDay, type CalendarDay } from '../../kernel/dates/calendar-day.ts';
import { lastMinuteOf, startOfDay } from '../../kernel/dates/day-edge.ts';
import { fold } from '../../kernel/fold.ts';
import { instantOf } from '../../kernel/wall-time.ts';

/** Whether 03/04 is the third of April or the fourth of March. */
export const dateOrders = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['january', 'jan', 'يناير', 'كانون الثاني', 'جانفي'],
    ['february', 'feb', 'فبراير', 'شباط', 'فيفري'],
    ['march', 'mar', 'مارس', 'اذار'],
    ['april', 'apr', 'ابريل', 'نيسان', 'افريل'],
    ['may', 'مايو', 'ايار', 'ماي'],
    ['june', 'jun', 'يونيو', 'حزيران', 'جوان'],
    ['july', 'jul', 'يوليو', 'تموز', 'جويليه'],
    ['august', 'aug', 'اغسطس', 'اب', 'اوت'],
    ['september', 'sep', 'sept', 'سبتمبر', 'ايلول'],
    ['october', 'oct', 'اكتوبر', 'تشرين الاول'],
    ['november', 'nov', 'نوفمبر', 'تشرين الثاني'],
    ['december', 'dec', 'ديسمبر', 'كانون الاول'],
  ].flatMap((names, at) => names.map((name) => [name, at + 1])),
);

const numeric = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;

/**
 * What the numbers of a table's dates say about their order: one of them has to be a day. `null`: each could be
 * either, so people are asked; and so where some say one and some the other.
 */
export function orderSpokenOf(texts: Iterable<string>): DateOrder | 'none' | null {
  const seen = new Set<DateOrder>();
  let isAny = false;
  for (const text of texts) {
    const found = numeric.exec(plain(text));
    if (!found) continue;
    isAny = true;
    if (Number(found[1]) > 12) seen.add('dmy');
    else if (Number(found[3]) > 12) seen.add('mdy');
  }
  if (!isAny) return 'none';
  return seen.size === 1 ? [...seen][0]! : null;
}

export interface MomentGround {
  readonly zone: string;
  readonly order: DateOrder;
  /** Where only a day is named: the beginning of it, or its last minute. */
  readonly edge: 'start' | 'end';
}

/** Milliseconds since 1970; `null` where it is no date. Of a span the end counts, or its start where the edge says so. */
export function readMoment(text: string, ground: MomentGround): number | null {
  const parts = plain(text).split('→');
  const words = (ground.edge === 'start' ? parts[0] : parts.at(-1))?.trim() ?? '';
  if (/^\d{12,14}$/.test(words)) return Number(words);
  if (/^\d{4}-\d\d-\d\dt[\d:.]+(z|[+-]\d\d:?\d\d)$/.test(words)) {
    const at = Date.parse(words.toUpperCase());
    return Number.isNaN(at) ? null : at;
  }
  const found = dayIn(words, ground.order);
  if (!found || !isDay(found.day)) return null;
  const time = timeIn(found.rest);
  if (time === null) return null;
  if (time) {
    const offset = offsetIn(found.rest);
    const wall = { ...found.day, ...time };
    return offset === undefined ? instantOf(wall, ground.zone) : instantOf(wall, 'UTC') - offset;
  }
  const edge = ground.edge === 'start' ? startOfDay : lastMinuteOf;
  return edge(found.day, ground.zone);
}

const plain = (text: string): string =>
  fold(text)
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();

function dayIn(
  words: string,
  order: DateOrder,
): { readonly day: CalendarDay; readonly rest: string } | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(words);
  if (iso) return { day: dayOf(iso[1]!, iso[2]!, iso[3]!), rest: words.slice(iso[0].length) };
  const numbers = numeric.exec(words);
  if (numbers) {
    const [all, first, , second, year] = numbers;
    const [day, month] = order === 'dmy' ? [first!, second!] : [second!, first!];
    return { day: dayOf(year!, month, day), rest: words.slice(all.length) };
  }
  return namedDayIn(words);
}

/** `January 5, 2024`, `5 Jan 2024`, `5 كانون الثاني 2024`, with or without the name of the day before. */
function namedDayIn(words: string) {
  const named =
    /(?:^|[^\p{L}])(\d{1,2})?\s*(\p{L}+(?: (?:الاول|الثاني))?)\.?\s*(\d{1,2})?,?\s+(\d{4})(?!\d)/u.exec(
      words,
    );
  if (!named) return undefined;
  const [all, before, name, after, year] = named;
  const month = months[name!];
  const day = before ?? after;
  if (month === undefined || day === undefined) return undefined;
  return { day: dayOf(year!, `${month}`, day), rest: words.slice(named.index + all.length) };
}

function dayOf(year: string, month: string, day: string): CalendarDay {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  return { year: full, month: Number(month), day: Number(day) };
}

const hourMs = 3_600_000;
/** Behind the times of tools that are made there; by letters alone no other zone can be told. */
const american: Readonly<Record<string, number>> = { e: -5, c: -6, m: -7, p: -8 };

/** How far the clock of a time is before that of Greenwich, where it says so: `GMT+5`, `(GMT+3:30)`, `CDT`. */
function offsetIn(rest: string): number | undefined {
  const named = /(?:gmt|utc)([+-])(\d{1,2})(?::?(\d\d))?/.exec(rest);
  if (named) {
    const [, sign, hours, minutes] = named;
    const offset = (Number(hours) + Number(minutes ?? 0) / 60) * hourMs;
    return sign === '-' ? -offset : offset;
  }
  const zone = /\b([ecmp])([sd])t\b/.exec(rest);
  if (!zone) return /\b(?:gmt|utc)\b/.test(rest) ? 0 : undefined;
  return (american[zone[1]!]! + (zone[2] === 'd' ? 1 : 0)) * hourMs;
}

/** `undefined`: none is named; `null`: something stands there that is none. */
function timeIn(
  rest: string,
): { readonly hour: number; readonly minute: number } | null | undefined {
  const words = rest.replace(/^[t,\s]+/, '').trim();
  if (words === '') return undefined;
  const found =
    /^(\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?\s*(am|pm|ص|م)?(?:\s*\(?[a-z+\-:\d]*\)?)?$/.exec(words);
  if (!found) return null;
  const [, hours, minutes, half] = found;
  const isLate = half === 'pm' || half === 'م';
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (isLate ? 12 : 0);
  const minute = Number(minutes);
  return hour < 24 && minute < 60 ? { hour, minute } : null;
}
