import 'fake-indexeddb/auto';
import type { UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { personRoom } from '@sanad/protocol/room-name';
import { expect, it, vi } from 'vitest';

import { openLocalDatabase } from '../device/local-database.ts';
import { newId } from '../new-id.ts';
import { sendWhatWaits } from './own-unsent.tsx';

const opened = vi.hoisted((): string[] => []);
vi.mock('../session/own-room.ts', () => ({
  ownRoom: async (userId: string) => void opened.push(userId),
}));

it('what a page that is gone could not send goes out with the next one, and nothing is opened for nothing', async () => {
  const userId = newId<UserId>();
  expect(await sendWhatWaits(userId)).toBe(false);
  const database = await openLocalDatabase(userId);
  const mutation = { id: 1, name: 'holdMessage', args: {}, guards: [], madeAt: 1 as Instant };
  const place = { room: personRoom(userId), clientId: newId(), id: 1 };
  await database.put('mutation', { ...place, mutation });
  database.close();
  expect(await sendWhatWaits(userId)).toBe(true);
  expect(opened).toEqual([userId]);
});
