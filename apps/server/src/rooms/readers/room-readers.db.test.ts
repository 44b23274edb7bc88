import { randomUUID } from 'node:crypto';

import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import {
  linesOf,
  makeNotebook,
  makeWorkspace,
  notesOf,
  noteTaker,
  openProcess,
  quietPorts,
} from '../../../test/reading-bed.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { addressOf } from '../room-address.ts';
import { createRoomReaders } from './room-readers.ts';

let database: TestDatabase;
let one: ReturnType<typeof openProcess>;
let mona: UserId;
let first: WorkspaceId;
let second: WorkspaceId;

beforeAll(async () => {
  database = await createTestDatabase();
  await makeNotebook(database);
  one = openProcess(database.url);
  const person = { name: 'Mona', email: 'mona@example.test' };
  const made = await database.db.insertInto('person').values(person).returning('id').execute();
  mona = made[0]!.id;
});

/** Rooms of their own for each test, and no others. */
beforeEach(async () => {
  await sql`delete from notebook`.execute(database.db);
  await sql`delete from room`.execute(database.db);
  first = await makeWorkspace(database, mona);
  second = await makeWorkspace(database, mona);
});

afterAll(async () => {
  await one.close();
  await database.close();
});

const inOrder = (notes: readonly string[]) => {
  const byRoom = Map.groupBy(notes, (note) => note.split(' ')[0]);
  return [...byRoom.keys()].sort().flatMap((room) => byRoom.get(room)!);
};

describe('a reader of activity', () => {
  it('gets every line of every room once, in the order of its room, and nothing again', async () => {
    const { ports } = quietPorts(one.db);
    const readers = createRoomReaders(ports, [noteTaker('one'), noteTaker('other')]);
    await one.change(first, mona, 30);
    await one.change(second, mona, 5);
    await readers.poll();
    await one.change(first, mona, 7);
    await readers.poll();
    await readers.poll();
    const lines = await linesOf(database);
    expect(lines).toHaveLength(42);
    expect(inOrder(await notesOf(database, 'one'))).toEqual(lines);
    expect(inOrder(await notesOf(database, 'other'))).toEqual(lines);
  });

  it('is woken by a commit of its own process, and goes over commits that told nothing', async () => {
    const { ports } = quietPorts(one.db);
    const readers = createRoomReaders(ports, [noteTaker('woken')]);
    await one.change(first, mona, 1);
    readers.wake(addressOf('workspace', first));
    await readers.stop();
    expect(await notesOf(database, 'woken')).toEqual(await linesOf(database));
    await sql`update room set version = version + 1 where id = ${first}`.execute(database.db);
    const again = createRoomReaders(ports, [noteTaker('woken')]);
    await again.poll();
    const cursor = await sql<{ behind: string }>`
      select r.version - c.version as behind from room r join activity_cursor c
        on c.room_id = r.id and c.reader = 'woken' where r.id = ${first}`.execute(database.db);
    expect(cursor.rows).toEqual([{ behind: '0' }]);
  });

  it('of which two processes read at once takes no line twice and misses none', async () => {
    const two = openProcess(database.url);
    const readers = [one, two].map(({ db }) =>
      createRoomReaders(quietPorts(db).ports, [noteTaker('shared')]),
    );
    const rooms = [first, second];
    for (let turn = 0; turn < 10; turn += 1) {
      const committed = rooms.map((id) => one.change(id, mona, 5));
      await Promise.all([...readers.map((each) => each.poll()), ...committed]);
    }
    await readers[0]!.poll();
    expect(inOrder(await notesOf(database, 'shared'))).toEqual(await linesOf(database));
    await two.close();
  });

  it('that breaks off has written nothing and reads the same again', async () => {
    let breaks = true;
    const reader = noteTaker('broken off', {
      async read() {
        if (breaks) throw new Error('broken off');
      },
    });
    let now = 1_000_000;
    const { ports, errors } = quietPorts(one.db, () => now);
    await one.change(first, mona, 3);
    await createRoomReaders(ports, [reader]).poll();
    expect([await notesOf(database, 'broken off'), errors]).toEqual([[], ['Error: broken off']]);
    breaks = false;
    await createRoomReaders(ports, [reader]).poll();
    expect(await notesOf(database, 'broken off'), 'before the pause is over').toEqual([]);
    now += 1_000;
    await createRoomReaders(ports, [reader]).poll();
    expect(await notesOf(database, 'broken off')).toEqual(await linesOf(database));
  });

  it('parks the one line that it cannot take in after five tries, says so, and goes on', async () => {
    let now = 1_000_000;
    const tries: number[] = [];
    await one.change(first, mona, 40);
    await one.change(second, mona, 2);
    const poisoned = (await linesOf(database)).filter((each) => each.startsWith(first))[17];
    const reader = noteTaker('choosy', {
      async read(lines, { roomId }) {
        const bad = lines.some(({ version, line }) => `${roomId} ${version}.${line}` === poisoned);
        if (bad && lines.length === 1) tries.push(now);
        if (bad) throw new Error('cannot take this');
      },
    });
    const { ports, parked } = quietPorts(one.db, () => now);
    const readers = createRoomReaders(ports, [reader]);
    await readers.poll();
    const others = (await linesOf(database)).filter((each) => each.startsWith(second));
    const read = await notesOf(database, 'choosy');
    expect(read, 'the other room is held up').toEqual(expect.arrayContaining(others));
    expect(
      read.filter((each) => each.startsWith(first)),
      'all before it',
    ).toHaveLength(17);
    for (let turn = 0; turn < 200; turn += 1) {
      now += 1_000;
      await readers.poll();
    }
    const pauses = tries.slice(1).map((at, n) => at - tries[n]!);
    expect(pauses).toEqual([1_000, 5_000, 30_000, 120_000]);
    expect(inOrder(await notesOf(database, 'choosy'))).toEqual(
      (await linesOf(database)).filter((each) => each !== poisoned),
    );
    expect(parked).toHaveLength(1);
    expect(readers.health().parts).toMatchObject({ readers: { state: 'parked', parked: 1 } });
    const { rows } = await sql`
      select scope_id || ' ' || version || '.' || line as line, tries, error
      from activity_parked`.execute(database.db);
    expect(rows).toEqual([{ line: poisoned, tries: 5, error: 'Error: cannot take this' }]);
  });

  it('begins a room that is older than its lines from its records, once, and then with its lines', async () => {
    const older = randomUUID() as WorkspaceId;
    await database.db
      .insertInto('workspace')
      .values({ id: older, name: 'Older', opened_by: mona })
      .execute();
    await sql`insert into room (scope_id, id, kind, version, told_from)
      values (${older}, ${older}, 'workspace', 7, 7)`.execute(database.db);
    const begun: string[] = [];
    let fails = true;
    const reader = noteTaker('late', {
      async begin({ roomId }) {
        if (fails) throw new Error('not yet');
        begun.push(roomId);
      },
    });
    let now = 1_000_000;
    const { ports } = quietPorts(one.db, () => now);
    await one.change(first, mona, 1);
    await one.change(older, mona, 2);
    await createRoomReaders(ports, [reader]).poll();
    fails = false;
    now += 1_000;
    await createRoomReaders(ports, [reader]).poll();
    await createRoomReaders(ports, [reader]).poll();
    expect(begun).toEqual([older]);
    expect(inOrder(await notesOf(database, 'late'))).toEqual(await linesOf(database));
  });
});
