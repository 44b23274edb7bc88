import type { Instant } from '@sanad/domain/kernel/instant';
import type { Collections, LiveRecord } from '@sanad/domain/kernel/record';
import type { RoomModel } from '@sanad/domain/kernel/room-model';
import type { Snapshot } from '@sanad/sync/port/snapshot-source';
import { Room } from '@sanad/sync/room/room';
import { expect } from 'vitest';

import type { Device } from './device.ts';
import type { World } from './world.ts';

/** What must hold when a world has come to rest, whatever happened before. */
export async function assertInvariants<C extends Collections>(
  world: World<C>,
  options: { readonly orderly: boolean },
): Promise<void> {
  expect(world.saidTooEarly, 'nothing is said before its commit').toEqual([]);
  await assertConverged(world);
  for (const device of world.devices) await assertThreads(world, device);
  for (const device of world.devices) assertPromisesKept(world, device, options.orderly);
}

async function assertConverged<C extends Collections>(world: World<C>): Promise<void> {
  const { model, store, time } = world;
  // What a process that starts now would read is the truth; every process and every screen shows it.
  const room = await Room.open({
    name: world.room,
    model,
    store,
    clock: { now: () => time.now() as Instant },
    timers: time,
    createId: () => world.random.uuid(),
  });
  const truth = sorted(model, room.snapshot());
  for (const server of world.servers) {
    await server.room!.refresh();
    expect(sorted(model, server.room!.snapshot()), 'a server process').toEqual(truth);
  }
  for (const { client } of world.devices) {
    const collections = Object.fromEntries(
      model.collections.map((name) => [name, client.all(name)]),
    );
    const shown = { version: client.version!, collections } as unknown as Snapshot<C>;
    expect(sorted(model, shown), 'a screen').toEqual(truth);
  }
}

/** What is open of what is kept aside is the end of it, as it is stored; and there is nothing else of it. */
async function assertThreads<C extends Collections>(
  world: World<C>,
  device: Device<C>,
): Promise<void> {
  let shown = 0;
  for (const [name, view] of device.threads) {
    const [kind, parent] = name.split('/') as [string, string];
    const { records } = await world.store.page(kind, parent, { limit: 10_000 });
    expect(view.state, 'a thread').toBe('ready');
    expect(view.records, 'a thread').toEqual(records.slice(records.length - view.records.length));
    expect(view.hasEarlier, 'a thread').toBe(view.records.length < records.length);
    shown += view.records.length;
  }
  const { confirmed } = device.client.inspect();
  const held = device.model.asides.reduce((sum, kind) => sum + confirmed.of(kind).size, 0);
  expect(held, 'what is kept aside and held').toBe(shown);
}

function assertPromisesKept<C extends Collections>(
  world: World<C>,
  device: Device<C>,
  orderly: boolean,
): void {
  expect(device.errors, 'no error on the device').toEqual(
    device.errors.filter((error) => String(error).includes('no answer')),
  );
  for (const { clientId, stored, refusedHeard, droppedUpTo } of device.promised) {
    const row = world.store.rows.get(clientId);
    const last = row?.lastMutationId ?? 0;
    expect(droppedUpTo, 'nothing is dropped as confirmed that is not').toBeLessThanOrEqual(last);
    for (const id of stored.keys()) {
      expect(id, 'everything stored on a device arrived').toBeLessThanOrEqual(last);
      const refused = Object.hasOwn(row!.refusals, id);
      if (refused && orderly) expect([...refusedHeard], 'a refusal was heard').toContain(id);
    }
  }
}

function sorted<C extends Collections>(model: RoomModel<C>, snapshot: Snapshot<C>): unknown {
  const collections = model.collections.map((name) => {
    const records: readonly LiveRecord[] = snapshot.collections[name] ?? [];
    const open = records.filter((record) => !model.isClosed(name, record));
    return [name, [...open].sort((a, b) => (a.id < b.id ? -1 : 1))];
  });
  return { version: snapshot.version, collections };
}
