import type { UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { holdMessage, takeBackHeld } from '@sanad/domain/person/held-mutations';
import { personRoomModel } from '@sanad/domain/person/room-model';
import { personRoom } from '@sanad/protocol/room-name';
import { FakeTime } from '@sanad/testing/fake-time';
import { SeededRandom } from '@sanad/testing/seeded-random';
import { settle } from '@sanad/testing/settle';
import { expect, it } from 'vitest';

import { MemoryRoomStore } from '../memory/memory-room-store.ts';
import { Room } from './room.ts';

it('[SR101] words of a kind that is named in the log stand in no tail once they are gone, in memory or out of the store', async () => {
  const [store, time, random] = [new MemoryRoomStore(), new FakeTime(), new SeededRandom(1)];
  const userId = random.uuid() as UserId;
  const open = () =>
    Room.open({
      ...{ name: personRoom(userId), model: personRoomModel, store, timers: time },
      clock: { now: () => time.now() as Instant },
      createId: () => random.uuid(),
    });
  const room = await open();
  const [messageId, kept] = [random.uuid(), random.uuid()];
  const place = { workspaceId: random.uuid(), stay: 1, taskId: random.uuid(), seconds: 30 };
  const rest = async () => {
    do await settle();
    while (time.endTurns());
  };
  const done = [
    room.mutate(holdMessage.name, { messageId, ...place, text: 'a slip' }, userId),
    room.mutate(holdMessage.name, { messageId: kept, ...place, text: 'meant' }, userId),
  ];
  await rest();
  done.push(room.mutate(takeBackHeld.name, { messageId }, userId));
  await rest();
  await Promise.all(done);
  for (const from of [room, await open()]) {
    const heard: unknown[] = [];
    const send = (messages: readonly unknown[]) => void heard.push(...messages);
    const session = { id: random.uuid(), userId, role: 'owner' as const, send };
    from.join(session, { clientId: random.uuid() as never, version: 0 });
    await rest();
    expect(JSON.stringify(heard)).toContain('meant');
    expect(JSON.stringify(heard)).not.toContain('a slip');
  }
});
