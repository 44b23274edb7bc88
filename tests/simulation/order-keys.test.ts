import type { ColumnId, TaskId } from '@sanad/domain/kernel/ids';
import { compareByOrderKey, orderKeyBetween } from '@sanad/domain/kernel/order-key';
import type { Revision } from '@sanad/domain/kernel/text-field';
import { createTask, moveTask } from '@sanad/domain/task/task-mutations';
import {
  workspaceRoomModel,
  type WorkspaceRoomCollections,
} from '@sanad/domain/workspace/room-model';
import { calm } from '@sanad/testing/one-way';
import { beforeEach, describe, expect, it } from 'vitest';

import { assertInvariants } from './invariants.ts';
import { World } from './world.ts';

const columnId = '00000000-0000-4000-8000-000000000001' as ColumnId;
type Client = World<WorkspaceRoomCollections>['devices'][number]['client'];

let world: World<WorkspaceRoomCollections>;
const at = (n: number): Client => world.devices[n]!.client;

/** Ids from top to bottom, as this device shows them. */
const orders = new WeakMap<Client, { group(name: string): readonly string[] }>();
function orderOn(client: Client): readonly string[] {
  const order = { groupOf: () => 'all', compare: compareByOrderKey };
  const index = orders.get(client) ?? client.index('task', order);
  orders.set(client, index);
  return index.group('all');
}

const shown = (client: Client): readonly string[] =>
  orderOn(client).map((id) => client.get('task', id)!.title.text);

const taskNamed = (client: Client, title: string) =>
  client.all('task').find((task) => task.title.text === title)!;

/** Adds a task right under another one, as a page does it. */
function addUnder(client: Client, above: string, title: string): void {
  const order = orderOn(client);
  const at = order.findIndex((id) => client.get('task', id)!.title.text === above);
  const keyOf = (place: number) => client.get('task', order[place] ?? '')?.orderKey ?? null;
  const orderKey = orderKeyBetween(keyOf(at), keyOf(at + 1), world.random.next());
  add(client, title, orderKey);
}

function add(client: Client, title: string, orderKey: string): void {
  const taskId = world.random.uuid() as TaskId;
  const rev = world.random.uuid() as Revision;
  const made = client.mutate(createTask, { taskId, columnId, orderKey, title, brief: '', rev });
  expect(made.kind).toBe('made');
}

function expectOneOrder(): readonly string[] {
  const room = [...world.servers[0]!.room!.all('task')].sort(compareByOrderKey);
  const order = room.map(({ title }) => title.text);
  for (const { client } of world.devices) expect(shown(client)).toEqual(order);
  for (const { orderKey } of room) expect(orderKey.length).toBeLessThanOrEqual(64);
  return order;
}

beforeEach(async () => {
  world = new World({
    seed: 7,
    model: workspaceRoomModel,
    roles: ['owner', 'assistant'],
    servers: 1,
    adapter: true,
    weather: calm,
    storeTrouble: 0,
  });
  await world.open();
  await world.calmDown();
  at(0).mutate(workspaceRoomModel.mutations.get('createColumn')!, {
    columnId,
    name: 'C',
    kind: 'plain',
    orderKey: 'V',
  });
  await world.calmDown();
  add(at(0), 'first', 'A');
  add(at(0), 'last', 'z');
  await world.calmDown();
});

describe('a place that is asked for again and again', () => {
  it('[SR70] takes 3,000 tasks at one place, in one order for all', async () => {
    for (let round = 0; round < 60; round += 1) {
      for (let n = 0; n < 50; n += 1) addUnder(at(round % 2), 'first', `t${round * 50 + n}`);
      await world.calmDown();
    }
    const order = expectOneOrder();
    expect(order.slice(1, -1)).toEqual(Array.from({ length: 3_000 }, (_, n) => `t${2_999 - n}`));
    await assertInvariants(world, { orderly: true });
  });

  it('[SR70] takes what two made offline at one place, 200 each, in one order for all', async () => {
    for (const { socket } of world.devices) socket.disconnect();
    for (let n = 0; n < 200; n += 1) {
      for (const who of [0, 1]) addUnder(at(who), 'first', `${who}-${n}`);
    }
    await world.calmDown();
    const order = expectOneOrder();
    expect(order).toHaveLength(402);
    // What one person made stands in that person's order.
    for (const who of ['0-', '1-']) {
      const own = order.filter((title) => title.startsWith(who));
      expect(own).toEqual(Array.from({ length: 200 }, (_, n) => `${who}${199 - n}`));
    }
  });

  it('is not closed by a key of 64 digits at either end', async () => {
    add(at(0), 'crafted end', 'z'.repeat(64));
    add(at(0), 'crafted start', `${'0'.repeat(63)}1`);
    await world.calmDown();
    for (let n = 0; n < 20; n += 1) {
      addUnder(at(1), shown(at(1)).at(-1)!, `end ${n}`);
      addUnder(at(1), 'none', `start ${n}`);
    }
    await world.calmDown();
    const order = expectOneOrder();
    expect(order.slice(-20)).toEqual(Array.from({ length: 20 }, (_, n) => `end ${n}`));
    expect(order.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, n) => `start ${19 - n}`));
  });

  it('lets every neighbour keep when it was moved, and lets its mover take that back', async () => {
    const deep = `A${'0'.repeat(61)}`;
    const others = ['n2', 'n3', 'n4', 'n5'];
    for (const n of [1, 2, 3, 4, 5]) add(at(0), `n${n}`, `${deep}${n}`);
    await world.calmDown();
    const { id } = taskNamed(at(0), 'last');
    // Layla puts one there; then Mona makes room at the same place.
    at(0).mutate(moveTask, { taskId: id, columnId, orderKey: `${deep}1V` });
    await world.calmDown();
    const before = new Map(
      at(1)
        .all('task')
        .map((task) => [task.id, task]),
    );
    for (let n = 0; n < 3; n += 1) addUnder(at(1), 'last', `hers ${n}`);
    await world.calmDown();
    const hers = ['hers 2', 'hers 1', 'hers 0'];
    expect(shown(at(0))).toEqual(['first', 'n1', 'last', ...hers, ...others]);
    expect(at(0).get('task', id)!.orderKey).not.toBe(`${deep}1V`);
    for (const [taskId, { movedAt }] of before) {
      expect(at(0).get('task', taskId)!.movedAt).toBe(movedAt);
    }
    expect(at(0).undo().kind).toBe('made');
    await world.calmDown();
    expect(expectOneOrder()).toEqual(['first', 'n1', ...hers, ...others, 'last']);
    expect(at(0).redo().kind).toBe('made');
    await world.calmDown();
    expect(expectOneOrder().indexOf('last')).toBeLessThan(6);
  });

  it('takes a key of 256 digits that lay in a queue since yesterday', async () => {
    world.devices[1]!.socket.disconnect();
    add(at(1), 'queued', `${'V'.repeat(255)}k`);
    await world.calmDown();
    expect(expectOneOrder()).toEqual(['first', 'queued', 'last']);
  });
});
