import 'fake-indexeddb/auto';
import type { UserId } from '@sanad/domain/kernel/ids';
import { afterEach, expect, it, vi } from 'vitest';

import { newId } from '../new-id.ts';
import { closeOwnRoom, ownRoom } from './own-room.ts';

const { openings, refused } = vi.hoisted(() => ({
  openings: [] as string[],
  refused: new Set<() => void>(),
}));

/** A line that is down: what is asked here is when the room is opened and closed. */
vi.mock('../wire/app-socket.ts', () => ({
  roomTransport: (_userId: string, room: string) => {
    openings.push(room);
    return {
      send: () => undefined,
      status: () => 'down',
      onMessages: () => () => undefined,
      onStatus: () => () => undefined,
    };
  },
  appSocket: () => ({
    onRefused(listener: () => void) {
      refused.add(listener);
      return () => refused.delete(listener);
    },
  }),
}));

const [layla, mona] = [newId<UserId>(), newId<UserId>()];

afterEach(async () => {
  await closeOwnRoom();
  openings.length = 0;
});

it('is opened once in a tab, however many ask, and anew for whoever signs in next', async () => {
  const asked = await Promise.all([ownRoom(layla), ownRoom(layla), ownRoom(layla)]);
  expect(new Set(asked).size).toBe(1);
  expect(openings).toEqual([`person:${layla}`]);
  const [next] = await Promise.all([ownRoom(mona), ownRoom(mona)]);
  expect(next.userId).toBe(mona);
  expect(openings).toEqual([`person:${layla}`, `person:${mona}`]);
});

it('is let go when the sign-in ends, and opened anew after the next', async () => {
  const session = await ownRoom(layla);
  for (const listener of [...refused]) listener();
  expect(session.phase.get()).toEqual({ phase: 'ended', code: 'unauthenticated' });
  await expect.poll(() => refused.size).toBe(0);
  expect(await ownRoom(layla)).not.toBe(session);
});
