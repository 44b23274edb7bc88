import { addDays } from '../kernel/dates/calendar-day.ts';
import { dayOf, startOfDay } from '../kernel/dates/day-edge.ts';

/** When today begins in a zone, and each of the days after it: `edges[n]` is the first moment of the day that is `n` days from today. */
export function dayEdges(now: number, zone: string, days: number): readonly number[] {
  const today = dayOf(now, zone);
  return Array.from({ length: days + 1 }, (_, ahead) => startOfDay(addDays(today, ahead), zone));
}

/** How many days from today `at` is, by those edges: -1 for whatever was before, their number for whatever comes after. */
export function daysAhead(at: number, edges: readonly number[]): number {
  let days = -1;
  while (days + 1 < edges.length && at >= edges[days + 1]!) days += 1;
  return days;
}
