import { compareByOrderKey } from '@sanad/domain/kernel/order-key';
import { describe, expect, it } from 'vitest';

import { orderKeyAt, standsAt } from './place-in-column.ts';

const keys: Record<string, string> = { a: 'B', b: 'D', c: 'F' };
const ids = ['a', 'b', 'c'];
const keyOf = (id: string) => keys[id];

function orderAfter(movedId: string, beforeId: string | null): string[] {
  const orderKey = orderKeyAt(ids, keyOf, movedId, beforeId, 0.5);
  return ids
    .map((id) => ({ id, orderKey: id === movedId ? orderKey : keys[id]! }))
    .toSorted(compareByOrderKey)
    .map((one) => one.id);
}

describe('a place in a column', () => {
  it.each([
    ['c', 'a', ['c', 'a', 'b']],
    ['a', 'c', ['b', 'a', 'c']],
    ['a', null, ['b', 'c', 'a']],
    ['b', 'gone', ['a', 'c', 'b']],
  ])('puts %s before %s', (moved, before, expected) => {
    expect(orderAfter(moved, before)).toEqual(expected);
  });

  it('knows a drop that changes nothing', () => {
    expect(standsAt(ids, 'a', 'b')).toBe(true);
    expect(standsAt(ids, 'c', null)).toBe(true);
    expect(standsAt(ids, 'b', 'b')).toBe(true);
    expect(standsAt(ids, 'a', 'c')).toBe(false);
    expect(standsAt(ids, 'elsewhere', null)).toBe(false);
  });
});
