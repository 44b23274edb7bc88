import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { freeStretches, isFree, nextFreeFrom } from './free-stretches.ts';
import { at, hoursOf, inUtc, said, week, windows, type Saying } from './test/hours-of.ts';

const cairo: Saying = { zone: 'Africa/Cairo', week: week('09:00-17:00', 5, 6) };
const between = (own: Saying, from: string, to: string) =>
  inUtc(freeStretches(hoursOf(own), at(from), at(to)));

describe.each(['UTC', 'Africa/Cairo', 'America/New_York', 'Pacific/Kiritimati'])(
  'in a process of %s',
  (host) => {
    beforeAll(() => void vi.stubEnv('TZ', host));
    afterAll(() => vi.unstubAllEnvs());

    it('(domain S33) hours are those of the wall over both changes of the clocks', () => {
      // Cairo: forward on Friday 24 April 2026, back on Friday 30 October; its days off are Friday and Saturday.
      expect(between(cairo, '2026-04-23T00:00Z', '2026-04-27T00:00Z')).toEqual([
        '2026-04-23 07:00-15:00',
        '2026-04-26 06:00-14:00',
      ]);
      expect(between(cairo, '2026-10-29T00:00Z', '2026-11-02T00:00Z')).toEqual([
        '2026-10-29 06:00-14:00',
        '2026-11-01 07:00-15:00',
      ]);
      // New York: 8 March and 1 November; London: 29 March and 25 October; Saturday and Sunday off.
      const ny = { zone: 'America/New_York', week: week('09:00-17:00', 6, 7) };
      expect(between(ny, '2026-03-06T00:00Z', '2026-03-10T00:00Z')).toEqual([
        '2026-03-06 14:00-22:00',
        '2026-03-09 13:00-21:00',
      ]);
      expect(between(ny, '2026-10-30T00:00Z', '2026-11-03T00:00Z')).toEqual([
        '2026-10-30 13:00-21:00',
        '2026-11-02 14:00-22:00',
      ]);
      const london = { zone: 'Europe/London', week: week('09:00-17:00', 6, 7) };
      expect(between(london, '2026-03-27T00:00Z', '2026-03-31T00:00Z')).toEqual([
        '2026-03-27 09:00-17:00',
        '2026-03-30 08:00-16:00',
      ]);
      expect(between(london, '2026-10-23T00:00Z', '2026-10-27T00:00Z')).toEqual([
        '2026-10-23 08:00-16:00',
        '2026-10-26 09:00-17:00',
      ]);
    });

    it('Riyadh has no change: its hours are the same instants all year', () => {
      const riyadh = { zone: 'Asia/Riyadh', week: week('09:00-17:00', 5, 6) };
      for (const day of ['2026-03-09', '2026-04-27', '2026-10-26', '2026-11-02'])
        expect(between(riyadh, `${day}T00:00Z`, `${day}T23:00Z`)).toEqual([`${day} 06:00-14:00`]);
    });

    it('Casablanca keeps one clock in and out of Ramadan where its rules say so, and hours follow the rules', () => {
      const casa = { zone: 'Africa/Casablanca', week: week('09:00-17:00', 6, 7) };
      // Ramadan of 2025 was 1 to 29 March, an hour behind the months around it.
      expect(between(casa, '2025-02-21T00:00Z', '2025-02-22T00:00Z')).toEqual([
        '2025-02-21 08:00-16:00',
      ]);
      expect(between(casa, '2025-03-10T00:00Z', '2025-03-11T00:00Z')).toEqual([
        '2025-03-10 09:00-17:00',
      ]);
      expect(between(casa, '2025-04-07T00:00Z', '2025-04-08T00:00Z')).toEqual([
        '2025-04-07 08:00-16:00',
      ]);
    });
  },
);

