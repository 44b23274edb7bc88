import { randomUUID } from 'node:crypto';

import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { openOwnRooms } from '../../test/own-rooms.ts';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.ts';
import { mendDates } from './mend-dates.ts';
import type { RoomRegistry } from './room-registry.ts';

let database: TestDatabase;
const closing: (() => Promise<void>)[] = [];
let userId: UserId;
const workspaceId = randomUUID() as WorkspaceId;

function openRegistry(): RoomRegistry {
  const { rooms, close } = openOwnRooms(database, { shared: false });
  closing.push(close);
  return rooms;
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

it('gives dates the instant that their clocks show by the rules of today, and leaves others alone', async () => {
  const columnId = randomUUID();
  const taskIds = { wall: randomUUID(), bare: randomUUID() };
  const checkInId = randomUUID();
  const due = { at: Date.UTC(2026, 10, 26, 13), zone: 'Africa/Cairo' };
  const wall = '2026-11-26T15:00';
  const before = await openRegistry().open('workspace', workspaceId);
  await before.mutate(
    'createColumn',
    { columnId, name: 'C', kind: 'plain', orderKey: 'V' },
    userId,
  );
  for (const taskId of Object.values(taskIds)) {
    // What PostgreSQL cannot unpack, beside what is looked for.
    const brief = 'nul \0, half \ud800, and the word "wall"';
    const task = { taskId, columnId, orderKey: 'V', title: 'T', brief, rev: randomUUID() };
    await before.mutate('createTask', task, userId);
  }
  await before.mutate('setTaskDue', { taskId: taskIds.wall, due: { ...due, wall } }, userId);
  await before.mutate('setTaskDue', { taskId: taskIds.bare, due }, userId);
  await before.mutate('planCheckIn', { checkInId, ...due, wall }, userId);
  // As a program with older rules wrote them down: an hour off.
  await database.pool.query(
    `update room_record set data = replace(data::text, '${due.at}', '${due.at + 3_600_000}')::json`,
  );

  const registry = openRegistry();
  const mend = (edition: string) =>
    mendDates({
      pool: database.pool,
      edition,
      mutate: async (id, ...mutation) => (await registry.open('workspace', id)).mutate(...mutation),
    });
  expect(await mend('2026z')).toEqual({ mended: 2 });
  const room = await registry.open('workspace', workspaceId);
  expect(room.get('task', taskIds.wall)?.due).toEqual({ ...due, wall });
  expect(room.get('task', taskIds.bare)?.due).toEqual({ ...due, at: due.at + 3_600_000 });
  expect(room.get('plannedCheckIn', checkInId)).toMatchObject({ at: due.at, wall });
  expect(await mend('2026z')).toEqual({ mended: 0 });
});
