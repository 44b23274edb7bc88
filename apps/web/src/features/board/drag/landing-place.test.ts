import { describe, expect, it } from 'vitest';

import { landingPlace, type SeenColumn } from './landing-place.ts';

/** Two columns of a right-to-left board: the first stands at the right. */
const columns: SeenColumn[] = [
  {
    id: 'first',
    start: 500,
    end: 260,
    tasks: [
      { id: 'a', top: 100, bottom: 180 },
      { id: 'b', top: 180, bottom: 260 },
    ],
    nextId: 'c',
  },
  { id: 'second', start: 250, end: 10, tasks: [], nextId: null },
];

describe('the landing place of a held task', () => {
  it.each([
    [
      { x: 400, y: 110 },
      { columnId: 'first', beforeId: 'a' },
    ],
    [
      { x: 400, y: 150 },
      { columnId: 'first', beforeId: 'b' },
    ],
    [
      { x: 400, y: 400 },
      { columnId: 'first', beforeId: 'c' },
    ],
    [
      { x: 100, y: 400 },
      { columnId: 'second', beforeId: null },
    ],
    [
      { x: -50, y: 0 },
      { columnId: 'second', beforeId: null },
    ],
    [
      { x: 900, y: 0 },
      { columnId: 'first', beforeId: 'a' },
    ],
  ])('at %o is %o', (point, place) => {
    expect(landingPlace(columns, point, 'held')).toEqual(place);
  });

  it('does not count the held task itself', () => {
    expect(landingPlace(columns, { x: 400, y: 110 }, 'a')).toEqual({
      columnId: 'first',
      beforeId: 'b',
    });
  });

  it('is nowhere without columns', () => {
    expect(landingPlace([], { x: 0, y: 0 }, 'held')).toBeNull();
  });
});
