import { describe, expect, it } from 'vitest';

import { landingColumn } from './landing-column.ts';

const span = (id: string, from: number, to: number) => ({ id, from, to });

describe('where a held column would land', () => {
  it.each([
    [-10, 'a'],
    [49, 'a'],
    [51, 'b'],
    [151, null],
  ])('left to right, at %i it is before %s', (x, before) => {
    expect(landingColumn([span('a', 0, 100), span('b', 100, 200)], x, 'ltr')).toBe(before);
  });

  it.each([
    [210, 'a'],
    [151, 'a'],
    [149, 'b'],
    [49, null],
  ])('right to left the first column is at the right: at %i it is before %s', (x, before) => {
    expect(landingColumn([span('a', 100, 200), span('b', 0, 100)], x, 'rtl')).toBe(before);
  });

  it('stays where it is when the narrow column that it passed has made room', () => {
    // A folded column of 56 stood at 300; the held one of 250 took its place, so it now stands at 50.
    expect(landingColumn([span('folded', 300, 356)], 330, 'ltr')).toBeNull();
    expect(landingColumn([span('folded', 50, 106)], 330, 'ltr')).toBeNull();
  });

  it('is the end without others', () => {
    expect(landingColumn([], 0, 'ltr')).toBeNull();
  });
});
