import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { makeRoom } from './make-room.ts';
import { compareByOrderKey, orderKeyBetween, orderKeyPattern } from './order-key.ts';
import type { Placed } from './placed.ts';

const few = fc.constantFrom('0', '1', 'V', 'z');
const key = fc
  .tuple(fc.array(few, { maxLength: 90 }), fc.constantFrom('1', 'V', 'z'))
  .map(([start, end]) => [...start, end].join(''));

function placedOf(keys: readonly string[]): Placed[] {
  return keys.map((orderKey, n) => ({ id: `id-${String(n).padStart(3, '0')}`, orderKey }));
}

describe('room where order keys have grown too long', () => {
  it('is made without anything changing its place, with short keys, whatever keys there were', () => {
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 40 }), (keys) => {
        const [placed, ...siblings] = placedOf(keys);
        const order = [placed!, ...siblings].sort(compareByOrderKey).map(({ id }) => id);
        const made = makeRoom(siblings.toSorted(compareByOrderKey), undefined, placed!, Infinity)!;
        const after = [placed!, ...siblings]
          .map(({ id, orderKey }) => ({ id, orderKey: made.get(id) ?? orderKey }))
          .sort(compareByOrderKey);
        expect(after.map(({ id }) => id)).toEqual(order);
        expect(new Set(made.values()).size).toBe(made.size);
        for (const each of made.values()) {
          expect(each).toMatch(orderKeyPattern);
          expect(each.length).toBeLessThanOrEqual(32);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('touches no neighbour where there is room beside a key that is only long', () => {
    const made = makeRoom(
      placedOf(['A', 'z']),
      undefined,
      { id: 'x', orderKey: 'V'.repeat(200) },
      1_000,
    )!;
    expect([...made.keys()]).toEqual(['x']);
  });

  it('touches one neighbour where that one has closed the end', () => {
    for (const [closed, next] of [
      ['z'.repeat(64), `${'z'.repeat(64)}V`],
      [`${'0'.repeat(63)}1`, `${'0'.repeat(64)}V`],
    ] as const) {
      const siblings = placedOf(['A', 'V', 'k', closed]);
      const made = makeRoom(
        siblings.toSorted(compareByOrderKey),
        undefined,
        { id: 'x', orderKey: next },
        1_000,
      )!;
      expect([...made.keys()].sort()).toEqual(['id-003', 'x']);
    }
  });

  it('is left to be where more would have to give way than may', () => {
    const dense = placedOf(Array.from('123456', (end) => `${'k'.repeat(63)}${end}`));
    const placed = { id: 'x', orderKey: `${'k'.repeat(63)}3V` };
    expect(makeRoom(dense, undefined, placed, 2)).toBeUndefined();
    expect(makeRoom(dense, undefined, placed, 3)?.size).toBe(4);
  });

  it('is made seldom and for few: 3,000 things at one place', () => {
    for (const jitter of [0, 0.5, 0.999]) {
      const things = new Map(placedOf(['A', 'z']).map((thing) => [thing.id, thing.orderKey]));
      let given = 0;
      let most = 0;
      let lastKey = 'z';
      for (let n = 0; n < 3_000; n += 1) {
        const placed = { id: `new-${n}`, orderKey: orderKeyBetween('A', lastKey, jitter) };
        things.set(placed.id, placed.orderKey);
        if (placed.orderKey.length > 64) {
          const all = Array.from(things, ([id, orderKey]) => ({ id, orderKey }));
          all.sort(compareByOrderKey);
          const made = makeRoom(all, placed, placed, 1_000)!;
          for (const [id, orderKey] of made) things.set(id, orderKey);
          given += made.size;
          most = Math.max(most, made.size);
        }
        lastKey = things.get(placed.id)!;
      }
      expect(given).toBeLessThan(2 * 3_000);
      expect(most).toBeLessThan(500);
    }
  });
});
