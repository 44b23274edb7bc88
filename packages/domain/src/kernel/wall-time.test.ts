import { describe, expect, it } from 'vitest';

import { zoneName, type Instant } from './instant.ts';
import { instantOf, meantMoment, readIn, wallText, wallTimeOf, writeWall } from './wall-time.ts';

const wall = (month: number, day: number, hour: number, minute = 0) => ({
  year: 2026,
  month,
  day,
  hour,
  minute,
});

describe('a time on somebody’s wall', () => {
  it.each([
    ['Asia/Dubai', wall(11, 26, 17), '2026-11-26T13:00:00Z'],
    ['Africa/Cairo', wall(11, 26, 15), '2026-11-26T13:00:00Z'],
    ['Africa/Cairo', wall(7, 1, 15), '2026-07-01T12:00:00Z'],
    ['Asia/Kolkata', wall(1, 1, 0, 30), '2025-12-31T19:00:00Z'],
    // New York puts its clocks forward over 2:30, and back over 1:30.
    ['America/New_York', wall(3, 8, 2, 30), '2026-03-08T07:30:00Z'],
    ['America/New_York', wall(11, 1, 1, 30), '2026-11-01T05:30:00Z'],
    // A Friday in Cairo that begins at 01:00, and an hour that comes twice.
    ['Africa/Cairo', wall(4, 23, 10), '2026-04-23T08:00:00Z'],
    ['Africa/Cairo', wall(4, 24, 10), '2026-04-24T07:00:00Z'],
    ['Africa/Cairo', wall(4, 24, 0, 30), '2026-04-23T22:30:00Z'],
    ['Africa/Cairo', wall(10, 29, 23, 30), '2026-10-29T20:30:00Z'],
    ['Africa/Cairo', wall(10, 30, 10), '2026-10-30T08:00:00Z'],
  ])('%s %o is %s', (zone, time, iso) => {
    expect(new Date(instantOf(time, zone)).toISOString()).toBe(iso.replace('Z', '.000Z'));
  });

  it('reads back what it wrote', () => {
    const time = wall(4, 24, 9, 15);
    expect(wallTimeOf(instantOf(time, 'Africa/Cairo'), 'Africa/Cairo')).toEqual(time);
  });
});

describe('a moment that was set by a clock', () => {
  const zone = zoneName.parse('Africa/Cairo');
  const meant = {
    at: Date.parse('2026-11-26T14:00:00Z') as Instant,
    zone,
    wall: '2026-11-26T15:00',
  };

  it('is read by today’s rules, however the program that set it read the clock', () => {
    expect(new Date(meantMoment(meant).at).toISOString()).toBe('2026-11-26T13:00:00.000Z');
    expect(meantMoment({ at: meant.at, zone })).toEqual({ at: meant.at, zone });
  });

  it('shows in its own zone what was meant, also before its instant is mended', () => {
    expect(wallTimeOf(readIn(meant, zone), zone)).toEqual(wall(11, 26, 15));
    expect(readIn(meant, 'Asia/Dubai')).toBe(meant.at);
  });

  it('is written as a day and a time and nothing else', () => {
    expect(writeWall(wall(4, 24, 9, 5))).toBe('2026-04-24T09:05');
    expect(wallText.safeParse('2026-04-24T09:05').success).toBe(true);
    for (const odd of [
      '2026-4-24T09:05',
      '2026-13-01T09:05',
      '2026-04-24T24:00',
      '2026-04-24 09:05',
    ])
      expect(wallText.safeParse(odd).success).toBe(false);
  });
});
