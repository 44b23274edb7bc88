import type { ClientId } from '@sanad/domain/kernel/ids';
import { expect, it } from 'vitest';

import { MemoryQueueStore } from '../memory/memory-queue-store.ts';
import { addCard } from '../test/card-model.ts';
import { Desk } from '../test/desk.ts';
import { RoomBench } from '../test/room-bench.ts';

it('makes nothing while the room is away, where nothing is kept, and goes on when it is back', async () => {
  const bench = await RoomBench.open();
  const queue = Object.assign(new MemoryQueueStore(bench.random.uuid() as ClientId), {
    outlivesTab: false,
  });
  const desk = new Desk(bench, { onlyLive: true, queue });
  await desk.client.start();
  expect(desk.client.isHeldBack).toBe(true);
  expect(desk.client.mutate(addCard, { id: 'early', title: '' })).toMatchObject({
    kind: 'refused',
    code: 'shared_offline',
  });
  expect(desk.events).toContainEqual({ kind: 'heldBack', name: addCard.name });
  desk.socket.connect();
  await desk.rest();
  expect(desk.client.isHeldBack).toBe(false);
  expect(desk.client.mutate(addCard, { id: 'made', title: '' }).kind).toBe('made');
  // It is on its way and nowhere else: the person is told so.
  expect(desk.client.saveState).toMatchObject({ kind: 'device', pending: 1, durable: false });
  desk.socket.disconnect();
  await desk.rest();
  expect(desk.client.saveState).toMatchObject({ kind: 'offline', pending: 1, durable: false });
  expect(desk.client.undo()).toMatchObject({ kind: 'refused', code: 'shared_offline' });
  desk.socket.connect();
  await desk.rest();
  expect(desk.client.all('card').map(({ id }) => id)).toEqual(['made']);
  expect(desk.client.saveState.kind).toBe('server');
});
