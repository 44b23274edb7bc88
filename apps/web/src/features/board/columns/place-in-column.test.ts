import { compareByOrderKey } from '@sanad/domain/kernel/order-key';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { behindShown, orderKeyAt, standsAt } from './place-in-column.ts';

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

  it('is right under any filter: what is seen stands as if what is hidden were not there, and that stays in its order', () => {
    const column = fc.uniqueArray(fc.stringMatching(/^[0-9A-Za-z]{0,3}[1-9A-Za-z]$/), {
      minLength: 1,
      maxLength: 12,
    });
    const scene = column.chain((keys) => {
      const sorted = keys.toSorted((a, b) => (a < b ? -1 : 1));
      const all = sorted.map((key, at) => ({ id: `t${at}`, orderKey: key }));
      return fc.record({
        all: fc.constant(all),
        shown: fc.subarray(all.map(({ id }) => id)),
        before: fc.nat(12),
        moved: fc.option(fc.nat(11)),
        jitter: fc.double({ min: 0, max: 0.999, noNaN: true }),
      });
    });
    fc.assert(
      fc.property(scene, ({ all, shown, before, moved, jitter }) => {
        const ids = all.map(({ id }) => id);
        // One of the column's own that is seen, or one that comes from another.
        const movedId = moved === null || shown.length === 0 ? 'new' : shown[moved % shown.length]!;
        const others = shown.filter((id) => id !== movedId);
        const beforeId = others[before] ?? null;
        const target = beforeId ?? behindShown(ids, shown, movedId);
        const key = (id: string) => all.find((each) => each.id === id)?.orderKey;
        const orderKey = orderKeyAt(ids, key, movedId, target, jitter);
        const after = [...all.filter(({ id }) => id !== movedId), { id: movedId, orderKey }]
          .toSorted(compareByOrderKey)
          .map(({ id }) => id);

        const model = [...others];
        model.splice(beforeId === null ? model.length : model.indexOf(beforeId), 0, movedId);
        expect(after.filter((id) => model.includes(id))).toEqual(model);
        // Right beside the neighbour that was seen, so that nothing hidden comes between.
        const at = after.indexOf(movedId);
        if (beforeId !== null) expect(after[at + 1]).toBe(beforeId);
        else if (others.length > 0) expect(after[at - 1]).toBe(others.at(-1));
        const hidden = ids.filter((id) => !shown.includes(id) && id !== movedId);
        expect(after.filter((id) => hidden.includes(id))).toEqual(hidden);
      }),
    );
  });
});
