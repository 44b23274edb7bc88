import { z } from 'zod';

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
export interface WallTime {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/**
 * The instant at which the clocks of `zone` show this. Where they are put forward over it, the
 * moment right after; where they show it twice, the first time.
 */
export function instantOf(wall: WallTime, zone: string): number {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  const before = asUtc - offsetAt(asUtc - 86_400_000, zone);
  const after = asUtc - offsetAt(asUtc + 86_400_000, zone);
  for (const guess of [Math.min(before, after), Math.max(before, after)]) {
    if (guess + offsetAt(guess, zone) === asUtc) return guess;
  }
  // In the gap: read with the offset from before the change, it lands right after it.
  return before;
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
