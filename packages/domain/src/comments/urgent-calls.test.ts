import { expect, it } from 'vitest';

import type { MessageId, UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { urgentLeft } from './urgent-calls.ts';

const [layla, mona, omar] = ['layla', 'mona', 'omar'] as unknown as [UserId, UserId, UserId];
const day = 24 * 60 * 60_000;
const call = (at: number, from: UserId, ...to: UserId[]) => ({
  id: `${at}` as MessageId,
  ...{ from, to, at: at as Instant },
});

it('(domain S36) urgent messages are counted for seven days, for each pair by itself, by the limit that is given', () => {
  const calls = [
    call(1 * day, layla, mona),
    call(2 * day, layla, mona, omar),
    call(3 * day, omar, mona),
  ];
  const ask = { from: layla, to: mona, limit: 2 };
  expect(urgentLeft(calls, { ...ask, now: 3 * day })).toEqual({ left: 0, moreAt: 8 * day });
  expect(urgentLeft(calls, { ...ask, now: 8 * day - 1 })).toMatchObject({ left: 0 });
  expect(urgentLeft(calls, { ...ask, now: 8 * day })).toEqual({ left: 1, moreAt: 9 * day });
  expect(urgentLeft(calls, { ...ask, now: 9 * day })).toEqual({ left: 2, moreAt: null });
  expect(urgentLeft(calls, { ...ask, to: omar, now: 3 * day })).toMatchObject({ left: 1 });
  expect(urgentLeft(calls, { ...ask, from: mona, to: layla, now: 3 * day })).toEqual({
    ...{ left: 2, moreAt: null },
  });
  // Where an agreement says more, or none at all.
  expect(urgentLeft(calls, { ...ask, limit: 5, now: 3 * day })).toMatchObject({ left: 3 });
  expect(urgentLeft(calls, { ...ask, limit: 0, now: 3 * day })).toMatchObject({ left: 0 });
});
