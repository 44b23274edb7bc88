import { instantOf, wallTimeOf } from '../wall-time.ts';
import { addDays, type CalendarDay } from './calendar-day.ts';

/**
 * A day belongs to a zone, and its edges are that zone's: where the clocks are put forward at midnight (Cairo
 * in April) it begins at 01:00, where they are put back it has 25 hours. It begins with the first instant at
 * which the clocks show it and ends with the first of the next day, so that each instant is in exactly one day.
 */
export function startOfDay(day: CalendarDay, zone: string): number {
  return instantOf({ ...day, hour: 0, minute: 0 }, zone);
}

/** The first instant that is no longer in it. */
export function endOfDay(day: CalendarDay, zone: string): number {
  return startOfDay(addDays(day, 1), zone);
}

/** What "by the end of the day" means: the last whole minute of it, the second of two where 23:59 comes twice. */
export function lastMinuteOf(day: CalendarDay, zone: string): number {
  return endOfDay(day, zone) - 60_000;
}

/** The day that the clocks of a zone show at an instant. */
export function dayOf(at: number, zone: string): CalendarDay {
  const { year, month, day } = wallTimeOf(at, zone);
  return { year, month, day };
}
