import { describe, expect, it } from 'vitest';

import { monthGrid } from './month-grid.ts';

const days = (year: number, month: number, firstDay: number) =>
  monthGrid(year, month, firstDay).map((week) => week.map((day) => day?.day ?? 0));

describe('a month', () => {
  it('stands in weeks that begin on the asked day', () => {
    // 1 November 2026 is a Sunday.
    expect(days(2026, 11, 1)[0]).toEqual([0, 0, 0, 0, 0, 0, 1]);
    expect(days(2026, 11, 7)[0]).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(days(2026, 11, 6)[0]).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('has all its days once', () => {
    const february = days(2028, 2, 1).flat();
    expect(february.filter(Boolean)).toHaveLength(29);
  });
});
