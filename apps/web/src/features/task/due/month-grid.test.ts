import { describe, expect, it } from 'vitest';

import { addDays, addMonths, monthGrid } from './month-grid.ts';

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

  it('goes over the ends of years', () => {
    expect(addMonths({ year: 2026, month: 12 }, 1)).toEqual({ year: 2027, month: 1 });
    expect(addMonths({ year: 2026, month: 1 }, -1)).toEqual({ year: 2025, month: 12 });
    expect(addDays({ year: 2026, month: 12, day: 31 }, 1)).toEqual({
      year: 2027,
      month: 1,
      day: 1,
    });
  });
});
