import { describe, expect, it } from 'vitest';

import { stepByKey } from './step-by-key.ts';

const lanes = [
  { columnId: 'one', count: 3 },
  { columnId: 'two', count: 0 },
  { columnId: 'three', count: 5 },
];

describe('a lifted task moved by keyboard', () => {
  it('goes to the column that is seen on that side', () => {
    expect(stepByKey(lanes, { columnId: 'two', index: 0 }, 'ArrowRight', 'ltr').columnId).toBe(
      'three',
    );
    expect(stepByKey(lanes, { columnId: 'two', index: 0 }, 'ArrowRight', 'rtl').columnId).toBe(
      'one',
    );
    expect(stepByKey(lanes, { columnId: 'two', index: 0 }, 'ArrowLeft', 'rtl').columnId).toBe(
      'three',
    );
  });

  it('keeps its height where the next column is long enough, else takes its end', () => {
    expect(stepByKey(lanes, { columnId: 'one', index: 2 }, 'ArrowRight', 'ltr')).toEqual({
      columnId: 'two',
      index: 0,
    });
  });

  it('stops at every edge', () => {
    const first = { columnId: 'one', index: 0 };
    expect(stepByKey(lanes, first, 'ArrowUp', 'ltr')).toEqual(first);
    expect(stepByKey(lanes, first, 'ArrowLeft', 'ltr')).toEqual(first);
    expect(stepByKey(lanes, { columnId: 'one', index: 3 }, 'ArrowDown', 'ltr').index).toBe(3);
    expect(stepByKey(lanes, first, 'End', 'ltr').index).toBe(3);
  });
});
