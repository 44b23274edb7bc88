import { randomUUID } from 'node:crypto';

import type { ClientId, UserId } from '@sanad/domain/kernel/ids';
import { roomStoreContract } from '@sanad/sync/contract/room-store-contract';
import type { CommitGroup, RoomStore } from '@sanad/sync/port/room-store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '../../test/test-database.ts';
import { createCommitConnections, type CommitConnections } from './commit-connection.ts';
import { createPostgresRoomStore, keptVersions } from './postgres-room-store.ts';
import { addressOf } from './room-address.ts';
import type { RoomKindName } from './room-kinds.ts';
import { declareRecordsStatement, pageStatement } from './room-statements.ts';

/** What a room of the tests holds whole. */
const kinds = ['task', 'label'];

let database: TestDatabase;
let commits: CommitConnections;
let userId: UserId;

beforeAll(async () => {
  database = await createTestDatabase();
  commits = createCommitConnections(database.url);
  userId = await makePerson();
});

async function makePerson(): Promise<UserId> {
  const person = await database.db
    .insertInto('person')
    .values({ name: 'Layla', email: `${randomUUID()}@example.test` })
    .returning('id')
    .executeTakeFirstOrThrow();
  return person.id;
}

afterAll(async () => {
  await commits.close();
  await database.close();
});

async function makeRoom(): Promise<string> {
  const id = randomUUID();
  await database.pool.query('insert into workspace (id, name, opened_by) values ($1, $2, $3)', [
    id,
    'Business',
    userId,
  ]);
  return id;
}

function storeOf(id: string, kind: RoomKindName = 'workspace'): RoomStore {
  return createPostgresRoomStore(addressOf(kind, id), database.pool, commits.of(id));
}

const clientId = randomUUID() as ClientId;

function group(base: number, fields: Partial<CommitGroup> = {}): CommitGroup {
  const record = { id: 'a', n: base };
  return {
    base,
    ops: [['put', 'task', 'a', record]],
    namedInLog: [],
    acks: { [clientId]: base + 1 },
    records: [{ collection: 'task', id: 'a', record, closed: false }],
    clients: [{ clientId, userId, lastMutationId: base + 1, refusals: {} }],
    activity: [],
    ...fields,
  };
}

roomStoreContract('PostgreSQL, of a workspace', async () => {
  const id = await makeRoom();
  // A room comes to be when it is first read.
  await storeOf(id).load(kinds);
  return { open: async () => storeOf(id), userId, newId: randomUUID };
});

roomStoreContract('PostgreSQL, of a person', async () => {
  const id = await makePerson();
  await storeOf(id, 'person').load(kinds);
  return { open: async () => storeOf(id, 'person'), userId, newId: randomUUID };
});

async function makeEngagement(): Promise<string> {
  const { rows } = await database.pool.query<{ id: string }>(
    'insert into engagement (workspace_id, assistant, opened_at) values ($1, $2, 1) returning id',
    [await makeRoom(), await makePerson()],
  );
  return rows[0]!.id;
}

roomStoreContract('PostgreSQL, of an engagement', async () => {
  const id = await makeEngagement();
  await storeOf(id, 'engagement').load(kinds);
  return { open: async () => storeOf(id, 'engagement'), userId, newId: randomUUID };
});

