import { z } from 'zod';

import {
  addDays,
  addMonths,
  compareDays,
  daysIn,
  startOfWeek,
  weekdayOf,
  type CalendarDay,
} from '../../kernel/dates/calendar-day.ts';
import { dayText, readDay } from '../../kernel/dates/day-text.ts';

const every = z.int().min(1).max(99);
/** 1 is Monday, 7 Sunday. */
const weekday = z.int().min(1).max(7);
/** The last day on which it may come, or how many days there are in all, the first among them; `null`: it goes on. */
const ends = z
  .union([z.strictObject({ until: dayText }), z.strictObject({ count: z.int().min(1).max(999) })])
  .nullable();

/**
 * On which days something comes again: the part of RFC 5545's rules that people ask for, every n days, weeks or
 * months. A date that a month does not have is its last day (31 January, 28 February), where the standard's plain
 * BYMONTHDAY leaves that month out. Weeks begin on `weekStart`, which matters where every second one counts.
 */
export const repeatRule = z.union([
  z.strictObject({ unit: z.literal('day'), every, ends }),
  z.strictObject({
    unit: z.literal('week'),
    every,
    days: z.array(weekday).min(1).max(7),
    weekStart: weekday,
    ends,
  }),
  z.strictObject({ unit: z.literal('month'), every, date: z.int().min(1).max(31), ends }),
  z.strictObject({
    unit: z.literal('month'),
    every,
    weekday,
    /** The first to the fourth of the month; -1: the last. */
    nth: z.literal([1, 2, 3, 4, -1]),
    ends,
  }),
]);
export type RepeatRule = Readonly<z.infer<typeof repeatRule>>;

/** Days later than this are nobody's plans: a rule ends there. */
const lastYear = 2199;

/**
 * The first day of a rule that is later than `after`; `null`: there is none any more. `from` is where every n is
 * counted from, and the earliest day there can be.
 */
export function nextDay(
  rule: RepeatRule,
  from: CalendarDay,
  after: CalendarDay,
): CalendarDay | null {
  for (const day of daysOf(rule, from, after)) if (compareDays(day, after) > 0) return day;
  return null;
}

/** The first day that a rule has, from `from` on; `null`: none. */
export function firstDay(rule: RepeatRule, from: CalendarDay): CalendarDay | null {
  return nextDay(rule, from, addDays(from, -1));
}

/** In their order. Where nothing is counted, those long before `near` are passed over. */
function* daysOf(rule: RepeatRule, from: CalendarDay, near: CalendarDay): Generator<CalendarDay> {
  const { ends: end } = rule;
  const until = end && 'until' in end ? readDay(end.until) : null;
  let left = end && 'count' in end ? end.count : Infinity;
  for (let turn = left === Infinity ? turnNear(rule, from, near) : 0; ; turn += 1) {
    for (const day of daysOfTurn(rule, from, turn * rule.every)) {
      if (compareDays(day, from) < 0) continue;
      if (left === 0 || day.year > lastYear || (until && compareDays(day, until) > 0)) return;
      yield day;
      left -= 1;
    }
  }
}

/** The days of the unit that is so many units after the first. */
function daysOfTurn(rule: RepeatRule, from: CalendarDay, units: number): readonly CalendarDay[] {
  if (rule.unit === 'day') return [addDays(from, units)];
  if (rule.unit === 'week') {
    const start = addDays(startOfWeek(from, rule.weekStart), 7 * units);
    const offsets = new Set(rule.days.map((day) => (day - rule.weekStart + 7) % 7));
    return [...offsets].sort((a, b) => a - b).map((offset) => addDays(start, offset));
  }
  const { year, month } = addMonths({ ...from, day: 1 }, units);
  const last = daysIn(year, month);
  if ('date' in rule) return [{ year, month, day: Math.min(rule.date, last) }];
  if (rule.nth === -1) {
    const end = { year, month, day: last };
    return [addDays(end, -((weekdayOf(end) - rule.weekday + 7) % 7))];
  }
  const first = (rule.weekday - weekdayOf({ year, month, day: 1 }) + 7) % 7;
  return [{ year, month, day: 1 + first + 7 * (rule.nth - 1) }];
}

function turnNear(rule: RepeatRule, from: CalendarDay, near: CalendarDay): number {
  const days = compareDays(near, from);
  const months = (near.year - from.year) * 12 + near.month - from.month;
  const units = { day: days, week: days / 7, month: months }[rule.unit];
  return Math.max(0, Math.floor(units / rule.every) - 1);
}
