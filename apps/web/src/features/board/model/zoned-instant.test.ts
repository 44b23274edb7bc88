import { describe, expect, it } from 'vitest';

import { instantOf, wallTimeOf } from './zoned-instant.ts';

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
  ])('%s %o is %s', (zone, time, iso) => {
    expect(new Date(instantOf(time, zone)).toISOString()).toBe(iso.replace('Z', '.000Z'));
  });

  it('reads back what it wrote', () => {
    const time = wall(4, 24, 9, 15);
    expect(wallTimeOf(instantOf(time, 'Africa/Cairo'), 'Africa/Cairo')).toEqual(time);
  });
});
