import { describe, expect, it } from 'vitest';

import type { CalendarDay } from '../kernel/dates/calendar-day.ts';
import { writeDay } from '../kernel/dates/day-text.ts';
import { freeStretches } from './free-stretches.ts';
import { sharedChanges } from './shared-changes.ts';
import { heardAt, sharedHours } from './shared-hours.ts';
import { at, hoursOf, said, week, type Saying } from './test/hours-of.ts';

const mona: Saying = { zone: 'Africa/Cairo', week: week('09:00-17:00', 5, 6) };
const layla: Saying = { zone: 'Asia/Dubai', week: week('09:00-18:00', 6, 7) };
const day = (text: string): CalendarDay => {
  const [year, month, date] = text.split('-').map(Number) as [number, number, number];
  return { year, month, day: date };
};
const free = (own: Saying, from: string, to: string) =>
  freeStretches(hoursOf(own), at(from), at(to));

function shared(one: Saying, other: Saying, on: string, zone: string) {
  const [from, to] = ['2026-01-01T00:00Z', '2027-12-31T00:00Z'];
  return said(sharedHours(free(one, from, to), free(other, from, to), day(on), zone), zone);
}

describe('the hours that two people share', () => {
  it('(domain S9) a Cairo VA and a Dubai client: Friday is hers off, Sunday is theirs, the days between are both', () => {
    // Thursday 3 December 2026 to Monday.
    expect(shared(mona, layla, '2026-12-03', 'Africa/Cairo')).toEqual(['2026-12-03 09:00-16:00']);
    expect(shared(mona, layla, '2026-12-03', 'Asia/Dubai')).toEqual(['2026-12-03 11:00-18:00']);
    for (const off of ['2026-12-04', '2026-12-05', '2026-12-06'])
      expect(shared(mona, layla, off, 'Africa/Cairo')).toEqual([]);
    expect(shared(mona, layla, '2026-12-07', 'Africa/Cairo')).toEqual(['2026-12-07 09:00-16:00']);
  });

  it('lie on the day of whoever asks, cut at its midnight', () => {
    const nights = { zone: 'America/New_York', week: week('18:00-23:00') };
    const all = { zone: 'Asia/Dubai' };
    // Six in the evening of the 3rd there is three at night of the 4th in Dubai.
    expect(shared(nights, all, '2026-12-04', 'Asia/Dubai')).toEqual(['2026-12-04 03:00-08:00']);
    const over = { zone: 'Africa/Cairo', week: week('20:00-04:00') };
    expect(shared(over, all, '2026-12-04', 'Asia/Dubai')).toEqual([
      '2026-12-04 00:00-06:00',
      '2026-12-04 22:00-2026-12-05 00:00',
    ]);
  });

  it('are heard of at once inside, at the next beginning outside, and are unknown beyond what is known', () => {
    const known = free(mona, '2026-12-01T00:00Z', '2026-12-10T00:00Z');
    expect(heardAt(known, at('2026-12-02T10:00Z'))).toBe(at('2026-12-02T10:00Z'));
    expect(heardAt(known, at('2026-12-03T15:00Z'))).toBe(at('2026-12-06T07:00Z'));
    expect(heardAt(known, at('2026-12-09T15:00Z'))).toBeNull();
  });
});

describe('what moves the hours that two people share', () => {
  const changes = (own: Saying, other: Saying, now: string, zone = own.zone, days = 14) => {
    const around = [at(now) - 9 * 86_400_000, at(now) + 40 * 86_400_000] as const;
    return sharedChanges({
      mine: freeStretches(hoursOf(own), ...around),
      theirs: freeStretches(hoursOf(other), ...around),
      zone,
      otherZone: other.zone,
      now: at(now),
      days,
    }).map(({ day: first, until, why, before, after }) => {
      const times = (all: typeof before) =>
        all.map(({ from, to }) => `${from / 60}-${to / 60}`).join(' ') || 'none';
      const which = why.is === 'clock' ? why.zone : 'hours';
      const days = writeDay(first) === writeDay(until) ? '' : ` to ${writeDay(until)}`;
      return `${writeDay(first)}${days} ${which}: ${times(before)} > ${times(after)}`;
    });
  };

  it('a change of Cairo is said more than a week before, once, on either clock', () => {
    expect(changes(mona, layla, '2026-10-19T08:00Z')).toEqual([]);
    expect(changes(mona, layla, '2026-10-20T08:00Z')).toEqual([
      '2026-11-02 Africa/Cairo: 9-17 > 9-16',
    ]);
    expect(changes(layla, mona, '2026-10-25T08:00Z')).toEqual([
      '2026-11-02 Africa/Cairo: 10-18 > 11-18',
    ]);
    // In April it comes the other way.
    expect(changes(mona, layla, '2026-04-15T08:00Z')).toEqual([
      '2026-04-27 Africa/Cairo: 9-16 > 9-17',
    ]);
  });

  it('New York and London move two weeks apart, Riyadh never does', () => {
    const ny = { zone: 'America/New_York', week: week('09:00-17:00', 6, 7) };
    const london = { zone: 'Europe/London', week: week('09:00-17:00', 6, 7) };
    expect(changes(london, ny, '2026-02-28T08:00Z')).toEqual([
      '2026-03-09 America/New_York: 14-17 > 13-17',
    ]);
    expect(changes(london, ny, '2026-03-20T08:00Z')).toEqual([
      '2026-03-30 Europe/London: 13-17 > 14-17',
    ]);
    const riyadh = { zone: 'Asia/Riyadh', week: week('09:00-17:00', 5, 6) };
    for (const now of ['2026-03-20T08:00Z', '2026-10-22T08:00Z'])
      expect(changes(riyadh, layla, now)).toEqual([]);
  });

  it('a holiday is said for its days, whoever has it, and nothing says whose it is', () => {
    const rests = { ...mona, rests: ['2026-12-14', '2026-12-15'] };
    expect(changes(rests, layla, '2026-12-07T08:00Z')).toEqual([
      '2026-12-14 to 2026-12-15 hours: 9-16 > none',
    ]);
    const short = {
      ...layla,
      dated: [
        { from: '2026-12-14', is: 'hours' as const, windows: [{ from: '09:00', to: '12:00' }] },
      ],
    };
    expect(changes(mona, short, '2026-12-07T08:00Z')).toEqual(['2026-12-14 hours: 9-16 > 9-10']);
  });

  it('a day off in the week of the change takes neither the one nor the other away', () => {
    const rests = { ...mona, rests: ['2026-11-02'] };
    expect(changes(rests, layla, '2026-10-24T08:00Z')).toEqual([
      '2026-11-02 hours: 9-17 > none',
      '2026-11-03 Africa/Cairo: 9-17 > 9-16',
    ]);
  });
});
