import { expect, it } from 'vitest';

import { readDay } from '../kernel/dates/day-text.ts';
import { daysOff } from './days-off.ts';
import { freeStretches } from './free-stretches.ts';
import { at, hoursOf, week, type Saying } from './test/hours-of.ts';

const [from, until] = [at('2026-11-24T10:00Z'), at('2027-01-12T10:00Z')];
const of = (own: Saying) =>
  daysOff({ free: freeStretches(hoursOf(own), from, until), from, until, zone: own.zone });

it('(domain S9) days off are Friday and Saturday of the one, Saturday and Sunday of the other, by their hours', () => {
  const mona = of({ zone: 'Africa/Cairo', week: week('09:00-17:00', 5, 6), rests: ['2027-01-07'] });
  const layla = of({ zone: 'Asia/Dubai', week: week('09:00-18:00', 6, 7) });
  const said = (text: string) => [mona(readDay(text)), layla(readDay(text))];
  expect(said('2026-12-03')).toEqual([false, false]);
  expect(said('2026-12-04')).toEqual([true, false]);
  expect(said('2026-12-05')).toEqual([true, true]);
  expect(said('2026-12-06')).toEqual([false, true]);
  // A holiday on a Thursday.
  expect(said('2027-01-07')).toEqual([true, false]);
  // Beyond and before what is known: as the weeks are, and a holiday among them says nothing of its weekday.
  expect(said('2027-03-05')).toEqual([true, false]);
  expect(said('2027-03-07')).toEqual([false, true]);
  expect(said('2027-03-04')).toEqual([false, false]);
  expect(said('2026-09-04')).toEqual([true, false]);
});

it('a night that reaches into a day makes it none that is off', () => {
  const nights = of({ zone: 'Africa/Cairo', week: week('22:00-06:00', 5, 6) });
  expect(nights(readDay('2026-12-04'))).toBe(false);
  expect(nights(readDay('2026-12-05'))).toBe(true);
});
