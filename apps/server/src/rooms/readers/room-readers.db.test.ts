import { randomUUID } from 'node:crypto';

import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { eventually } from '../../../test/eventually.ts';
import { layLines } from '../../../test/lay-lines.ts';
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
import { defineReader } from './reader.ts';
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

  it('lets the other rooms have their turn before it has read all of one', async () => {
    const { ports } = quietPorts(one.db);
    await one.change(first, mona, 601);
    await one.change(second, mona, 1);
    const readers = createRoomReaders({ ...ports, turnMs: 0 }, [noteTaker('in turns')]);
    for (const id of [first, second]) readers.wake(addressOf('workspace', id));
    await readers.poll();
    const notes = await notesOf(database, 'in turns');
    expect(inOrder(notes)).toEqual(await linesOf(database));
    expect(notes.findIndex((note) => note.startsWith(second))).toBe(500);
  });

  it('that follows only some fields is given what tells of them, and is not behind for the rest', async () => {
    const { ports } = quietPorts(one.db);
    await one.change(first, mona, 3);
    await layLines(
      database.db,
      sql`select ${first}::uuid, ${first}::uuid, 0, n, 1, ${mona}::uuid, false, 'ofBefore', null::text, null::uuid, 1, '[]'
        from generate_series(1, 2) as n`,
    );
    await sql`insert into activity_cursor (reader, scope_id, room_id, version, begun)
      select reader, ${first}, ${first}, -1, true from unnest('{names,dates}'::text[]) as reader`.execute(
      database.db,
    );
    const fields = ['task.due', 'facts.name'];
    await createRoomReaders(ports, [
      noteTaker('names', { fields }),
      noteTaker('dates', { fields: fields.slice(0, 1) }),
    ]).poll();
    const lines = await linesOf(database);
    expect(lines).toHaveLength(5);
    expect(await notesOf(database, 'names')).toEqual(lines);
    expect(await notesOf(database, 'dates'), 'of before: nobody knows').toEqual(lines.slice(0, 2));
    const behind = await sql`
      select from room r join activity_cursor c on c.room_id = r.id where c.version < r.version`.execute(
      database.db,
    );
    expect(behind.rows).toEqual([]);
  });

  it('that has nothing to do with some mutations is given commits of others, whole, and is not behind for the rest', async () => {
    const { ports } = quietPorts(one.db);
    await sql`insert into room (scope_id, id, kind, version)
      values (${first}, ${first}, 'workspace', 6)`.execute(database.db);
    const commits = [
      { mutations: ['moveTask', 'setTaskDue'], records: [1, 1], fields: ['task.due'] },
      { mutations: ['moveTask', 'createTask'], records: [1, 1], fields: ['task.due'] },
      { mutations: ['moveTask'], records: [2], fields: ['task.due', 'task.title'] },
      { mutations: ['moveTask'], records: [21], fields: [] },
      { mutations: ['moveTask'], records: [1], fields: null },
      { mutations: ['moveTask'], records: [1], fields: [] },
    ];
    for (const [at, { mutations, records, fields }] of commits.entries()) {
      const nothing = mutations.map(() => null);
      await sql`insert into activity_commit (scope_id, room_id, version, at, actor, by_server, mutation, about_kind,
          about_id, records, changes, fields)
        values (${first}, ${first}, ${at + 1}, 1, ${mutations.map(() => mona)}::uuid[],
          ${mutations.map(() => false)}::boolean[], ${mutations}::text[], ${nothing}::text[], ${nothing}::uuid[],
          ${records}::integer[], ${mutations.map(() => '[]')}::json[], ${fields}::text[])`.execute(
        database.db,
      );
    }
    const passesOver = { mutations: ['moveTask', 'setTaskDue'], unlessTelling: ['task.title'] };
    await createRoomReaders(ports, [noteTaker('words', { passesOver })]).poll();
    expect(await notesOf(database, 'words')).toEqual(
      ['2.1', '2.2', '3.1', '4.1', '5.1'].map((line) => `${first} ${line}`),
    );
    const behind = await sql`
      select from room r join activity_cursor c on c.room_id = r.id where c.version < r.version`.execute(
      database.db,
    );
    expect(behind.rows).toEqual([]);
  });

  it('reads a busy room now and then, and at once what comes after a rest', async () => {
    const { ports } = quietPorts(one.db);
    let reads = 0;
    const busy = noteTaker('seldom', { read: async () => void (reads += 1) });
    const readers = createRoomReaders(ports, [busy]);
    const began = performance.now();
    for (let turn = 0; turn < 40; turn += 1) {
      await one.change(first, mona, 1);
      readers.wake(addressOf('workspace', first));
    }
    await eventually(async () =>
      expect(await notesOf(database, 'seldom')).toEqual(await linesOf(database)),
    );
    expect(reads).toBeLessThanOrEqual(1 + (performance.now() - began) / 300);
    await readers.stop();
  });

  it('takes 100,000 lines a bounded lot at a time, and others hear of theirs meanwhile', async () => {
    const { ports } = quietPorts(one.db);
    await sql`insert into room (scope_id, id, kind, version)
      values (${first}, ${first}, 'workspace', 2500)`.execute(database.db);
    await layLines(
      database.db,
      sql`select ${first}::uuid, ${first}::uuid, n / 40, n % 40 + 1, n, ${mona}::uuid, false, 'moveTask', 'task', ${mona}::uuid, 1,
          '[{"kind":"task","id":"x","field":"due","before":1,"after":2}]'
        from generate_series(40, 100039) as n`,
    );
    await one.change(second, mona, 1);
    const lots: number[] = [];
    let leftWhenOtherWasRead: number | undefined;
    const reader = defineReader({
      ...{ name: 'flooded', of: 'workspace' },
      async read(lines, { roomId }) {
        const left = 100_000 - lots.reduce((sum, each) => sum + each, 0);
        if (roomId === second) leftWhenOtherWasRead = left;
        else lots.push(lines.length);
      },
    });
    const readers = createRoomReaders({ ...ports, turnMs: 100 }, [reader]);
    for (const id of [first, second]) readers.wake(addressOf('workspace', id));
    await readers.poll();
    expect(Math.max(...lots)).toBeLessThanOrEqual(500);
    expect(lots.reduce((sum, each) => sum + each, 0)).toBe(100_000);
    expect(leftWhenOtherWasRead).toBeGreaterThan(50_000);
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
