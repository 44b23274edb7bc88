import { describe, expect, it } from 'vitest';

import { zoneName, type Instant } from '../instant.ts';
import { meantMoment, wallTimeOf, type ZonedMoment } from '../wall-time.ts';
import { chooseInstant, chooseMoment, otherOfTwo } from './choose-moment.ts';

const cairo = 'Africa/Cairo';
const wall = (month: number, day: number, hour: number, minute = 0) => ({
  year: 2026,
  month,
  day,
  hour,
  minute,
});
const moment = (at: string, zone: string, meant?: string): ZonedMoment => ({
  at: Date.parse(at) as Instant,
  zone: zoneName.parse(zone),
  ...(meant === undefined ? {} : { wall: meant }),
});

describe('a moment chosen by a clock', () => {
  it('keeps as meant what was shown, not a time that does not exist', () => {
    const chosen = chooseMoment(wall(4, 24, 0, 30), cairo);
    expect(chosen).toEqual({
      moment: moment('2026-04-23T22:30:00Z', cairo, '2026-04-24T01:30'),
      clock: 'skipped',
      asked: wall(4, 24, 0, 30),
    });
  });

  it('is the first of two, and the second can be had and gone back from', () => {
    const first = chooseMoment(wall(10, 29, 23, 30), cairo);
    expect(first.clock).toBe('first');
    const second = otherOfTwo(first, cairo)!;
    expect(second.moment).toEqual(moment('2026-10-29T21:30:00Z', cairo));
    expect(second.clock).toBe('second');
    expect(otherOfTwo(second, cairo)?.moment).toEqual(first.moment);
    expect(otherOfTwo(chooseMoment(wall(10, 29, 22, 30), cairo), cairo)).toBeNull();
  });

  it('is the same object when it reads as before, whatever its zone, its wall and its pass', () => {
    for (const [kept, zone] of [
      [moment('2026-11-26T13:00:00Z', 'Asia/Dubai', '2026-11-26T17:00'), cairo],
      [moment('2026-11-26T13:00:00Z', cairo), cairo],
      [moment('2026-10-29T21:30:00Z', 'Asia/Dubai', '2026-10-30T01:30'), cairo],
      [moment('2026-10-29T21:30:00Z', cairo), cairo],
      // An older page kept a time that did not exist.
      [moment('2026-04-23T22:30:00Z', cairo, '2026-04-24T00:30'), cairo],
    ] as const) {
      expect(chooseMoment(wallTimeOf(kept.at, zone), zone, kept).moment).toBe(kept);
    }
  });

  it('is what the server makes of it: nothing is mended in it', () => {
    for (let at = Date.UTC(2026, 9, 29, 12); at < Date.UTC(2026, 9, 30, 12); at += 900_000) {
      const { moment: chosen } = chooseInstant(at, cairo);
      expect(meantMoment(chosen)).toEqual(chosen);
      expect(chosen.at).toBe(at);
    }
  });
});