describe('windows', () => {
  it('go over midnight, into a day off as well, and belong to the day on which they began', () => {
    const nights = { zone: 'Africa/Cairo', week: week('22:00-06:00', 5, 6) };
    expect(
      said(
        freeStretches(hoursOf(nights), at('2026-12-02T12:00Z'), at('2026-12-06T12:00Z')),
        'Africa/Cairo',
      ),
    ).toEqual(['2026-12-02 22:00-2026-12-03 06:00', '2026-12-03 22:00-2026-12-04 06:00']);
    expect(isFree(hoursOf(nights), at('2026-12-04T03:59:59Z'))).toBe(true);
    expect(isFree(hoursOf(nights), at('2026-12-04T04:00:00Z'))).toBe(false);
  });

  it('that begin in the midnight that Cairo does not have begin with its day, those that end there end then', () => {
    const early = { zone: 'Africa/Cairo', week: week('00:30-08:00') };
    expect(between(early, '2026-04-23T00:00Z', '2026-04-25T00:00Z')).toEqual([
      '2026-04-23 00:00-06:00',
      // 00:30 is 01:30 by the clocks of that day.
      '2026-04-23 22:30-2026-04-24 05:00',
      '2026-04-24 21:30-2026-04-25 00:00',
    ]);
    const late = { zone: 'Africa/Cairo', week: week('20:00-00:00') };
    expect(between(late, '2026-04-23T12:00Z', '2026-04-24T12:00Z')).toEqual([
      '2026-04-23 18:00-22:00',
    ]);
    // The night with two hours from 23:00: a window to 23:30 ends with the first.
    const twice = { zone: 'Africa/Cairo', week: week('20:00-23:30') };
    expect(between(twice, '2026-10-29T12:00Z', '2026-10-30T12:00Z')).toEqual([
      '2026-10-29 17:00-20:30',
    ]);
  });

  it('may be several a day, and whole days are whole whatever the clocks do', () => {
    const parts = { zone: 'Asia/Dubai', week: week('08:00-12:00 16:00-20:00', 6, 7) };
    expect(between(parts, '2026-12-04T00:00Z', '2026-12-05T00:00Z')).toEqual([
      '2026-12-04 04:00-08:00',
      '2026-12-04 12:00-16:00',
    ]);
    expect(between({ zone: 'Africa/Cairo' }, '2026-04-23T00:00Z', '2026-04-26T00:00Z')).toEqual([
      '2026-04-23 00:00-2026-04-26 00:00',
    ]);
  });

  it('are not in quiet hours, which are every day', () => {
    const quiet = { zone: 'Africa/Cairo', quiet: { from: '22:00', to: '07:00' } };
    expect(between(quiet, '2026-12-01T00:00Z', '2026-12-02T12:00Z')).toEqual([
      '2026-12-01 05:00-20:00',
      '2026-12-02 05:00-12:00',
    ]);
    const both = { ...cairo, quiet: { from: '13:00', to: '14:00' } };
    expect(between(both, '2026-12-01T00:00Z', '2026-12-02T00:00Z')).toEqual([
      '2026-12-01 07:00-11:00',
      '2026-12-01 12:00-15:00',
    ]);
  });
});

describe('days that are not as the week says', () => {
  const dated = (entries: Saying['dated'], rests: readonly string[] = []) => ({
    ...cairo,
    dated: entries ?? [],
    rests,
  });
  const days = (own: Saying, from = '2026-12-06', to = '2026-12-11') =>
    said(freeStretches(hoursOf(own), at(`${from}T00:00Z`), at(`${to}T00:00Z`)), 'Africa/Cairo');

  it('are off, or have hours of their own, also on a day of rest', () => {
    expect(
      days(
        dated([
          { from: '2026-12-06', to: '2026-12-08' },
          { from: '2026-12-10', is: 'hours', windows: windows('12:00-14:00') },
          { from: '2026-12-11', is: 'hours', windows: windows('01:00-01:30') },
        ]),
      ),
    ).toEqual(['2026-12-09 09:00-17:00', '2026-12-10 12:00-14:00', '2026-12-11 01:00-01:30']);
  });

  it('the shorter of two entries holds', () => {
    const entries = [
      { from: '2026-12-01', to: '2026-12-31' },
      { from: '2026-12-09', is: 'hours' as const, windows: windows('10:00-11:00') },
    ];
    for (const order of [entries, entries.toReversed()])
      expect(days(dated(order))).toEqual(['2026-12-09 10:00-11:00']);
  });

  it('are holidays, before a season and behind what one said of the day oneself', () => {
    expect(days(dated([], ['2026-12-07', '2026-12-08']), '2026-12-06', '2026-12-09')).toEqual([
      '2026-12-06 09:00-17:00',
    ]);
    const works = [{ from: '2026-12-07', is: 'hours' as const, windows: windows('09:00-10:00') }];
    const season = {
      from: '2026-12-01',
      to: '2026-12-31',
      is: 'season' as const,
      windows: windows('08:00-12:00'),
    };
    expect(
      days(dated([...works, season], ['2026-12-07', '2026-12-08']), '2026-12-06', '2026-12-12'),
    ).toEqual([
      '2026-12-06 08:00-12:00',
      '2026-12-07 09:00-10:00',
      '2026-12-09 08:00-12:00',
      '2026-12-10 08:00-12:00',
    ]);
  });

  it('are Ramadan by the calendar on days that are worked, and a season that was entered comes first', () => {
    // 1 Ramadan 1448 is Monday 8 February 2027, 1 Shawwal is 9 March.
    const own = { ...cairo, ramadan: windows('10:00-15:00') };
    expect(days(own, '2027-02-07', '2027-02-09')).toEqual([
      '2027-02-07 09:00-17:00',
      '2027-02-08 10:00-15:00',
    ]);
    expect(days(own, '2027-03-08', '2027-03-11')).toEqual([
      '2027-03-08 10:00-15:00',
      '2027-03-09 09:00-17:00',
      '2027-03-10 09:00-17:00',
    ]);
    const seen = {
      from: '2027-02-08',
      to: '2027-02-09',
      is: 'season' as const,
      windows: windows('09:00-14:00'),
    };
    expect(days({ ...own, dated: [seen] }, '2027-02-08', '2027-02-11')).toEqual([
      '2027-02-08 09:00-14:00',
      '2027-02-09 09:00-14:00',
      '2027-02-10 10:00-15:00',
    ]);
    expect(days(own, '2027-02-12', '2027-02-14')).toEqual([]);
  });
});

