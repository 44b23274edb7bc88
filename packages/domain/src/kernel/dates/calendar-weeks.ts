import { addDays, addMonths, startOfWeek, type CalendarDay } from './calendar-day.ts';

/** A week as seven days, from the day that weeks begin on: 1 is Monday, 7 Sunday. */
export function weekOf(day: CalendarDay, firstDay: number): readonly CalendarDay[] {
  const start = startOfWeek(day, firstDay);
  return Array.from({ length: 7 }, (_, at) => addDays(start, at));
}

/** Every week that has a day of a month, whole: its first and last days may be of the months beside it. */
export function weeksOf(month: CalendarDay, firstDay: number): readonly (readonly CalendarDay[])[] {
  const first = { ...month, day: 1 };
  const end = addDays(addMonths(first, 1), -1);
  const weeks: (readonly CalendarDay[])[] = [];
  for (let week = weekOf(first, firstDay); ; week = weekOf(addDays(week[0]!, 7), firstDay)) {
    weeks.push(week);
    const [last] = week.slice(-1);
    if (isSameOrAfter(last!, end)) return weeks;
  }
}

function isSameOrAfter(a: CalendarDay, b: CalendarDay): boolean {
  return Date.UTC(a.year, a.month - 1, a.day) >= Date.UTC(b.year, b.month - 1, b.day);
}

/** `2026-12-04`: as an address or a key says it. */
export function writeDay({ year, month, day }: CalendarDay): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Of a text that fits `2026-12-04`. */
export function readDay(text: string): CalendarDay {
  const [year, month, day] = text.split('-').map(Number);
  return { year: year!, month: month!, day: day! };
}
