import { describe, expect, it } from 'vitest';

import { levelsOf, placesOnDay } from './day-line-places.ts';

const at = (iso: string) => Date.parse(iso);
const rounded = (place: number | undefined) => place && Math.round(place * 100);

describe('the line of a day', () => {
  it('runs from six to ten in one’s own zone, with now and each moment of today on it', () => {
    const moments = ['2026-11-24T10:00Z', '2026-11-24T20:00Z', '2026-11-25T10:00Z'].map(at);
    const places = placesOnDay(moments, at('2026-11-24T08:00Z'), 'Africa/Cairo');
    expect(rounded(places.now)).toBe(25);
    expect(places.moments.map(rounded)).toEqual([38, 100, undefined]);
    expect(places.hours.map(({ place }) => rounded(place))).toEqual([13, 38, 63, 88]);
  });

  it('begins with the day where something is earlier, and ends with it where something is later', () => {
    const early = placesOnDay([at('2026-11-24T02:00Z')], at('2026-11-24T08:00Z'), 'Africa/Cairo');
    expect(early.moments.map(rounded)).toEqual([18]);
    const late = placesOnDay([at('2026-11-24T21:59Z')], at('2026-11-24T08:00Z'), 'Africa/Cairo');
    expect(late.moments.map(rounded)).toEqual([100]);
    expect(late.now).toBeLessThan(0.25);
  });

  it('has its hours by the clock on a day of 23 hours', () => {
    // Cairo, 24 April 2026: the day begins at one.
    const now = at('2026-04-24T09:00Z');
    const { hours, moments } = placesOnDay([at('2026-04-23T22:00Z')], now, 'Africa/Cairo');
    expect(rounded(moments[0]) ?? 0).toBe(0);
    expect(hours.map((hour) => new Date(hour.at).toISOString().slice(11, 16))).toEqual([
      '01:00',
      '05:00',
      '09:00',
      '13:00',
      '17:00',
    ]);
  });

  it('lays what is due at the same time over each other', () => {
    expect(levelsOf([0.2, 0.21, 0.5, 0.22, 0.225])).toEqual([0, 1, 0, 2, 3]);
    expect(levelsOf([])).toEqual([]);
  });

  it('has no needle in the night', () => {
    expect(placesOnDay([], at('2026-11-24T01:00Z'), 'Africa/Cairo').now).toBeUndefined();
  });
});