describe('somebody who flies', () => {
  const trip = { zone: 'America/New_York', from: '2026-12-07', to: '2026-12-10' };

  it('(domain S18) keeps the instants of the hours, and reads them on the clocks of there', () => {
    const own = { ...cairo, travel: { ...trip, hours: 'stay' as const } };
    const stays = freeStretches(hoursOf(own), at('2026-12-06T00:00Z'), at('2026-12-12T00:00Z'));
    const home = freeStretches(hoursOf(cairo), at('2026-12-06T00:00Z'), at('2026-12-12T00:00Z'));
    expect(stays).toEqual(home);
    expect(said(stays.slice(1, 2), 'America/New_York')).toEqual(['2026-12-07 02:00-10:00']);
  });

  it('or takes the hours along for the days of the trip', () => {
    const own = { ...cairo, travel: { ...trip, hours: 'go' as const } };
    expect(between(own, '2026-12-06T00:00Z', '2026-12-14T00:00Z')).toEqual([
      '2026-12-06 07:00-15:00',
      '2026-12-07 14:00-22:00',
      '2026-12-08 14:00-22:00',
      '2026-12-09 14:00-22:00',
      '2026-12-10 14:00-22:00',
      '2026-12-13 07:00-15:00',
    ]);
  });

  it('sleeps where they are: quiet hours go along in any case', () => {
    const own = {
      ...cairo,
      quiet: { from: '22:00', to: '07:00' },
      travel: { ...trip, hours: 'stay' as const },
    };
    // Nine in Cairo is two at night in New York; seven there is two in the afternoon.
    expect(between(own, '2026-12-08T00:00Z', '2026-12-09T00:00Z')).toEqual([
      '2026-12-08 12:00-15:00',
    ]);
  });

  it('lands beyond the date line without an hour lost or double', () => {
    const own = {
      zone: 'Pacific/Auckland',
      week: week('09:00-17:00', 6, 7),
      travel: {
        zone: 'Pacific/Honolulu',
        from: '2026-12-08',
        to: '2026-12-09',
        hours: 'go' as const,
      },
    };
    expect(between(own, '2026-12-06T00:00Z', '2026-12-12T00:00Z')).toEqual([
      '2026-12-06 20:00-2026-12-07 04:00',
      '2026-12-08 19:00-2026-12-09 03:00',
      '2026-12-09 19:00-2026-12-10 04:00',
      '2026-12-10 20:00-2026-12-11 04:00',
    ]);
  });
});

describe('the next window', () => {
  it.each([
    // What one asks at, and what of the window lies ahead.
    ['2026-12-02T00:00Z', '2026-12-02 07:00-15:00'],
    ['2026-12-02T09:30Z', '2026-12-02 09:30-15:00'],
    ['2026-12-02T15:00Z', '2026-12-03 07:00-15:00'],
    ['2026-12-03T20:00Z', '2026-12-06 07:00-15:00'],
    // 02:00 in Cairo, on the night before its clocks are put forward.
    ['2026-04-24T00:00Z', '2026-04-26 06:00-14:00'],
  ])('(domain S36) from %s on is %s', (asked, expected) => {
    const next = nextFreeFrom(hoursOf(cairo), at(asked));
    expect(next && inUtc([next])).toEqual([expected]);
  });

  it('is behind a long leave, and is none where all days are off', () => {
    const leave = { ...cairo, dated: [{ from: '2026-12-01', to: '2027-02-20' }] };
    const next = nextFreeFrom(hoursOf(leave), at('2026-12-02T00:00Z'));
    expect(next && inUtc([next])).toEqual(['2027-02-21 07:00-15:00']);
    const never = { ...cairo, week: week('', 1, 2, 3, 4, 5, 6, 7) };
    expect(nextFreeFrom(hoursOf(never), at('2026-12-02T00:00Z'))).toBeNull();
  });

  it('is free at its beginning and not at its end, at any minute of two years and in every zone of the table', () => {
    for (const zone of ['Africa/Cairo', 'America/New_York', 'Asia/Riyadh', 'Australia/Lord_Howe']) {
      const own = hoursOf({ zone, week: week('22:30-02:15 09:00-12:00', 5, 6).map(inOrder) });
      for (
        let from = at('2026-01-01T00:00Z');
        from < at('2028-01-01T00:00Z');
        from += 2_937_777_000
      ) {
        const next = nextFreeFrom(own, from)!;
        expect(next.from).toBeGreaterThanOrEqual(from);
        expect(isFree(own, next.from)).toBe(true);
        expect(isFree(own, next.to - 1)).toBe(true);
        expect(isFree(own, next.to)).toBe(false);
        if (next.from > from) expect(isFree(own, from)).toBe(false);
      }
    }
  });
});

function inOrder<T>(items: readonly T[]): readonly T[] {
  return items.toReversed();
}
