import { describe, expect, it } from 'vitest';

import { shownColumns } from './shown-columns.ts';

const ids = ['a', 'b', 'c'];

describe('the columns while one is in the hand', () => {
  it.each([
    [{ columnId: 'a', beforeId: 'b' }, ['a', 'b', 'c']],
    [{ columnId: 'a', beforeId: 'c' }, ['b', 'a', 'c']],
    [{ columnId: 'a', beforeId: null }, ['b', 'c', 'a']],
    [{ columnId: 'c', beforeId: 'a' }, ['c', 'a', 'b']],
  ])('with %o are %o', (held, shown) => {
    expect(shownColumns(ids, held)).toEqual(shown);
  });

  it('ends with it when its neighbour has gone', () => {
    expect(shownColumns(ids, { columnId: 'a', beforeId: 'gone' })).toEqual(['b', 'c', 'a']);
  });

  it('are as they stand when nothing is held, or what is held has gone', () => {
    expect(shownColumns(ids, null)).toBe(ids);
    expect(shownColumns(ids, { columnId: 'gone', beforeId: 'a' })).toBe(ids);
  });
});
