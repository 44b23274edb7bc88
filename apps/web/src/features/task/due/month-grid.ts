export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Weeks of a month as rows of seven; days of other months are `null`. `firstDay`: 1 is Monday, 7 Sunday. */
export function monthGrid(
  year: number,
  month: number,
  firstDay: number,
): readonly (readonly (CalendarDay | null)[])[] {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay() || 7;
  const lead = (first - firstDay + 7) % 7;
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const weeks: (CalendarDay | null)[][] = [];
  for (let cell = 0; cell < lead + count; cell += 1) {
    if (cell % 7 === 0) weeks.push(Array.from({ length: 7 }, () => null));
    const day = cell - lead + 1;
    if (day >= 1) weeks.at(-1)![cell % 7] = { year, month, day };
  }
  return weeks;
}

export function addMonths(at: { year: number; month: number }, months: number) {
  const whole = at.year * 12 + (at.month - 1) + months;
  return { year: Math.floor(whole / 12), month: (whole % 12) + 1 };
}

export function addDays(at: CalendarDay, days: number): CalendarDay {
  const date = new Date(Date.UTC(at.year, at.month - 1, at.day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function sameDay(a: CalendarDay | null, b: CalendarDay | null): boolean {
  return a !== null && b !== null && a.year === b.year && a.month === b.month && a.day === b.day;
}

/** Where the server did not say: the day a week begins with where a language is read; Monday where the browser does not know. */
export function firstDayOfWeek(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { readonly firstDay: number };
  };
  return known.getWeekInfo?.().firstDay ?? 1;
}
