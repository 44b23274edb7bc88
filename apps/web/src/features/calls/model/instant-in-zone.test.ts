import { expect, it } from 'vitest';

import { instantInZone } from './instant-in-zone.ts';

const day = (text: string) => Date.parse(`${text}T00:00Z`) / 86_400_000;
const iso = (zone: string, date: string, hour: number, minute = 0) =>
  new Date(instantInZone(zone, day(date), hour * 60 + minute)).toISOString();

it('reads a clock in its zone', () => {
  expect(iso('Asia/Dubai', '2026-11-26', 12)).toBe('2026-11-26T08:00:00.000Z');
  expect(iso('Africa/Cairo', '2026-11-26', 10, 30)).toBe('2026-11-26T08:30:00.000Z');
  expect(iso('Asia/Kolkata', '2026-01-01', 0)).toBe('2025-12-31T18:30:00.000Z');
});

it('knows Egypt’s clock changes', () => {
  // Summer time begins on 24 April 2026 at midnight and ends on 30 October 2026 at midnight.
  expect(iso('Africa/Cairo', '2026-04-23', 10)).toBe('2026-04-23T08:00:00.000Z');
  expect(iso('Africa/Cairo', '2026-04-24', 10)).toBe('2026-04-24T07:00:00.000Z');
  expect(iso('Africa/Cairo', '2026-04-24', 0, 30)).toBe('2026-04-23T22:30:00.000Z');
  expect(iso('Africa/Cairo', '2026-10-29', 23, 30)).toBe('2026-10-29T20:30:00.000Z');
  expect(iso('Africa/Cairo', '2026-10-30', 10)).toBe('2026-10-30T08:00:00.000Z');
});
