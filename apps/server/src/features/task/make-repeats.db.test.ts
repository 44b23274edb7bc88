import { randomUUID } from 'node:crypto';

import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { openOwnRooms } from '../../../test/own-rooms.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { makeRepeats } from './make-repeats.ts';

let database: TestDatabase;
let userId: UserId;
const workspaceId = randomUUID() as WorkspaceId;
const closing: (() => Promise<void>)[] = [];
let now = Date.parse('2026-11-29T06:00Z');

type Store = Parameters<Through>[0];
type Group = Parameters<Store['commit']>[0];
type Through = NonNullable<NonNullable<Parameters<typeof openOwnRooms>[1]>['through']>;

/** One process. */
function openProcess(through: Through = (store) => store) {
  const { rooms, close } = openOwnRooms(database, { now: () => now, through });
  closing.push(close);
  const errors: unknown[] = [];
  const ports = {
    pool: database.pool,
    rooms,
    now: () => now,
    onError: (error: unknown) => errors.push(error),
  };
  return { rooms, errors, work: () => makeRepeats(ports, new AbortController().signal) };
}

beforeAll(async () => {
  database = await createTestDatabase();
  const person = { name: 'Mona', email: 'mona@example.test' };
  const made = await database.db.insertInto('person').values(person).returning('id').execute();
  userId = made[0]!.id;
  const workspace = { id: workspaceId, name: 'Business', opened_by: userId };
  await database.db.insertInto('workspace').values(workspace).execute();
});

afterAll(async () => {
  for (const close of closing) await close();
  await database.close();
});

it('makes the next once: by two processes at one time, by one that died before its commit, by one that died after it', async () => {
  const first = openProcess();
  const room = await first.rooms.open('workspace', workspaceId);
  const [columnId, taskId, seriesId] = [randomUUID(), randomUUID(), randomUUID()];
  const does = (name: string, args: object) => room.mutate(name, args, userId);
  await does('createColumn', { columnId, name: 'C', kind: 'plain', orderKey: 'V' });
  await does('createTask', { taskId, columnId, orderKey: 'V', title: 'Report', rev: randomUUID() });
  const rule = { unit: 'day', every: 1, ends: null };
  const plan = { rule, from: '2026-11-29', time: '09:00', zone: 'Africa/Cairo', makes: 'time' };
  await does('repeatTask', { taskId, seriesId, askId: 'ask-00001', plan });

  const datesAt = async () => {
    const all = (await openProcess().rooms.open('workspace', workspaceId)).all('task');
    return [...all].map(({ due }) => due?.wall ?? null).sort();
  };
  // Not yet.
  await first.work();
  expect(await datesAt()).toEqual([null]);

  now = Date.parse('2026-11-29T07:00Z');
  const others = [openProcess(), openProcess()];
  await Promise.all([first, ...others].map((each) => each.work()));
  await first.work();
  expect(await datesAt()).toEqual(['2026-11-30T09:00', null]);

  now = Date.parse('2026-11-30T07:00Z');
  // What is killed while it commits answers nobody any more.
  const dies = async (atCommit: (store: Store, group: Group) => Promise<unknown>) => {
    const { promise: died, resolve } = Promise.withResolvers<void>();
    const dying = openProcess((store) => ({
      ...store,
      async commit(group) {
        await atCommit(store, group);
        resolve();
        return new Promise(() => {});
      },
    }));
    closing.pop();
    void dying.work();
    await died;
  };
  await dies(async () => undefined);
  expect(await datesAt()).toHaveLength(2);
  await dies((store, group) => store.commit(group));
  await openProcess().work();
  expect(await datesAt()).toEqual(['2026-11-30T09:00', '2026-12-01T09:00', null]);
});
