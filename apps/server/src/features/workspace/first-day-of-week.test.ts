import { expect, it } from 'vitest';

import { firstDayOfWeek, weekendIn } from './first-day-of-week.ts';

it.each([
  ['Africa/Cairo', 6],
  ['Asia/Dubai', 1],
  ['Asia/Riyadh', 7],
  ['Asia/Kuwait', 6],
  ['Africa/Casablanca', 1],
  ['Asia/Calcutta', 7],
  ['Europe/London', 1],
  ['America/New_York', 7],
  ['Etc/UTC', 1],
])('a week in %s begins with day %i', (zone, day) => {
  expect(firstDayOfWeek('place', zone)).toBe(day);
});

it('follows a choice wherever the person is', () => {
  expect(firstDayOfWeek('sunday', 'Africa/Cairo')).toBe(7);
});

it.each([
  ['Africa/Cairo', [5, 6]],
  ['Asia/Dubai', [6, 7]],
  ['Asia/Riyadh', [5, 6]],
  ['Europe/London', [6, 7]],
  ['Etc/UTC', [6, 7]],
])('people in %s rest on %j', (zone, days) => {
  expect(weekendIn(zone)).toEqual(days);
});
