import { expect, it } from 'vitest';

import { laterTimes } from './later-times.ts';

const cairo = 'Africa/Cairo';
const fridays = [5, 6];
const said = (from: string, zone = cairo, weekend = fridays) =>
  laterTimes(Date.parse(from), zone, weekend).map(({ key, at }) => [
    key,
    new Date(at).toISOString().slice(0, 16),
  ]);

it('is in an hour, or at nine by the person’s own clock tomorrow or on the next working day', () => {
  // A Thursday evening in Cairo, which is on UTC+2: the week begins on Sunday.
  expect(said('2026-11-26T17:30Z')).toEqual([
    ['hour', '2026-11-26T18:30'],
    ['tomorrow', '2026-11-27T07:00'],
    ['workday', '2026-11-29T07:00'],
  ]);
});

it('says tomorrow once, where it is a working day', () => {
  expect(said('2026-11-23T10:00Z').map(([key]) => key)).toEqual(['hour', 'tomorrow']);
});

it('is tomorrow by the clock there, whatever day it is in Greenwich', () => {
  // Half past midnight on Tuesday in Cairo.
  expect(said('2026-11-23T22:30Z')[1]).toEqual(['tomorrow', '2026-11-25T07:00']);
});

it('is nine in the morning over both clock changes of Cairo, and an hour is an hour', () => {
  // Put forward on Friday 24 April 2026 at midnight.
  expect(said('2026-04-23T21:30Z')).toEqual([
    ['hour', '2026-04-23T22:30'],
    ['tomorrow', '2026-04-24T06:00'],
    ['workday', '2026-04-26T06:00'],
  ]);
  // Put back at the end of Thursday 29 October 2026.
  expect(said('2026-10-29T12:00Z')).toEqual([
    ['hour', '2026-10-29T13:00'],
    ['tomorrow', '2026-10-30T07:00'],
    ['workday', '2026-11-01T07:00'],
  ]);
});

it('rests on Saturday and Sunday where nobody said otherwise', () => {
  expect(laterTimes(Date.parse('2026-11-27T08:00Z'), 'Asia/Dubai').at(-1)).toEqual({
    key: 'workday',
    at: Date.parse('2026-11-30T05:00Z'),
  });
});
