import { z } from 'zod';

import { compareDays } from '../kernel/dates/calendar-day.ts';
import { dayText, readDay, timeText } from '../kernel/dates/day-text.ts';
import { zoneName } from '../kernel/instant.ts';
import { availabilityLimits } from './limit.ts';
import { minuteOf } from './minute-of.ts';
import type { HoursWindow } from './record.ts';

/** The argument shapes that the mutations of somebody's availability share. */

export const hoursWindow = z.strictObject({ from: timeText, to: timeText });

/** In the order of the day, none reaching into the next; only the last may go over midnight. */
export const dayWindows = z
  .array(hoursWindow)
  .max(availabilityLimits.windowsPerDay)
  .refine((windows) => areApart(windows));

export const weekHours = z.array(dayWindows).length(7);

export const ownHolidays = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/),
  worked: z
    .array(z.string().min(1).max(availabilityLimits.holidayKeyLength))
    .max(availabilityLimits.workedHolidays),
});

export const travel = z
  .strictObject({
    zone: zoneName,
    from: dayText,
    to: dayText,
    hours: z.enum(['stay', 'go']),
  })
  .refine(isInOrder);

/** From one day to another that is no earlier, and not further than a year and a little. */
export function isInOrder({ from, to }: { readonly from: string; readonly to: string }): boolean {
  const days = compareDays(readDay(to), readDay(from));
  return days >= 0 && days < availabilityLimits.datedDays;
}

/** Whether these can be the windows of one day: what the page asks before it saves. */
export function areApart(windows: readonly HoursWindow[]): boolean {
  return windows.every((window, at) => {
    const next = windows[at + 1];
    if (next === undefined) return true;
    const [from, to] = [minuteOf(window.from), minuteOf(window.to)];
    return from < to && to <= minuteOf(next.from);
  });
}
