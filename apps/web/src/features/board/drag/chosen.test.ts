import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { chooseTo, keepSeen, noneChosen, turnChosen } from './chosen.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const ids = (...each: string[]) => new Set(each);

describe('choosing many', () => {
  it('turns one on and off, and a range begins at the one chosen last', () => {
    const one = turnChosen(noneChosen, 'b');
    expect(chooseTo(one, 'd', order).ids).toEqual(ids('b', 'c', 'd'));
    expect(chooseTo(chooseTo(one, 'd', order), 'a', order).ids).toEqual(ids('a', 'b', 'c', 'd'));
    expect(turnChosen(one, 'b')).toEqual(noneChosen);
  });

  it('chooses one alone where nothing was chosen, or what was is no longer seen', () => {
    expect(chooseTo(noneChosen, 'c', order)).toEqual({ ids: ids('c'), from: 'c' });
    expect(chooseTo({ ids: ids('x'), from: 'x' }, 'c', order).ids).toEqual(ids('x', 'c'));
  });

  it('keeps what is seen, and is the same where nothing went', () => {
    const chosen = { ids: ids('a', 'b'), from: 'b' };
    expect(keepSeen(chosen, () => true)).toBe(chosen);
    expect(keepSeen(chosen, (id) => id === 'a')).toEqual({ ids: ids('a'), from: null });
  });

  it('a range holds both its ends and nothing beyond them, in whichever direction', () => {
    const place = fc.nat(order.length - 1);
    fc.assert(
      fc.property(place, place, (from, to) => {
        const chosen = chooseTo(turnChosen(noneChosen, order[from]!), order[to]!, order);
        const [low, high] = [Math.min(from, to), Math.max(from, to)];
        expect([...chosen.ids].sort()).toEqual(order.slice(low, high + 1));
      }),
    );
  });
});
