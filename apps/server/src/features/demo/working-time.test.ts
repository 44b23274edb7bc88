import { describe, expect, it } from 'vitest';

import { atWorkingHour } from './working-time.ts';

const dubai = (text: string) => Date.parse(`${text}+04:00`);

describe('atWorkingHour', () => {
  it.each([
    // Sunday 22 November: the next day on which both work is Monday.
    ['2026-11-22T09:30', 0, 16, '2026-11-23T16:00'],
    ['2026-11-24T09:30', 0, 16, '2026-11-24T16:00'],
    ['2026-11-24T17:30', 0, 16, '2026-11-25T16:00'],
    // From Thursday over Friday, Saturday and Sunday.
    ['2026-11-26T17:30', 0, 16, '2026-11-30T16:00'],
    ['2026-11-26T09:30', 1, 17, '2026-11-30T17:00'],
    ['2026-11-23T09:30', -1, 12, '2026-11-19T12:00'],
    // Past midnight in Dubai while it is still yesterday in UTC.
    ['2026-11-24T01:00', 0, 16, '2026-11-24T16:00'],
  ])('at %s, %i days on at %i:00 is %s', (now, days, hour, expected) => {
    expect(atWorkingHour(dubai(now), days, hour)).toBe(dubai(expected));
  });
});
