import { describe, expect, it } from 'vitest';

import { readTime } from './read-time.ts';

describe('a typed time', () => {
  it.each([
    ['5:00 pm', 17, 0],
    ['5:00\u00a0p.m.', 17, 0],
    ['17:00', 17, 0],
    ['9', 9, 0],
    ['12 am', 0, 0],
    ['12:15 PM', 12, 15],
    ['9.30', 9, 30],
    ['٥:٣٠ م', 17, 30],
    ['3:00\u00a0م', 15, 0],
    ['۸ ص', 8, 0],
  ])('%s', (text, hour, minute) => {
    expect(readTime(text)).toEqual({ hour, minute });
  });

  it.each(['', '25:00', '5:60', '13 pm', '0 am', 'noon', '5 x', '1:2:3'])('%s is none', (text) => {
    expect(readTime(text)).toBeUndefined();
  });
});
