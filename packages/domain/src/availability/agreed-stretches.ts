import { addDays, compareDays, weekdayOf, type CalendarDay } from '../kernel/dates/calendar-day.ts';
import { dayOf } from '../kernel/dates/day-edge.ts';
import { readTime, writeDay } from '../kernel/dates/day-text.ts';
import { instantOf } from '../kernel/wall-time.ts';
import { zoneOn } from './free-stretches.ts';
import { hoursOfDay, type OwnHours } from './hours-of-day.ts';
import type { HoursWindow } from './record.ts';
import { inBoth, joined, without, type Stretch } from './stretch.ts';

/** What an agreement fixes: on which clock, and for each day the windows of the version that holds then. */
export interface AgreedHours {
  readonly zone: string;
  windowsOn(day: string): readonly AgreedWindow[];
}

export interface AgreedWindow extends Omit<HoursWindow, 'to'> {
  /** 1 is Monday, 7 Sunday. */
  readonly days: readonly number[];
  readonly until: string;
}

/**
 * When one client may call somebody besides their hours, since that was agreed (domain S35). Their own word comes
 * first all the same: a day off and a holiday have no such window, and in quiet hours nobody calls.
 */
export function agreedStretches(
  own: OwnHours | null,
  agreed: AgreedHours,
  from: number,
  to: number,
): Stretch[] {
  const fixed: Stretch[] = [];
  const quiet: Stretch[] = [];
  const { zone } = agreed;
  const [first, last] = [addDays(dayOf(from, zone), -2), addDays(dayOf(to, zone), 2)];
  for (let day = first; compareDays(day, last) <= 0; day = addDays(day, 1)) {
    if (own?.said.quiet) quiet.push(onDay(own.said.quiet, day, zoneOn(own.said, day)));
    if (own !== null && isOff(own, day)) continue;
    for (const { days, from: begins, until } of agreed.windowsOn(writeDay(day)))
      if (days.includes(weekdayOf(day))) fixed.push(onDay({ from: begins, to: until }, day, zone));
  }
  return inBoth(without(joined(fixed), joined(quiet)), [{ from, to }]);
}

function isOff(own: OwnHours, day: CalendarDay): boolean {
  const { source } = hoursOfDay(own, day);
  return source === 'off' || source === 'holiday';
}

function onDay({ from, to }: HoursWindow, day: CalendarDay, zone: string): Stretch {
  const lastDay = from < to ? day : addDays(day, 1);
  return {
    from: instantOf({ ...day, ...readTime(from) }, zone),
    to: instantOf({ ...lastDay, ...readTime(to) }, zone),
  };
}
