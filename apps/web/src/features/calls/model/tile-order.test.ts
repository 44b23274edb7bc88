import { describe, expect, it } from 'vitest';

import { columnsFor, orderTiles, type TileSubject } from './tile-order.ts';

function person(key: string, facts: Partial<TileSubject> = {}): TileSubject {
  return { key, isLocal: false, hasVideo: true, lastSpokeAt: 0, joinedAt: 0, ...facts };
}
const keys = (tiles: readonly TileSubject[]) => tiles.map((tile) => tile.key).join(' ');

describe('the order of tiles', () => {
  it('puts others first, by arrival, and oneself last', () => {
    const people = [
      person('me', { isLocal: true }),
      person('b', { joinedAt: 2 }),
      person('a', { joinedAt: 1 }),
    ];
    expect(keys(orderTiles(people, 6))).toBe('a b me');
  });

  it('does not move anybody for speaking while all fit', () => {
    const people = [person('a', { joinedAt: 1 }), person('b', { joinedAt: 2, lastSpokeAt: 50 })];
    expect(keys(orderTiles(people, 3))).toBe('a b');
  });

  it('brings who spoke last forward where not all fit, and a picture before a letter', () => {
    const people = [
      person('a', { joinedAt: 1, hasVideo: false }),
      person('b', { joinedAt: 2 }),
      person('c', { joinedAt: 3, lastSpokeAt: 9, hasVideo: false }),
      person('me', { isLocal: true }),
    ];
    expect(keys(orderTiles(people, 3))).toBe('b c me a');
  });

  it('is the same whatever order they come in', () => {
    const people = [person('a'), person('b'), person('me', { isLocal: true })];
    expect(keys(orderTiles(people, 9))).toBe(keys(orderTiles(people.toReversed(), 9)));
  });

  it('goes to two columns from the fourth on', () => {
    expect([1, 2, 3, 4, 9].map(columnsFor)).toEqual([1, 1, 1, 2, 2]);
  });
});
