import { expect, it } from 'vitest';

import { movedDate } from './moved-date.ts';
import { agreed, dueIn, hour, inHours, layla, proposal, standing } from './test/two-sides.ts';

const due = dueIn(30);
const waited = (waitedMs: number, more: object = {}) =>
  movedDate(standing({ state: 'in_progress', due, agreed, waitedMs, ...more }));

it('a wait moves the date by as much, up to the next quarter of an hour, in the zone in which it was agreed', () => {
  expect(waited(28 * hour)).toEqual({
    at: inHours(58),
    zone: 'Asia/Dubai',
    wall: '2026-11-26T22:00',
  });
  expect(waited(hour + 60_000)?.at).toBe(inHours(31.25));
});

it('a short wait is no news, and neither is one while another date is spoken of or the work is over', () => {
  expect(waited(hour - 1)).toBeNull();
  expect(waited(28 * hour, { proposal: proposal(layla, dueIn(60)) })).toBeNull();
  expect(waited(28 * hour, { state: 'done' })).toBeNull();
  expect(waited(28 * hour, { agreed: null })).toBeNull();
});
