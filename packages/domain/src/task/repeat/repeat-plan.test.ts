import { describe, expect, it } from 'vitest';

import type { ZoneName } from '../../kernel/instant.ts';
import { momentOn, nextTurn, type RepeatPlan } from './repeat-plan.ts';

const weekly = (days: number[]): RepeatPlan['rule'] => ({
  unit: 'week',
  every: 1,
  days,
  weekStart: 7,
  ends: null,
});

function plan(zone: string, from: string, time: string, rule: RepeatPlan['rule']): RepeatPlan {
  return { rule, from, time, zone: zone as ZoneName, makes: 'done' };
}

function momentsOf(of: RepeatPlan, most: number): readonly string[] {
  const moments: string[] = [];
  for (let day: string | null = of.from; day !== null && moments.length < most;) {
    const { moment, clock } = momentOn(of, day);
    const utc = new Date(moment.at).toISOString().slice(5, 16);
    moments.push(
      `${day.slice(5)} ${moment.wall!.slice(11)} ${utc}${clock === 'once' ? '' : ` ${clock}`}`,
    );
    day = nextTurn(of, day, 0);
  }
  return moments;
}

const cairo = 'Africa/Cairo';
const newYork = 'America/New_York';

describe('the moments of a plan over a change of the clocks', () => {
  it.each<readonly [name: string, plan: RepeatPlan, moments: readonly string[]]>([
    [
      'Cairo, the half hour that is missing: Friday has no 00:30, and the series goes on at 00:30',
      plan(cairo, '2026-04-17', '00:30', weekly([5])),
      [
        '04-17 00:30 04-16T22:30',
        '04-24 01:30 04-23T22:30 skipped',
        '05-01 00:30 04-30T21:30',
        '05-08 00:30 05-07T21:30',
      ],
    ],
    [
      'Cairo, the half hour that comes twice: the first',
      plan(cairo, '2026-10-22', '23:30', weekly([4])),
      ['10-22 23:30 10-22T20:30', '10-29 23:30 10-29T20:30 first', '11-05 23:30 11-05T21:30'],
    ],
    [
      'Cairo, nine in the morning stays nine in the morning',
      plan(cairo, '2026-04-23', '09:00', { unit: 'day', every: 1, ends: null }),
      ['04-23 09:00 04-23T07:00', '04-24 09:00 04-24T06:00', '04-25 09:00 04-25T06:00'],
    ],
    [
      'Cairo, in autumn too',
      plan(cairo, '2026-10-29', '09:00', { unit: 'day', every: 1, ends: null }),
      ['10-29 09:00 10-29T06:00', '10-30 09:00 10-30T07:00'],
    ],
    [
      'New York, the half hour that is missing',
      plan(newYork, '2026-03-01', '02:30', weekly([7])),
      ['03-01 02:30 03-01T07:30', '03-08 03:30 03-08T07:30 skipped', '03-15 02:30 03-15T06:30'],
    ],
    [
      'New York, the half hour that comes twice: the first',
      plan(newYork, '2026-10-25', '01:30', weekly([7])),
      ['10-25 01:30 10-25T05:30', '11-01 01:30 11-01T05:30 first', '11-08 01:30 11-08T06:30'],
    ],
    [
      'New York, by the month, over both',
      plan(newYork, '2026-02-08', '02:30', {
        unit: 'month',
        every: 1,
        date: 8,
        ends: { count: 3 },
      }),
      ['02-08 02:30 02-08T07:30', '03-08 03:30 03-08T07:30 skipped', '04-08 02:30 04-08T06:30'],
    ],
  ])('stand for what was meant: %s', (_name, given, moments) => {
    expect(momentsOf(given, moments.length + (given.rule.ends ? 1 : 0))).toEqual(moments);
  });

  it('passes over what nobody made while its time passed, and comes once for the rest', () => {
    const daily = plan(cairo, '2026-01-01', '09:00', { unit: 'day', every: 1, ends: null });
    const now = Date.parse('2026-03-01T08:00Z');
    expect(nextTurn(daily, '2026-01-01', now)).toBe('2026-03-02');
    // At the very moment it is no longer ahead.
    expect(nextTurn(daily, '2026-01-01', Date.parse('2026-03-01T07:00Z'))).toBe('2026-03-02');
    expect(nextTurn(daily, '2026-01-01', Date.parse('2026-03-01T06:59Z'))).toBe('2026-03-01');
    const ended = { ...daily, rule: { ...daily.rule, ends: { until: '2026-02-01' } } };
    expect(nextTurn(ended, '2026-01-01', now)).toBeNull();
  });
});
