import type { Instant, ZoneName } from '../instant.ts';
import { readClock, readIn, wallTimeOf, writeWall, type WallTime } from '../wall-time.ts';
import type { ZonedMoment } from '../wall-time.ts';

/**
 * How a clock's face led to a moment: `once`, as nearly always; `skipped`, it is put forward over that time and
 * the moment shows a later one; `first` or `second`, it shows that time twice.
 */
export type OnTheClock = 'once' | 'skipped' | 'first' | 'second';

export interface ChosenMoment {
  readonly moment: ZonedMoment;
  readonly clock: OnTheClock;
  /** What was asked for; differs from what the moment shows only where that time is skipped. */
  readonly asked: WallTime;
}

/**
 * The moment that somebody means by a time on the clocks of `zone`.
 *
 * - A time that does not exist there is moved forward by as much as the clocks are: 00:30 becomes 01:30. What is
 *   kept as meant is what the person was shown, 01:30.
 * - A time that comes twice is its first. The second can be chosen; it is kept without a wall, for a wall is
 *   always read as the first ({@link readClock}).
 * - What reads the same as `kept` in this zone is `kept` itself, zone, wall and all: to open a date and to save
 *   it changes nothing, whoever set it and wherever.
 */
export function chooseMoment(
  wall: WallTime,
  zone: string,
  kept: ZonedMoment | null = null,
): ChosenMoment {
  if (kept !== null && writeWall(wallTimeOf(readIn(kept, zone), zone)) === writeWall(wall)) {
    return { moment: kept, clock: clockOf(readIn(kept, zone), zone), asked: wall };
  }
  const reading = readClock(wall, zone);
  const clock = reading.is === 'twice' ? 'first' : reading.is;
  return { moment: momentAt(reading.at, zone), clock, asked: wall };
}

/** A moment that somebody means by an instant: "in two hours", the second of two. */
export function chooseInstant(at: number, zone: string): ChosenMoment {
  return { moment: momentAt(at, zone), clock: clockOf(at, zone), asked: wallTimeOf(at, zone) };
}

/** Where the clocks of `zone` show the same twice, the other of the two moments. */
export function otherOfTwo(chosen: ChosenMoment, zone: string): ChosenMoment | null {
  const reading = readClock(wallTimeOf(readIn(chosen.moment, zone), zone), zone);
  if (reading.is !== 'twice') return null;
  return chooseInstant(chosen.clock === 'first' ? reading.again : reading.at, zone);
}

/** Whether the clocks of a zone show an instant once, or are in the first or the second pass of what they show. */
export function clockOf(at: number, zone: string): Exclude<OnTheClock, 'skipped'> {
  const reading = readClock(wallTimeOf(at, zone), zone);
  if (reading.is !== 'twice') return 'once';
  return Math.floor(at / 60_000) * 60_000 === reading.again ? 'second' : 'first';
}

function momentAt(at: number, zone: string): ZonedMoment {
  const moment = { at: at as Instant, zone: zone as ZoneName };
  const wall = wallTimeOf(at, zone);
  return readClock(wall, zone).at === at ? { ...moment, wall: writeWall(wall) } : moment;
}
