import type { EngagementId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createTestApp, type TestApp } from '../../test/test-app.ts';
import { inEngagement, inPerson, inWorkspace } from './transaction.ts';

let app: TestApp;
let own: WorkspaceId;
let other: WorkspaceId;
let mona: UserId;
let omar: UserId;
beforeAll(async () => {
  app = await createTestApp();
  const [first, second] = [await app.quickPerson('Mona'), await app.quickPerson('Omar')];
  [mona, omar] = [first.userId, second.userId];
  own = await app.workspace([[first, 'owner']]);
  other = await app.workspace([[second, 'owner']]);
});
afterAll(() => app.close());

describe('a workspace’s transaction', () => {
  it('sees its own rows only, in every table that holds a workspace’s', async () => {
    const { rows } = await app.database.pool.query<{ table_name: string }>(
      `select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where c.column_name in ('workspace_id', 'scope_id') and c.table_schema = 'public' and t.table_type = 'BASE TABLE'`,
    );
    const tables = rows.map((row) => row.table_name);
    expect(tables).toEqual(expect.arrayContaining(['membership', 'invitation', 'room_record']));
    const walled = await app.database.pool.query<{ relname: string }>(
      `select relname from pg_class where relrowsecurity and relkind = 'r'`,
    );
    expect(walled.rows.map((row) => row.relname)).toEqual(expect.arrayContaining(tables));
    const seen = await inWorkspace(app.database.db, own, (tx) =>
      tx.selectFrom('membership').select('workspace_id').execute(),
    );
    expect(seen).toEqual([{ workspace_id: own }]);
  });

  it('cannot write into another one, nor see it by name', async () => {
    const rename = await inWorkspace(app.database.db, own, (tx) =>
      tx.updateTable('workspace').set({ name: 'Taken' }).where('id', '=', other).executeTakeFirst(),
    );
    expect(rename.numUpdatedRows).toBe(0n);
    await expect(
      inWorkspace(app.database.db, own, (tx) =>
        tx
          .updateTable('membership')
          .set({ workspace_id: other })
          .where('workspace_id', '=', own)
          .execute(),
      ),
    ).rejects.toThrow('row-level security');
  });

  it('leaves its narrow view behind when it ends', async () => {
    await inWorkspace(app.database.db, own, async () => {});
    const all = await app.database.db.selectFrom('workspace').select('id').execute();
    expect(all.length).toBeGreaterThanOrEqual(2);
  });
});

