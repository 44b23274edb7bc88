import { randomUUID } from 'node:crypto';

import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openOwnRooms } from '../../test/own-rooms.ts';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.ts';
import type { RoomRegistry } from './room-registry.ts';

let database: TestDatabase;
let userId: UserId;
const closing: (() => Promise<void>)[] = [];
let loads = 0;

function process(): RoomRegistry {
  const { rooms, close } = openOwnRooms(database, {
    through: (store) => ({ ...store, load: (kinds) => ((loads += 1), store.load(kinds)) }),
  });
  closing.push(close);
  return rooms;
}

async function makeWorkspace(): Promise<WorkspaceId> {
  const id = randomUUID() as WorkspaceId;
  await database.db
    .insertInto('workspace')
    .values({ id, name: 'Business', opened_by: userId })
    .execute();
  return id;
}

beforeAll(async () => {
  database = await createTestDatabase();
  const person = await database.db
    .insertInto('person')
    .values({ name: 'Layla', email: 'layla@example.test' })
    .returning('id')
    .executeTakeFirstOrThrow();
  userId = person.id;
});

afterAll(async () => {
  await Promise.all(closing.map((close) => close()));
  await database.close();
});

describe('the rooms of a process', () => {
  it('loads a room once, however many ask at once, and tries again after a failure', async () => {
    const registry = process();
    const id = await makeWorkspace();
    loads = 0;
    const rooms = await Promise.all(
      Array.from({ length: 20 }, () => registry.open('workspace', id)),
    );
    expect(new Set(rooms).size).toBe(1);
    expect(loads).toBe(1);
    const unknown = randomUUID() as WorkspaceId;
    await expect(registry.open('workspace', unknown)).rejects.toThrow();
    await expect(registry.open('workspace', unknown)).rejects.toThrow();
    expect(registry.size).toBe(1);
  });

  it('agrees with other processes on one order, without any of them knowing the others', async () => {
    const id = await makeWorkspace();
    const rooms = await Promise.all(
      [process(), process(), process()].map((each) => each.open('workspace', id)),
    );
    const columnId = randomUUID();
    const column = { columnId, name: 'C', kind: 'plain', orderKey: 'V' };
    await rooms[0]!.mutate('createColumn', column, userId);
    for (const room of rooms) await room.refresh();
    const made = rooms.flatMap((room, process) =>
      Array.from({ length: 30 }, (_, n) =>
        room.mutate(
          'createTask',
          {
            taskId: randomUUID(),
            columnId,
            orderKey: 'V',
            title: `${process}/${n}`,
            rev: randomUUID(),
          },
          userId,
        ),
      ),
    );
    await Promise.all(made);
    for (const room of rooms) await room.refresh();
    const boards = rooms.map((room) =>
      [...room.all('task')]
        .map((task) => [task.number, task.title.text])
        .sort((a, b) => Number(a[0]) - Number(b[0])),
    );
    expect(boards[0]!.map(([number]) => number)).toEqual(
      Array.from({ length: 90 }, (_, n) => n + 1),
    );
    expect(boards[1]).toEqual(boards[0]);
    expect(boards[2]).toEqual(boards[0]);
    expect(new Set(rooms.map((room) => room.version)).size).toBe(1);
  });
});