describe('the room store on PostgreSQL', () => {
  it('opens no room for who is not there, nor one under the id of another kind’s', async () => {
    const [workspaceId, personId] = [await makeRoom(), await makePerson()];
    await expect(storeOf(randomUUID(), 'person').load(kinds)).rejects.toThrow('foreign key');
    await expect(storeOf(workspaceId, 'person').load(kinds)).rejects.toThrow('foreign key');
    for (const id of [randomUUID(), workspaceId, personId])
      await expect(storeOf(id, 'engagement').load(kinds)).rejects.toThrow('foreign key');
    await storeOf(personId, 'person').load(kinds);
    await expect(storeOf(personId, 'workspace').load(kinds)).rejects.toThrow('another room');
  });

  it('keeps records, client rows and the log of every commit together', async () => {
    const store = storeOf(await makeRoom());
    expect(await store.load(kinds)).toEqual({ version: 0, records: [], clients: [] });
    expect(await store.commit(group(0))).toEqual({ committed: 1 });
    const refusals = { 2: { code: 'not_found' as const, params: { what: 'x' } } };
    const clients = [{ clientId, userId: null, lastMutationId: 2, refusals }];
    await store.commit(group(1, { ops: [], records: [], clients }));
    const loaded = await store.load(kinds);
    expect(loaded).toEqual({
      version: 2,
      records: [{ collection: 'task', record: { id: 'a', n: 0 } }],
      // Whose a client id is was settled by its first commit.
      clients: [{ clientId, userId, lastMutationId: 2, refusals }],
    });
    expect(await store.tail(1)).toEqual({
      entries: [{ version: 2, ops: [], acks: { [clientId]: 2 } }],
      clients: loaded.clients,
    });
    expect(await store.tail(2)).toEqual({ entries: [], clients: [] });
    expect(await store.tail(3)).toBeUndefined();
  });

  it('removes what a group removed', async () => {
    const store = storeOf(await makeRoom());
    await store.load(kinds);
    await store.commit(group(0));
    const records = [{ collection: 'task', id: 'a', record: null, closed: false }];
    expect(await store.commit(group(1, { ops: [['remove', 'task', 'a']], records }))).toEqual({
      committed: 2,
    });
    expect((await store.load(kinds)).records).toEqual([]);
  });

  it('lets one of many processes be first, and writes nothing of the others', async () => {
    const id = await makeRoom();
    const others = Array.from({ length: 4 }, () =>
      createCommitConnections(database.url, { count: 1 }),
    );
    const address = addressOf('workspace', id);
    const stores = others.map((each) =>
      createPostgresRoomStore(address, database.pool, each.of(id)),
    );
    await stores[0]!.load(kinds);
    const results = await Promise.all(
      stores.map((store, n) =>
        store.commit(
          group(0, {
            records: [
              { collection: 'task', id: `by-${n}`, record: { id: `by-${n}` }, closed: false },
            ],
          }),
        ),
      ),
    );
    expect(results.filter((result) => 'committed' in result)).toHaveLength(1);
    for (const result of results) {
      if ('moved' in result)
        expect(result.moved?.entries.map((entry) => entry.version)).toEqual([1]);
    }
    expect([...(await stores[0]!.load(kinds)).records]).toHaveLength(1);
    await Promise.all(others.map((each) => each.close()));
  });

  it('says that its log does not reach back, instead of leaving a gap', async () => {
    const id = await makeRoom();
    const store = storeOf(id);
    await store.load(kinds);
    for (let base = 0; base < 3; base += 1) await store.commit(group(base));
    await database.pool.query('delete from room_log where room_id = $1 and version = 1', [id]);
    expect(await store.tail(0)).toBeUndefined();
    expect(await store.commit(group(0))).toEqual({ moved: undefined });
    expect((await store.tail(1))?.entries).toHaveLength(2);
  });

  it('prunes its log to what it promises to keep', async () => {
    const id = await makeRoom();
    const store = storeOf(id);
    await store.load(kinds);
    await store.commit(group(0));
    await database.pool.query('update room set version = $2 where id = $1', [
      id,
      keptVersions + 999,
    ]);
    expect(await store.commit(group(keptVersions + 999))).toEqual({
      committed: keptVersions + 1_000,
    });
    const left = async () =>
      (await database.pool.query('select version from room_log where room_id = $1', [id])).rowCount;
    await expect.poll(left).toBe(1);
  });

  it('rejects while the database is gone, and goes on by itself on a new connection', async () => {
    const id = await makeRoom();
    const own = createCommitConnections(database.url, { count: 1 });
    const address = addressOf('workspace', id);
    const store = createPostgresRoomStore(address, database.pool, own.of(id));
    await store.load(kinds);
    await store.commit(group(0));
    await database.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'sanad-rooms' and datname = current_database()",
    );
    const commit = () => store.commit(group(1)).catch(() => 'rejected' as const);
    await expect
      .poll(async () => {
        const result = await commit();
        return result !== 'rejected' && ('committed' in result || result.moved !== undefined);
      })
      .toBe(true);
    expect((await store.load(kinds)).version).toBe(2);
    await own.close();
  });

  it('[SR100] reads of a room with 50,000 messages no more than of one without, and of a page only the page', async () => {
    const id = await makeRoom();
    await storeOf(id).load(kinds);
    const { pool } = database;
    const insert = `insert into room_record (scope_id, room_id, collection, id, data, parent, place)
      select $1, $1, $2, gen_random_uuid()::text, json_build_object('id', 'x', 'text', repeat('word ', 40)),
        $3 || (n % 20), case when $3::text is null then null else n end
      from generate_series(1, $4::int) n`;
    await pool.query(insert, [id, 'task', null, 2_000]);
    const blocks = async (text: string, values: readonly unknown[]): Promise<number> => {
      const { rows } = await pool.query<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(
        `explain (analyze, buffers, format json) ${text}`,
        [...values],
      );
      const { Plan: plan } = rows[0]!['QUERY PLAN'][0]!;
      return plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
    };
    const select = declareRecordsStatement.replace(/^.*cursor for/s, '');
    const without = await blocks(select, [id, id, kinds]);
    await pool.query(insert, [id, 'message', 'task-', 50_000]);
    for (const after of ['select 1', 'analyze room_record']) {
      await pool.query(after);
      expect(await blocks(select, [id, id, kinds]), after).toBeLessThan(without * 1.1 + 50);
      const page = [id, id, 'message', 'task-7', 40_000, 51];
      expect(await blocks(pageStatement.text, page), after).toBeLessThan(200);
    }
    expect((await storeOf(id).load(kinds)).records).toHaveLength(2_000);
    const page = await storeOf(id).page('message', 'task-7', { limit: 50 });
    expect([page.records.length, page.hasEarlier]).toEqual([50, true]);
  });
});

interface Plan {
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
}
