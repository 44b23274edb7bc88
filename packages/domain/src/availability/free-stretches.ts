import { addDays, compareDays, type CalendarDay } from '../kernel/dates/calendar-day.ts';
import { dayOf, endOfDay, startOfDay } from '../kernel/dates/day-edge.ts';
import { readTime, writeDay } from '../kernel/dates/day-text.ts';
import { instantOf } from '../kernel/wall-time.ts';
import { hoursOfDay, type OwnHours } from './hours-of-day.ts';
import { minuteOf } from './minute-of.ts';
import type { AvailabilityRecord, HoursWindow } from './record.ts';
import { inBoth, joined, without, type Stretch } from './stretch.ts';

/**
 * When somebody may be called: the windows of each day as its own clock shows them, without their quiet hours.
 * A time that the clocks are put forward over moves with them, of one that they show twice the first is meant: a
 * window from 00:30 of the day that has no midnight in Cairo begins at 01:30.
 */
export function freeStretches(own: OwnHours, from: number, to: number): Stretch[] {
  const { said } = own;
  const free: Stretch[] = [];
  const quiet: Stretch[] = [];
  // A window of the day before may reach in, and a day begins elsewhere up to a day earlier or later.
  const [first, last] = [addDays(dayOf(from, said.zone), -2), addDays(dayOf(to, said.zone), 2)];
  for (let day = first; compareDays(day, last) <= 0; day = addDays(day, 1)) {
    const zone = hoursZoneOn(said, day);
    const { windows } = hoursOfDay(own, day);
    if (windows === null) free.push({ from: startOfDay(day, zone), to: endOfDay(day, zone) });
    else free.push(...windows.map((window) => stretchOf(window, day, zone)));
    if (said.quiet) quiet.push(stretchOf(said.quiet, day, zoneOn(said, day)));
  }
  return inBoth(without(joined(free), joined(quiet)), [{ from, to }]);
}

export function isFree(own: OwnHours, at: number): boolean {
  return freeStretches(own, at, at + 1).length > 0;
}

/** Nobody is looked for further ahead than this. */
const furthestDays = 400;
const dayMs = 86_400_000;

/** What of the window that is open at `at`, or else the next one, lies ahead; `null`: none within a year. */
export function nextFreeFrom(own: OwnHours, at: number): Stretch | null {
  for (let ahead = 0; ahead < furthestDays; ahead += 8) {
    // So far that the end of a window of some days is seen with it.
    const [found] = freeStretches(own, at + ahead * dayMs, at + (ahead + 16) * dayMs);
    if (found && found.from < at + (ahead + 8) * dayMs) return found;
  }
  return null;
}

/** Where somebody is on a day, as far as they said. */
export function zoneOn({ zone, travel }: AvailabilityRecord, day: CalendarDay): string {
  const text = writeDay(day);
  return travel && travel.from <= text && text <= travel.to ? travel.zone : zone;
}

/** On whose clock the hours of a day are read. */
export function hoursZoneOn(said: AvailabilityRecord, day: CalendarDay): string {
  return said.travel?.hours === 'go' ? zoneOn(said, day) : said.zone;
}

function stretchOf({ from, to }: HoursWindow, day: CalendarDay, zone: string): Stretch {
  const lastDay = minuteOf(to) > minuteOf(from) ? day : addDays(day, 1);
  return {
    from: instantOf({ ...day, ...readTime(from) }, zone),
    to: instantOf({ ...lastDay, ...readTime(to) }, zone),
  };
}