describe('the rows of rooms', () => {
  const tables = [
    'room',
    'room_record',
    'room_log',
    'room_client',
    'activity_commit',
    // A view of it.
    'activity',
    'activity_cursor',
    'activity_parked',
  ];
  const scopesIn = (table: string) => sql<{ scope_id: string }>`
    select distinct scope_id from ${sql.table(table)}`;

  /** A room with a row in every table. */
  async function fill(scopeId: string, kind: 'workspace' | 'person' | 'engagement'): Promise<void> {
    const { pool } = app.database;
    const key = [scopeId];
    await pool.query(
      `insert into room (scope_id, id, kind) values ($1, $1, $2) on conflict do nothing`,
      [scopeId, kind],
    );
    await pool.query(
      `insert into room_record (scope_id, room_id, collection, id, data) values ($1, $1, 'x', 'x', '{}')`,
      key,
    );
    await pool.query(
      `insert into room_log (scope_id, room_id, version, ops, acks) values ($1, $1, 1000, '[]', '{}')`,
      key,
    );
    await pool.query(
      `insert into room_client (scope_id, room_id, client_id, last_mutation_id, refusals)
       values ($1, $1, gen_random_uuid(), 1, '{}')`,
      key,
    );
    await pool.query(
      `insert into activity_commit
       values ($1, $1, 1000, 1, array[$1]::uuid[], '{f}', '{x}', '{null}', array[$1]::uuid[], '{1}', '{[]}')`,
      key,
    );
    await pool.query(
      `insert into activity_cursor (reader, scope_id, room_id, version) values ('x', $1, $1, 1)`,
      key,
    );
    await pool.query(
      `insert into activity_parked (reader, scope_id, room_id, version, line, tries, error, parked_at)
       values ('x', $1, $1, 1, 1, 5, 'x', 1)`,
      key,
    );
  }

  let ours: EngagementId;
  beforeAll(async () => {
    const assistant = await app.quickPerson('Assistant');
    const members = [
      [await app.quickPerson('Owner'), 'owner'],
      [assistant, 'assistant'],
    ] as const;
    await app.workspace(members);
    ours = (
      await app.database.db
        .selectFrom('engagement')
        .select('id')
        .where('assistant', '=', assistant.userId)
        .executeTakeFirstOrThrow()
    ).id;
    await fill(ours, 'engagement');
    for (const workspaceId of [own, other]) await fill(workspaceId, 'workspace');
    for (const userId of [mona, omar]) await fill(userId, 'person');
  });

  it.each(tables)(
    'of a workspace show no person’s and no engagement’s, and the other way round: %s',
    async (table) => {
      const { db } = app.database;
      const inside = await inWorkspace(db, own, (tx) => scopesIn(table).execute(tx));
      expect(inside.rows).toEqual([{ scope_id: own }]);
      const alone = await inPerson(db, mona, (tx) => scopesIn(table).execute(tx));
      expect(alone.rows).toEqual([{ scope_id: mona }]);
      const between = await inEngagement(db, ours, (tx) => scopesIn(table).execute(tx));
      expect(between.rows).toEqual([{ scope_id: ours }]);
      const all = await scopesIn(table).execute(db);
      expect(all.rows.map((row) => row.scope_id)).toEqual(
        expect.arrayContaining([own, other, mona, omar, ours]),
      );
    },
  );

  it('are found by what they tell of in one’s own scope alone', async () => {
    const { db } = app.database;
    const found = (scope: string) => sql<{ version: string }>`
      select commits_about(${scope}, ${scope}, array[${scope}]::uuid[], null, 9999, 9) as version`;
    const versions = { rows: [{ version: '1000' }] };
    expect(await inWorkspace(db, own, (tx) => found(own).execute(tx))).toMatchObject(versions);
    expect(await inPerson(db, mona, (tx) => found(mona).execute(tx))).toMatchObject(versions);
    for (const scope of [other, mona])
      expect((await inWorkspace(db, own, (tx) => found(scope).execute(tx))).rows).toEqual([]);
    expect((await found(own).execute(db)).rows).toEqual([]);
  });

  it('cannot be written into another scope', async () => {
    const { db } = app.database;
    const steal = sql`update room_record set scope_id = ${omar}, room_id = ${omar} where collection = 'x'`;
    for (const within of [
      () => inPerson(db, mona, (tx) => steal.execute(tx)),
      () => inWorkspace(db, own, (tx) => steal.execute(tx)),
      () => inEngagement(db, ours, (tx) => steal.execute(tx)),
    ])
      await expect(within()).rejects.toThrow('row-level security');
  });

  it('show a person nothing of a workspace, though they are its owner', async () => {
    const seen = await inPerson(app.database.db, mona, (tx) =>
      tx.selectFrom('membership').selectAll().execute(),
    );
    expect(seen).toEqual([]);
  });

  it('of an engagement go with its workspace, and show nothing of it', async () => {
    const [owner, assistant] = [await app.quickPerson('Owner'), await app.quickPerson('Gone too')];
    const place = await app.workspace([
      [owner, 'owner'],
      [assistant, 'assistant'],
    ]);
    const { db, pool } = app.database;
    const { id } = await db
      .selectFrom('engagement')
      .select('id')
      .where('workspace_id', '=', place)
      .executeTakeFirstOrThrow();
    await fill(id, 'engagement');
    for (const table of ['membership', 'engagement', 'agreement_version'])
      expect(
        (await inEngagement(db, id, (tx) => sql`select from ${sql.table(table)}`.execute(tx))).rows,
      ).toEqual([]);
    await pool.query('delete from workspace where id = $1', [place]);
    for (const table of tables) {
      const scopes = (await scopesIn(table).execute(db)).rows.map((row) => row.scope_id);
      expect(scopes).not.toContain(id);
      expect(scopes).toContain(ours);
    }
  });

  it('go with their person as with their workspace, and with nobody else', async () => {
    const gone = await app.quickPerson('Gone');
    await fill(gone.userId, 'person');
    await app.database.pool.query('delete from person where id = $1', [gone.userId]);
    for (const table of tables) {
      const left = await scopesIn(table).execute(app.database.db);
      const scopes = left.rows.map((row) => row.scope_id);
      expect(scopes).not.toContain(gone.userId);
      expect(scopes).toContain(mona);
    }
  });
});
