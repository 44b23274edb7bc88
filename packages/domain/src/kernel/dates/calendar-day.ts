/** A day of the calendar on somebody's wall, without a zone: what people write, not a stretch of time. */
export interface CalendarDay {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
}

/** A time on the same wall. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

/** Days are counted on the calendar, never in hours: a day of 23 or 25 hours is one day. */
export function addDays(from: CalendarDay, days: number): CalendarDay {
  return dayAt(Date.UTC(from.year, from.month - 1, from.day + days));
}

/** A month later is the same day of that month, or its last where it has none: 31 January, 28 February. */
export function addMonths(from: CalendarDay, months: number): CalendarDay {
  const whole = from.year * 12 + (from.month - 1) + months;
  const [year, month] = [Math.floor(whole / 12), (((whole % 12) + 12) % 12) + 1];
  return { year, month, day: Math.min(from.day, daysIn(year, month)) };
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether the calendar has it: there is no 31 November. */
export function isDay({ year, month, day }: CalendarDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf({ year, month, day }: CalendarDay): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

/** Negative when `a` is the earlier day; the number of days between them. */
export function compareDays(a: CalendarDay, b: CalendarDay): number {
  const count = ({ year, month, day }: CalendarDay) => Date.UTC(year, month - 1, day) / 86_400_000;
  return count(a) - count(b);
}

export function sameDay(a: CalendarDay | null, b: CalendarDay | null): boolean {
  return a !== null && b !== null && compareDays(a, b) === 0;
}

/** The first day of the week that `of` is in, where weeks begin on `firstDay`. */
export function startOfWeek(of: CalendarDay, firstDay: number): CalendarDay {
  return addDays(of, -((weekdayOf(of) - firstDay + 7) % 7));
}

function dayAt(utc: number): CalendarDay {
  const date = new Date(utc);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
