import { expect, it } from 'vitest';

import type { MessageId, UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { urgentLeft, urgentLimitOf, usualUrgents } from './urgent-calls.ts';

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
  const ask = { ...usualUrgents(layla), to: mona };
  expect(urgentLeft(calls, { ...ask, now: 3 * day })).toEqual({ left: 0, moreAt: 8 * day });
  expect(urgentLeft(calls, { ...ask, now: 8 * day - 1 })).toMatchObject({ left: 0 });
  expect(urgentLeft(calls, { ...ask, now: 8 * day })).toEqual({ left: 1, moreAt: 9 * day });
  expect(urgentLeft(calls, { ...ask, now: 9 * day })).toEqual({ left: 2, moreAt: null });
  expect(urgentLeft(calls, { ...ask, to: omar, now: 3 * day })).toMatchObject({ left: 1 });
  expect(urgentLeft(calls, { ...usualUrgents(mona), to: layla, now: 3 * day })).toEqual({
    ...{ left: 2, moreAt: null },
  });
  // Where an agreement says more, or none at all.
  expect(urgentLeft(calls, { ...ask, limit: 5, now: 3 * day })).toMatchObject({ left: 3 });
  expect(urgentLeft(calls, { ...ask, limit: 0, now: 3 * day })).toMatchObject({ left: 0 });
});

it('(domain S36) what was agreed counts the whole side of the client together, and is nothing to another assistant', () => {
  const [huda, rana] = ['huda', 'rana'] as unknown as [UserId, UserId];
  const members = (
    [
      [layla, 'owner'],
      [rana, 'requester'],
      [mona, 'assistant'],
      [huda, 'assistant'],
    ] as const
  ).map(([userId, role]) => ({ userId, role, active: true }));
  const agreed = { urgentsPerWeek: (to: UserId) => (to === mona ? 3 : null) };
  const calls = [call(day, layla, mona), call(day, rana, mona), call(day, huda, mona)];
  const left = (from: UserId, to = mona) =>
    urgentLeft(calls, { ...urgentLimitOf(members, { from, to }, agreed), to, now: 2 * day }).left;
  expect([layla, rana].map((from) => left(from))).toEqual([1, 1]);
  // Between two assistants, and to whom nothing is agreed with, it is as ever.
  expect([left(huda), left(layla, huda)]).toEqual([1, 2]);
});
