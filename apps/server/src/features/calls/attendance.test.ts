import type { UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { expect, it } from 'vitest';

import { peopleOf, type Stay } from './attendance.ts';

const stay = (who: string, joinedAt: number, leftAt: number | null): Stay => ({
  userId: who as UserId,
  joinedAt: joinedAt as Instant,
  leftAt: leftAt as Instant | null,
});

it('counts a person once, from the first arrival to the last leaving', () => {
  const stays = [stay('mona', 30, 40), stay('layla', 10, 50), stay('mona', 5, 20)];
  expect(peopleOf(stays)).toEqual([stay('mona', 5, 40), stay('layla', 10, 50)]);
});

it('keeps a person in while one of their devices is', () => {
  const stays = [stay('mona', 5, 20), stay('mona', 15, null), stay('mona', 18, 19)];
  expect(peopleOf(stays)).toEqual([stay('mona', 5, null)]);
});

it('says the same whatever order the sessions come in', () => {
  const stays = [stay('b', 1, 2), stay('a', 1, null), stay('b', 3, 4)];
  expect(peopleOf(stays.toReversed())).toEqual(peopleOf(stays));
});
