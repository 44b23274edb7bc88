import { z } from 'zod';

import type { CalendarDay, TimeOfDay } from './dates/calendar-day.ts';
import { instant, zoneName, type Instant } from './instant.ts';

/**
 * The rules of a zone change by law, and programs of different age read one instant an hour apart. So a
 * moment that somebody set by a clock keeps what that clock was meant to show beside the instant: the
 * instant is mended where the rules changed, the words people agreed on are not.
 */
export const wallText = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d$/);

/** An instant, the zone it was meant in and, from clients that say it, what a clock there was to show. */
export const zonedMoment = z.strictObject({
  at: instant,
  zone: zoneName,
  wall: wallText.optional(),
});
export type ZonedMoment = Readonly<z.infer<typeof zonedMoment>>;

/** The moment as this program's rules read it: from the wall where that is kept, else the instant as it came. */
export function meantMoment(moment: ZonedMoment): ZonedMoment {
  if (moment.wall === undefined) return { at: moment.at, zone: moment.zone };
  return { ...moment, at: instantOf(readWall(moment.wall), moment.zone) as Instant };
}

/** What to format for clocks in `zone`: in the zone that it was meant in, always what was meant. */
export function readIn(moment: ZonedMoment, zone: string): Instant {
  return zone === moment.zone ? meantMoment(moment).at : moment.at;
}

export function writeWall(wall: WallTime): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const { year, month, day, hour, minute } = wall;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

function readWall(text: string): WallTime {
  const [year, month, day, hour, minute] = text.split(/\D/).map(Number);
  return { year: year!, month: month!, day: day!, hour: hour!, minute: minute! };
}

/** A calendar day and a time on somebody's wall. */
export type WallTime = CalendarDay & TimeOfDay;

/** What the clocks of a zone do with a time: they show it once, twice, or are put forward over it. */
export type ClockReading =
  | { readonly is: 'once' | 'skipped'; readonly at: number }
  | { readonly is: 'twice'; readonly at: number; readonly again: number };

/**
 * The one rule for times that a change of the clocks touches: a time that is skipped moves forward by as much
 * as the clocks do (00:30 is 01:30), of a time that comes twice the first is meant. `again` is the second.
 */
export function readClock(wall: WallTime, zone: string): ClockReading {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  const before = asUtc - offsetAt(asUtc - 86_400_000, zone);
  const after = asUtc - offsetAt(asUtc + 86_400_000, zone);
  const [at, again] = [before, after]
    .filter((guess) => guess + offsetAt(guess, zone) === asUtc)
    .toSorted((a, b) => a - b);
  // Skipped: with the offset from before the change it lands as far behind it.
  if (at === undefined) return { is: 'skipped', at: before };
  return again === undefined || again === at ? { is: 'once', at } : { is: 'twice', at, again };
}

/** The instant at which the clocks of `zone` show this, by the rule of {@link readClock}. */
export function instantOf(wall: WallTime, zone: string): number {
  return readClock(wall, zone).at;
}

export function wallTimeOf(at: number, zone: string): WallTime {
  const local = new Date(at + offsetAt(at, zone));
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const parts = new Map(format.formatToParts(at).map((part) => [part.type, Number(part.value)]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const local = Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  );
  return local - Math.floor(at / 1000) * 1000;
}
