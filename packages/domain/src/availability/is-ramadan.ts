import type { CalendarDay } from '../kernel/dates/calendar-day.ts';

// Browsers' Intl knows the calendar; `islamic` without more is another one, and of no use beside it.
const months = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  month: 'numeric',
  timeZone: 'UTC',
});

/** By the calendar of Umm al-Qura. Where the moon is seen on another evening, days of one's own say so. */
export function isRamadan({ year, month, day }: CalendarDay): boolean {
  return months.format(Date.UTC(year, month - 1, day, 12)) === '9';
}
