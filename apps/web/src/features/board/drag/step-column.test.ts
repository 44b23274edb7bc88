import { describe, expect, it } from 'vitest';

import { stepColumn } from './step-column.ts';

describe('a lifted column moved by keyboard', () => {
  it('goes to the side that is seen', () => {
    expect(stepColumn('ArrowRight', 1, 4, 'ltr')).toBe(2);
    expect(stepColumn('ArrowRight', 1, 4, 'rtl')).toBe(0);
    expect(stepColumn('ArrowLeft', 1, 4, 'ltr')).toBe(0);
    expect(stepColumn('ArrowLeft', 1, 4, 'rtl')).toBe(2);
  });

  it('stops at both ends, and jumps to them', () => {
    expect(stepColumn('ArrowLeft', 0, 4, 'ltr')).toBe(0);
    expect(stepColumn('ArrowLeft', 3, 4, 'rtl')).toBe(3);
    expect(stepColumn('Home', 2, 4, 'rtl')).toBe(0);
    expect(stepColumn('End', 2, 4, 'rtl')).toBe(3);
  });

  it('leaves every other key alone', () => {
    expect(stepColumn('ArrowDown', 1, 4, 'ltr')).toBeUndefined();
    expect(stepColumn('a', 1, 4, 'ltr')).toBeUndefined();
  });
});
