import type { ModelOutline } from '@sanad/domain/kernel/model-outline';
import { personRoomModel } from '@sanad/domain/person/room-model';
import { workspaceRoomModel } from '@sanad/domain/workspace/room-model';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { createTestApp } from '../../test/test-app.ts';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.ts';
import { StartFailure } from '../host/start-failure.ts';
import { claimRoomModel, lackingOf } from './room-model-repo.ts';
import { watchRoomModels } from './watch-room-models.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const { outline } = workspaceRoomModel;
const task = outline['task']!;
const tomorrow: ModelOutline = {
  ...outline,
  task: { ...task, fields: [...task.fields, 'priority'] },
  dream: { aside: true, fields: ['text'] },
};
const modelOf = (of: ModelOutline) => ({ kind: 'workspace', outline: of });

it('a server of the same day or a later one starts; one of before says what it does not know', async () => {
  await claimRoomModel(database.url, modelOf(outline));
  await claimRoomModel(database.url, modelOf(outline));
  await claimRoomModel(database.url, modelOf(tomorrow));
  const older = claimRoomModel(database.url, modelOf(outline));
  await expect(older).rejects.toThrow(StartFailure);
  await expect(older).rejects.toThrow('task.priority, dream');
  // It changed nothing: the newer one still knows its own.
  expect(await lackingOf(database.pool, modelOf(tomorrow))).toEqual([]);
  await claimRoomModel(database.url, modelOf(tomorrow));
});

it('the whole server does not start on rooms that a newer one kept', async () => {
  await claimRoomModel(database.url, modelOf(tomorrow));
  await expect(createTestApp({}, { database })).rejects.toThrow(StartFailure);
});

it('a running server notices that a newer one has begun, and says so once', async () => {
  const own = await createTestDatabase();
  await claimRoomModel(own.url, modelOf(outline));
  const told: (readonly string[])[] = [];
  const watch = watchRoomModels(own.pool, [personRoomModel, modelOf(outline)], (lacking) =>
    told.push(lacking),
  );
  await watch.look();
  expect(watch.isOlder()).toBe(false);
  await claimRoomModel(own.url, modelOf(tomorrow));
  await watch.look();
  await watch.look();
  expect(watch.isOlder()).toBe(true);
  expect(told).toEqual([['task.priority', 'dream']]);
  watch.close();
  await own.close();
});
