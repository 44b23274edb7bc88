import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { wallTimeOf, writeWall } from '../wall-time.ts';
import { addDays, addMonths, compareDays, startOfWeek, weekdayOf } from './calendar-day.ts';
import { dayOf, endOfDay, lastMinuteOf, startOfDay } from './day-edge.ts';

const day = (text: string) => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return { year, month, day: date };
};

describe.each(['UTC', 'Africa/Cairo', 'America/New_York', 'Pacific/Kiritimati'])(
  'a day of a zone, seen by a process of %s',
  (host) => {
    beforeAll(() => void vi.stubEnv('TZ', host));
    afterAll(() => vi.unstubAllEnvs());

    it.each([
      // Zone, day, its first instant, what the clocks show then, its hours.
      ['Africa/Cairo', '2026-04-23', '2026-04-22T22:00Z', '00:00', 24],
      ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00Z', '01:00', 23],
      ['Africa/Cairo', '2026-10-29', '2026-10-28T21:00Z', '00:00', 25],
      ['Africa/Cairo', '2026-10-30', '2026-10-29T22:00Z', '00:00', 24],
      ['Africa/Cairo', '2027-04-30', '2027-04-29T22:00Z', '01:00', 23],
      ['Africa/Cairo', '2027-10-28', '2027-10-27T21:00Z', '00:00', 25],
      ['America/New_York', '2026-03-08', '2026-03-08T05:00Z', '00:00', 23],
      ['America/New_York', '2026-11-01', '2026-11-01T04:00Z', '00:00', 25],
      ['America/New_York', '2027-03-14', '2027-03-14T05:00Z', '00:00', 23],
      ['America/New_York', '2027-11-07', '2027-11-07T04:00Z', '00:00', 25],
      ['Europe/London', '2026-03-29', '2026-03-29T00:00Z', '00:00', 23],
      ['Europe/London', '2026-10-25', '2026-10-24T23:00Z', '00:00', 25],
      ['Europe/London', '2027-03-28', '2027-03-28T00:00Z', '00:00', 23],
      ['Europe/London', '2027-10-31', '2027-10-30T23:00Z', '00:00', 25],
      // Ramadan of 2026: Morocco's clocks go back for it, and forward again after.
      ['Africa/Casablanca', '2026-02-15', '2026-02-14T23:00Z', '00:00', 25],
      ['Africa/Casablanca', '2026-03-01', '2026-03-01T00:00Z', '00:00', 24],
      ['Africa/Casablanca', '2026-03-22', '2026-03-22T00:00Z', '00:00', 23],
      ['Asia/Dubai', '2026-11-27', '2026-11-26T20:00Z', '00:00', 24],
      ['Pacific/Kiritimati', '2026-11-27', '2026-11-26T10:00Z', '00:00', 24],
    ])('%s %s', (zone, of, start, shown, hours) => {
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(host);
      const first = startOfDay(day(of), zone);
      expect(new Date(first).toISOString().slice(0, 16)).toBe(start.slice(0, 16));
      expect(writeWall(wallTimeOf(first, zone))).toBe(`${of}T${shown}`);
      expect((endOfDay(day(of), zone) - first) / 3_600_000).toBe(hours);
      // Its edges are its own, and the instants beside them are its neighbours'.
      expect(dayOf(first, zone)).toEqual(day(of));
      expect(dayOf(first - 1, zone)).toEqual(addDays(day(of), -1));
      expect(dayOf(lastMinuteOf(day(of), zone), zone)).toEqual(day(of));
      expect(writeWall(wallTimeOf(lastMinuteOf(day(of), zone), zone))).toBe(`${of}T23:59`);
      expect(dayOf(endOfDay(day(of), zone), zone)).toEqual(addDays(day(of), 1));
    });
  },
);

it('every hour of two years is in the day that begins last before it', () => {
  for (const zone of ['Africa/Cairo', 'Asia/Beirut']) {
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2028, 0, 1); at += 3_600_000) {
      const of = dayOf(at, zone);
      if (startOfDay(of, zone) > at || at >= endOfDay(of, zone)) {
        expect.fail(`${zone} ${new Date(at).toISOString()}`);
      }
    }
  }
});

describe('the calendar', () => {
  it('counts days over the ends of months and years', () => {
    expect(addDays(day('2026-12-31'), 1)).toEqual(day('2027-01-01'));
    expect(addDays(day('2028-03-01'), -1)).toEqual(day('2028-02-29'));
    expect(compareDays(day('2027-01-01'), day('2026-12-31'))).toBe(1);
  });

  it('a month later is the same day, or the last that there is', () => {
    expect(addMonths(day('2026-01-31'), 1)).toEqual(day('2026-02-28'));
    expect(addMonths(day('2026-01-15'), -1)).toEqual(day('2025-12-15'));
    expect(addMonths(day('2026-12-15'), 1)).toEqual(day('2027-01-15'));
  });

  it('begins weeks on anybody’s first day', () => {
    expect(weekdayOf(day('2026-11-29'))).toBe(7);
    expect(startOfWeek(day('2026-11-29'), 1)).toEqual(day('2026-11-23'));
    expect(startOfWeek(day('2026-11-29'), 6)).toEqual(day('2026-11-28'));
    expect(startOfWeek(day('2026-11-29'), 7)).toEqual(day('2026-11-29'));
  });
});
