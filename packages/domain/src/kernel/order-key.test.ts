import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compareByOrderKey, orderKeyBetween, orderKeyPattern } from './order-key.ts';

const jitter = fc.double({ min: 0, max: 0.999_999, noNaN: true });

describe('orderKeyBetween', () => {
  it('keeps any insertion history in order with well-formed keys', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), jitter), { maxLength: 200 }), (inserts) => {
        const keys: string[] = [];
        for (const [where, random] of inserts) {
          const at = where % (keys.length + 1);
          keys.splice(at, 0, orderKeyBetween(keys[at - 1] ?? null, keys[at] ?? null, random));
        }
        expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : 1)));
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(key).toMatch(orderKeyPattern);
      }),
    );
  });

  it('stays short when 10,000 things are added at either end', () => {
    let first = orderKeyBetween(null, null);
    let last = first;
    for (let n = 0; n < 10_000; n += 1) {
      last = orderKeyBetween(last, null, 0.99);
      first = orderKeyBetween(null, first, 0.99);
    }
    expect(last.length).toBeLessThanOrEqual(7);
    expect(first.length).toBeLessThanOrEqual(7);
  });

  it('sorts after both where two neighbours share a key', () => {
    expect(orderKeyBetween('V', 'V') > 'V').toBe(true);
  });
});

describe('compareByOrderKey', () => {
  it('breaks ties by id on every replica', () => {
    const a = { orderKey: 'V', id: 'a' };
    const b = { orderKey: 'V', id: 'b' };
    expect([b, a].sort(compareByOrderKey)).toEqual([a, b]);
  });
});
