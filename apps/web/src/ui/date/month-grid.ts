import {
  startOfWeek,
  addDays,
  daysIn,
  type CalendarDay,
} from '@sanad/domain/kernel/dates/calendar-day';

/** Weeks of a month as rows of seven; days of other months are `null`. `firstDay`: 1 is Monday, 7 Sunday. */
export function monthGrid(
  year: number,
  month: number,
  firstDay: number,
): readonly (readonly (CalendarDay | null)[])[] {
  const start = startOfWeek({ year, month, day: 1 }, firstDay);
  const lead = start.month === month ? 0 : daysIn(start.year, start.month) - start.day + 1;
  const rows = Math.ceil((lead + daysIn(year, month)) / 7);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 7 }, (__, column) => {
      const day = addDays(start, row * 7 + column);
      return day.month === month ? day : null;
    }),
  );
}

/** Where the server did not say: the day a week begins with where a language is read; Monday where the browser does not know. */
export function firstDayOfWeek(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { readonly firstDay: number };
  };
  return known.getWeekInfo?.().firstDay ?? 1;
}
