import type { CalendarDay } from '../kernel/dates/calendar-day.ts';
import { endOfDay, startOfDay } from '../kernel/dates/day-edge.ts';
import { inBoth, type Stretch } from './stretch.ts';

/** Of a day on the clocks of `zone`: what of these stretches lies in it. */
export function within(
  stretches: readonly Stretch[],
  day: CalendarDay,
  zone: string,
): readonly Stretch[] {
  return inBoth(stretches, [{ from: startOfDay(day, zone), to: endOfDay(day, zone) }]);
}

/** When two people can both be reached on a day, as `zone` counts days. */
export function sharedHours(
  one: readonly Stretch[],
  other: readonly Stretch[],
  day: CalendarDay,
  zone: string,
): readonly Stretch[] {
  return within(inBoth(one, other), day, zone);
}

/** The moment from which something that is said at `at` calls somebody; `null`: later than these reach. */
export function heardAt(free: readonly Stretch[], at: number): number | null {
  const next = free.find(({ to }) => to > at);
  return next === undefined ? null : Math.max(next.from, at);
}
