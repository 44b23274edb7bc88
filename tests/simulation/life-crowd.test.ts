import type { Role } from '@sanad/domain/access/role';
import type { Instant } from '@sanad/domain/kernel/instant';
import { peopleOf } from '@sanad/domain/task/life/sides';
import { brokenLaw } from '@sanad/domain/task/life/test/broken-law';
import { lifeDeedOf } from '@sanad/domain/task/life/test/life-deed';
import {
  workspaceRoomModel,
  type WorkspaceRoomCollections,
} from '@sanad/domain/workspace/room-model';
import { describe, expect, it } from 'vitest';

import { assertInvariants } from './invariants.ts';
import { runSchedule } from './schedule.ts';
import { seedsOf } from './seeds.ts';
import { orderlyWeather, stormyWeather } from './weather.ts';
import { World } from './world.ts';

const crowd: readonly Role[] = [
  ...(['owner', 'owner', 'approver', 'approver', 'requester', 'requester'] as const),
  ...Array.from({ length: 14 }, (): Role => 'assistant'),
];
const kinds = ['requested', 'in_progress', 'waiting_client', 'in_review', 'done', 'plain'];

type Crowd = World<WorkspaceRoomCollections>;

/** Everybody’s membership, the columns, and a first task of each. */
function lay({ devices, servers, random }: Crowd): void {
  const does = (name: string, args: object, at = 0) =>
    void servers[0]!.room!.mutate(name, args, devices[at]!.userId);
  for (const { userId, role } of devices) {
    const member = { id: random.uuid(), userId, name: 'A', role, hue: 'sea' };
    does('setMember', { ...member, zone: 'Africa/Cairo', active: true });
  }
  for (const [at, kind] of kinds.entries()) {
    const columnId = random.uuid();
    does('createColumn', { columnId, name: kind, kind, orderKey: `V${at}V` });
    const task = { columnId, orderKey: 'V', title: 'T', rev: 'rev-00001' };
    for (const by of devices.keys()) does('createTask', { ...task, taskId: random.uuid() }, by);
  }
}

describe('twenty people who each take steps of tasks that are all of theirs', () => {
  it.each(seedsOf(3))('seed %i: all see the same, within the law', async (seed) => {
    const orderly = seed % 2 === 0;
    const world: Crowd = new World({
      seed,
      model: workspaceRoomModel,
      roles: crowd,
      servers: seed % 3 === 0 ? 2 : 1,
      adapter: true,
      weather: orderly ? orderlyWeather : stormyWeather,
      storeTrouble: 0.03,
    });
    await world.open();
    const { random, time } = world;
    lay(world);
    const told = await runSchedule(world, {
      mutations: 200,
      restarts: 1,
      deed({ client, userId: actor }) {
        const now = time.now() as Instant;
        const intent = lifeDeedOf(client, random, { actor, now });
        if (!intent) return false;
        return client.mutate({ name: intent.name } as never, intent.args as never).kind === 'made';
      },
      // Somebody goes, or comes back.
      serverDeed() {
        const { userId, role } = random.pick(world.devices.slice(1))!;
        const { room } = random.pick(world.servers)!;
        const member = [...room!.all('member')].find((each) => each.userId === userId);
        if (!member) return;
        const args = { ...member, role, active: !member.active };
        room!.mutate('setMember', args, userId).catch(() => undefined);
      },
    });
    await world.calmDown();
    expect(told.made).toBeGreaterThanOrEqual(200);
    await assertInvariants(world, { orderly });
    const room = world.servers[0]!.room!;
    const people = peopleOf(room.all('member'));
    const against = [...room.all('task')].flatMap((task) => brokenLaw(room, task, people) ?? []);
    expect(against).toEqual([]);
    const reached = new Set(Array.from(room.all('task'), ({ lastStep }) => lastStep?.step));
    expect(reached.size, 'kinds of steps that were taken').toBeGreaterThan(5);
  });
});
