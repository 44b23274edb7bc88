import { expect, it } from 'vitest';

import { firstDayOfWeek } from './first-day-of-week.ts';

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
