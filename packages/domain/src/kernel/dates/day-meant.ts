import {
  addDays,
  addMonths,
  compareDays,
  daysIn,
  isDay,
  startOfWeek,
  weekdayOf,
  type CalendarDay,
} from './calendar-day.ts';
import type { Meant, MeantDay } from './meant.ts';

export interface Calendar {
  readonly today: CalendarDay;
  /** 1 is Monday, 7 Sunday. */
  readonly firstDay: number;
  readonly weekend: readonly number[];
}

export type DayMeant =
  | {
      readonly is: 'day';
      readonly day: CalendarDay;
      /** Another day that people may mean by the same words. */
      readonly or: CalendarDay | null;
    }
  | { readonly is: 'no-such-day' }
  /** The date is not of the weekday that stands beside it. */
  | { readonly is: 'other-weekday'; readonly day: CalendarDay };

type DayOrNot = Extract<DayMeant, { is: 'day' | 'no-such-day' }>;

/**
 * The day that is meant; null where none was typed. `stillAhead`: whether today's time lies ahead.
 *
 * - A weekday is the nearest, today too while its time lies ahead; on that day the one in a week is offered.
 * - "next fri" is Friday of next week, and the nearest after today is offered; «الخميس القادم» is the nearest
 *   after today, and the one a week later is offered. Weeks begin on the reader's own first day.
 * - "2/12" is 2 December; the other order is offered where the calendar has it. A date without a year is the next,
 *   or this year's that is past, where only that is of the weekday beside it.
 * - "next week" and "next month" are their first day that is no day off; "end of" them the last.
 */
export function dayMeant(meant: Meant, calendar: Calendar, stillAhead: boolean): DayMeant | null {
  const { day, weekday } = meant;
  if (weekday === null) return day === null ? null : plainDay(day, calendar);
  if (day === null) return weekdayMeant(weekday, calendar, stillAhead);
  if (day.is === 'period' && day.unit === 'week' && weekday.which === null) {
    const start = weekMeant(day.which, calendar);
    return found(addDays(start, (weekday.weekday - weekdayOf(start) + 7) % 7));
  }
  const named = plainDay(day, calendar);
  if (named.is !== 'day') return named;
  if (weekdayOf(named.day) === weekday.weekday) return found(named.day);
  if (named.or && weekdayOf(named.or) === weekday.weekday) return found(named.or);
  const past = { ...named.day, year: calendar.today.year };
  const isOpen = day.is === 'date' && day.year === null;
  if (isOpen && isDay(past) && weekdayOf(past) === weekday.weekday) return found(past);
  return { is: 'other-weekday', day: named.day };
}

function found(day: CalendarDay, or: CalendarDay | null = null): DayOrNot {
  return { is: 'day', day, or };
}

function weekdayMeant(
  { weekday, which }: NonNullable<Meant['weekday']>,
  { today, firstDay }: Calendar,
  stillAhead: boolean,
): DayMeant {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  const coming = addDays(today, ahead || 7);
  switch (which) {
    case 'coming':
      return found(coming, addDays(coming, 7));
    case 'after-next':
      return found(addDays(coming, 7));
    case 'next': {
      const week = addDays(startOfWeek(today, firstDay), 7);
      const next = addDays(week, (weekday - firstDay + 7) % 7);
      return found(next, compareDays(next, coming) === 0 ? addDays(next, 7) : coming);
    }
    case 'this':
    case null:
      if (ahead > 0) return found(coming);
      return stillAhead ? found(today, coming) : found(coming);
  }
}

function plainDay(meant: MeantDay, calendar: Calendar): DayOrNot {
  const { today } = calendar;
  switch (meant.is) {
    case 'ahead':
      return found(addDays(today, meant.days));
    case 'offset':
      if (meant.unit === 'month') return found(addMonths(today, meant.count));
      return found(addDays(today, meant.count * (meant.unit === 'week' ? 7 : 1)));
    case 'iso':
      return isDay(meant.day) ? found(meant.day) : { is: 'no-such-day' };
    case 'date':
      return nextDate(meant, today);
    case 'pair':
      return pairMeant(meant, today);
    case 'day-of-month':
      return nextDayOfMonth(meant.day, today);
    case 'period':
      return found(periodMeant(meant, calendar));
    case 'end':
      return found(endMeant(meant.of, calendar));
  }
}

/** Without a year: this year's, or the next that there is. */
function nextDate(
  {
    day,
    month,
    year,
  }: { readonly day: number; readonly month: number; readonly year: number | null },
  today: CalendarDay,
): DayOrNot {
  const years =
    year === null ? Array.from({ length: 9 }, (_, ahead) => today.year + ahead) : [year];
  const first = years
    .map((each) => ({ year: each, month, day }))
    .find((each) => isDay(each) && (year !== null || compareDays(each, today) >= 0));
  return first ? found(first) : { is: 'no-such-day' };
}

function pairMeant(pair: Extract<MeantDay, { is: 'pair' }>, today: CalendarDay): DayOrNot {
  const { first, second, year } = pair;
  const usual = nextDate({ day: first, month: second, year }, today);
  const other = nextDate({ day: second, month: first, year }, today);
  if (usual.is !== 'day') return other;
  return found(usual.day, other.is === 'day' && first !== second ? other.day : null);
}

function nextDayOfMonth(day: number, today: CalendarDay): DayOrNot {
  const months = Array.from({ length: 3 }, (_, ahead) => addMonths({ ...today, day: 1 }, ahead));
  const next = months
    .map((month) => ({ ...month, day }))
    .find((each) => isDay(each) && compareDays(each, today) >= 0);
  return next ? found(next) : { is: 'no-such-day' };
}

function weekMeant(which: string, { today, firstDay }: Calendar): CalendarDay {
  const weeks = which === 'this' ? 0 : which === 'after-next' ? 2 : 1;
  return addDays(startOfWeek(today, firstDay), 7 * weeks);
}

function periodMeant(
  { unit, which }: Extract<MeantDay, { is: 'period' }>,
  calendar: Calendar,
): CalendarDay {
  if (which === 'this') return endMeant(unit, calendar);
  const months = which === 'after-next' ? 2 : 1;
  const start =
    unit === 'week'
      ? weekMeant(which, calendar)
      : { ...addMonths({ ...calendar.today, day: 1 }, months) };
  return workday(start, 1, calendar);
}

/** The last day of this week or month that is no day off, but never before today. */
function endMeant(of: 'week' | 'month', calendar: Calendar): CalendarDay {
  const { today, firstDay } = calendar;
  const last =
    of === 'week'
      ? addDays(startOfWeek(today, firstDay), 6)
      : { ...today, day: daysIn(today.year, today.month) };
  const working = workday(last, -1, calendar);
  return compareDays(working, today) < 0 ? last : working;
}

/** From a day on, forward or back, the first on which one works; somebody may be off on all seven. */
function workday(from: CalendarDay, step: 1 | -1, { weekend }: Calendar): CalendarDay {
  const days = Array.from({ length: 7 }, (_, count) => addDays(from, count * step));
  return days.find((day) => !weekend.includes(weekdayOf(day))) ?? from;
}
