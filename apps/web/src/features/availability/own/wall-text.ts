import type { HoursWindow } from '@sanad/domain/availability/record';
import { weekdayOf, type CalendarDay } from '@sanad/domain/kernel/dates/calendar-day';
import { instantOf } from '@sanad/domain/kernel/wall-time';

import { timeOfDay } from '../../../i18n/format-time.ts';
import type { messages } from '../messages.en.ts';

type Words = ReturnType<typeof messages>;

/** A day on which no clock in the world moves: to write a time of somebody's wall as they read times. */
const calm = { year: 2026, month: 1, day: 5 };

/** `17:00` as its reader writes it: "5:00 pm". */
export function wallText(time: string, locale: string): string {
  const at = instantOf(
    { ...calm, hour: Number(time.slice(0, 2)), minute: Number(time.slice(3)) },
    'UTC',
  );
  return timeOfDay(locale, 'UTC', at);
}

export function windowText({ from, to }: HoursWindow, words: Words, locale: string): string {
  const text = words.fromTo(wallText(from, locale), wallText(to, locale));
  return to <= from && to !== '00:00' ? `${text} (${words.nextDay})` : text;
}

/** The hours of one day, or that there are none. */
export function windowsText(windows: readonly HoursWindow[], words: Words, locale: string): string {
  if (windows.length === 0) return words.week.off;
  return words.and(windows.map((each) => windowText(each, words, locale)));
}

/** The days of a week in their reader's order: 1 is Monday, 7 Sunday. */
export function weekdaysFrom(firstDay: number): readonly number[] {
  return Array.from({ length: 7 }, (_, at) => ((firstDay - 1 + at) % 7) + 1);
}

export function weekdayText(
  weekday: number,
  locale: string,
  width: 'long' | 'short' = 'long',
): string {
  // 5 January 2026 is a Monday.
  const at = Date.UTC(2026, 0, 4 + weekday, 12);
  return new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' }).format(at);
}

export const noonOf = ({ year, month, day }: CalendarDay): number =>
  Date.UTC(year, month - 1, day, 12);

export const isWeekday = (day: CalendarDay, weekday: number): boolean => weekdayOf(day) === weekday;
