import { describe, expect, it } from 'vitest';

import { nextDigest, type DigestRhythm } from './next-digest.ts';

const cairo = { zone: 'Africa/Cairo', at: '08:00', days: 'every', weekend: [5, 6] } as const;
const at = (iso: string) => Date.parse(iso);

/** Every time in a stretch, as somebody who is told each time would see them. */
function timesOf(rhythm: DigestRhythm, from: string, many: number): string[] {
  const times: string[] = [];
  let written: string | undefined;
  let after = at(from);
  for (let n = 0; n < many; n += 1) {
    const next = nextDigest(rhythm, after, written);
    times.push(`${next.day} ${new Date(next.at).toISOString().slice(0, 16)}`);
    [after, written] = [next.at, next.day];
  }
  return times;
}

describe('when the next digest is due', () => {
  it('is eight on the wall over both clock changes of Cairo', () => {
    expect(timesOf(cairo, '2026-04-22T10:00Z', 3)).toEqual([
      '2026-04-23 2026-04-23T06:00',
      '2026-04-24 2026-04-24T05:00',
      '2026-04-25 2026-04-25T05:00',
    ]);
    expect(timesOf(cairo, '2026-10-28T10:00Z', 3)).toEqual([
      '2026-10-29 2026-10-29T05:00',
      '2026-10-30 2026-10-30T06:00',
      '2026-10-31 2026-10-31T06:00',
    ]);
  });

  it('is once on the night that has no half past midnight, and on the one that has two half past elevens', () => {
    // 24 April begins at one in the morning.
    expect(timesOf({ ...cairo, at: '00:30' }, '2026-04-22T10:00Z', 3)).toEqual([
      '2026-04-23 2026-04-22T22:30',
      '2026-04-24 2026-04-23T22:30',
      '2026-04-25 2026-04-24T21:30',
    ]);
    // Half past eleven on the 29th is at 20:30 and at 21:30.
    expect(timesOf({ ...cairo, at: '23:30' }, '2026-10-28T10:00Z', 3)).toEqual([
      '2026-10-28 2026-10-28T20:30',
      '2026-10-29 2026-10-29T20:30',
      '2026-10-30 2026-10-30T21:30',
    ]);
  });

  it('leaves out the days of rest of the place', () => {
    const work = { ...cairo, days: 'work' } as const;
    const days = (rhythm: DigestRhythm) =>
      timesOf(rhythm, '2026-12-02T12:00Z', 4).map((time) => time.slice(8, 10));
    expect(days(work)).toEqual(['03', '06', '07', '08']);
    expect(days({ ...work, zone: 'Asia/Dubai', weekend: [6, 7] })).toEqual([
      '03',
      '04',
      '07',
      '08',
    ]);
  });

  it('never falls on a day that had one, whatever is changed, and does on one that had none', () => {
    const noon = at('2026-12-02T10:00Z');
    const later = { ...cairo, at: '18:00' };
    expect(nextDigest(later, noon).day).toBe('2026-12-02');
    expect(nextDigest(later, noon, '2026-12-02').day).toBe('2026-12-03');
    // To where the same day has just begun, and to where the next has.
    expect(nextDigest({ ...cairo, zone: 'America/New_York' }, noon, '2026-12-02').day).toBe(
      '2026-12-03',
    );
    expect(nextDigest({ ...cairo, zone: 'Pacific/Auckland' }, noon, '2026-12-02')).toEqual({
      day: '2026-12-03',
      at: at('2026-12-02T19:00Z'),
    });
  });

  it('is after what it is asked after and soon, at any time of any year in any of these zones', () => {
    const zones = ['Africa/Cairo', 'Asia/Dubai', 'America/St_Johns', 'Australia/Lord_Howe', 'UTC'];
    for (const zone of zones)
      for (const time of ['00:00', '00:30', '02:15', '12:00', '23:30', '23:59'])
        for (let after = at('2026-01-01T00:00Z'); after < at('2028-01-01T00:00Z'); after += 293e6) {
          const next = nextDigest({ ...cairo, zone, at: time }, after);
          expect(next.at).toBeGreaterThan(after);
          expect(next.at - after).toBeLessThanOrEqual(25 * 3_600_000);
        }
  });
});
