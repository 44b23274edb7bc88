import type { Role } from '@sanad/domain/access/role';
import type { Instant } from '@sanad/domain/kernel/instant';
import { peopleOf } from '@sanad/domain/task/life/sides';
import { brokenLaw } from '@sanad/domain/task/life/test/broken-law';
import { lifeDeedOf } from '@sanad/domain/task/life/test/life-deed';
import { workspaceRoomModel } from '@sanad/domain/workspace/room-model';
import { SeededRandom } from '@sanad/testing/seeded-random';
import { expect, it } from 'vitest';

import { appOfFile } from '../../test/app-of-file.ts';
import { eventually } from '../../test/eventually.ts';
import { openOwnRooms } from '../../test/own-rooms.ts';
import { PageClient } from '../../test/page-client.ts';

const { app, closing } = await appOfFile();

const crowd: readonly Role[] = [
  ...(['owner', 'owner', 'approver', 'approver', 'requester', 'requester'] as const),
  ...Array.from({ length: 14 }, (): Role => 'assistant'),
];
const seed = Number(process.env['LIFE_SEED'] ?? 20_261_129);
const steps = 200;

const byId = (records: Iterable<{ readonly id: string }>) =>
  [...records].sort((a, b) => (a.id < b.id ? -1 : 1));

it.each([seed])(
  'twenty people take 200 steps of a life at once, seed %i: all see what the database has, within the law',
  async () => {
    const random = new SeededRandom(seed);
    const people = await Promise.all(crowd.map((_, at) => app.quickPerson(`P${at}`)));
    const workspaceId = await app.workspace(people.map((person, at) => [person, crowd[at]!]));
    const pages = people.map((person) => closing(new PageClient(app.url, person, workspaceId)));
    await Promise.all(pages.map(({ client }) => client.start()));
    await app.app.jobs.runDue();
    await eventually(() => {
      for (const { client } of pages) expect(client.all('member')).toHaveLength(crowd.length);
    });

    let made = 0;
    for (let turn = 0; made < steps; turn += 1) {
      const page = random.pick(pages)!;
      const by = { actor: page.person.userId, now: Date.now() as Instant };
      const intent = lifeDeedOf(page.client, random, by);
      if (intent && page.makes(intent)) made += 1;
      // Whatever has arrived meanwhile is heard, so that they answer each other; or nobody hears anything yet.
      if (random.chance(0.3)) await new Promise((resolve) => void setImmediate(resolve));
      if (random.chance(0.01)) page.cut();
    }
    await eventually(() => {
      const versions = new Set(pages.map(({ client }) => client.version));
      expect(pages.map(({ client }) => client.saveState.kind)).toEqual(pages.map(() => 'server'));
      expect(versions.size).toBe(1);
    });

    // As another process reads it from the database.
    const { pool } = app.app.ground;
    const { rooms, close } = openOwnRooms({ pool, url: app.database.url });
    const room = await rooms.open('workspace', workspaceId);
    try {
      expect(pages.map(({ client }) => client.version)).toEqual(pages.map(() => room.version));
      for (const name of workspaceRoomModel.collections) {
        const stored = byId(room.all(name)).filter(
          (each) => !workspaceRoomModel.isClosed(name, each),
        );
        for (const { client, person } of pages) {
          const open = byId(client.all(name)).filter(
            (each) => !workspaceRoomModel.isClosed(name, each),
          );
          expect(open, `${name} on ${person.name}’s page`).toEqual(stored);
        }
      }
      const members = peopleOf(room.all('member'));
      const all = [...room.all('task')];
      expect(all.flatMap((task) => brokenLaw(room, task, members) ?? [])).toEqual([]);
      expect(new Set(all.map(({ lastStep }) => lastStep?.step)).size).toBeGreaterThan(3);
      expect(pages.flatMap(({ errors }) => errors)).toEqual([]);
    } finally {
      await close();
    }
  },
);
