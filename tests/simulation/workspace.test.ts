import { workspaceRoomModel } from '@sanad/domain/workspace/room-model';
import { describe, expect, it } from 'vitest';

import { assertInvariants } from './invariants.ts';
import { runSchedule } from './schedule.ts';
import { seedsOf } from './seeds.ts';
import { orderlyWeather, stormyWeather } from './weather.ts';
import { workspaceDeed } from './workspace-deed.ts';
import { World } from './world.ts';

describe('simulation of the workspace room', () => {
  // 810027: a late copy of `joined` came after `ended`, and the page took itself for live for ever.
  it.each(seedsOf(150, [810_027]))(
    '[SR70] seed %i converges, loses nothing, gives no number twice',
    async (seed) => {
      const orderly = seed % 2 === 0;
      const world = new World({
        seed,
        model: workspaceRoomModel,
        roles: ['owner', 'assistant', 'requester'],
        servers: seed % 3 === 0 ? 2 : 1,
        adapter: seed % 4 < 2,
        weather: orderly ? orderlyWeather : stormyWeather,
        storeTrouble: 0.03,
      });
      await world.open();
      const told = await runSchedule(world, {
        mutations: 100,
        restarts: 2,
        deed: (device) => workspaceDeed(world, device),
      });
      await world.calmDown();
      expect(told).toMatchObject({ restarts: 2, offlineAcrossRestart: true });
      expect(told.made).toBeGreaterThanOrEqual(100);
      await assertInvariants(world, { orderly });
      const numbers = Array.from(world.servers[0]!.room!.all('task'), (task) => task.number);
      numbers.sort((a, b) => a - b);
      expect(numbers, 'one number a task, none left out').toEqual(numbers.map((_, at) => at + 1));
    },
  );
});
