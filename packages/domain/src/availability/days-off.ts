import { addDays, compareDays, weekdayOf, type CalendarDay } from '../kernel/dates/calendar-day.ts';
import { dayOf, endOfDay, startOfDay } from '../kernel/dates/day-edge.ts';
import { within } from './shared-hours.ts';
import type { Stretch } from './stretch.ts';

export interface KnownFree {
  readonly free: readonly Stretch[];
  /** Between these instants. */
  readonly from: number;
  readonly until: number;
  /** Where whose hours they are reads days. */
  readonly zone: string;
}

/**
 * Whether somebody is not to be called on any minute of a day of theirs. Of a day that nothing is known of it is as on
 * its weekday in the weeks that are known: off where they never were to be called on it.
 */
export function daysOff({ free, from, until, zone }: KnownFree): (day: CalendarDay) => boolean {
  const hasNone = (day: CalendarDay): boolean => within(free, day, zone).length === 0;
  const [first, last] = [addDays(dayOf(from, zone), 1), addDays(dayOf(until, zone), -1)];
  const worked = new Set<number>();
  for (let day = first; compareDays(day, last) <= 0; day = addDays(day, 1)) {
    if (!hasNone(day)) worked.add(weekdayOf(day));
  }
  return (day) => {
    const isKnown = startOfDay(day, zone) >= from && endOfDay(day, zone) <= until;
    return isKnown ? hasNone(day) : !worked.has(weekdayOf(day));
  };
}
