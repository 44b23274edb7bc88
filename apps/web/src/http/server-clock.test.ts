import { afterEach, expect, it } from 'vitest';

import { hearServerDate, serverNow } from './server-clock.ts';

const now = Date.parse('2026-11-28T12:00:00.300Z');
afterEach(() => hearServerDate(new Date(now).toUTCString(), now));

it('follows the server where this device’s clock is wrong, and leaves it where it is right', () => {
  hearServerDate('Sat, 28 Nov 2026 12:05:00 GMT', now);
  expect(serverNow(now) - now).toBe(300_200);
  hearServerDate('Sat, 28 Nov 2026 11:59:59 GMT', now);
  expect(serverNow(now)).toBe(now);
});

it('learns nothing of an answer without a date', () => {
  for (const date of [null, '', 'soon']) hearServerDate(date, now);
  expect(serverNow(now)).toBe(now);
});
