import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createTestApp, type TestApp } from '../../test/test-app.ts';
import { inWorkspace } from './transaction.ts';

let app: TestApp;
let own: WorkspaceId;
let other: WorkspaceId;
beforeAll(async () => {
  app = await createTestApp();
  own = await app.workspace([[await app.quickPerson('Mona'), 'owner']]);
  other = await app.workspace([[await app.quickPerson('Omar'), 'owner']]);
});
afterAll(() => app.close());

describe('a workspace’s transaction', () => {
  it('sees its own rows only, in every table that holds a workspace’s', async () => {
    const { rows } = await app.database.pool.query<{ table_name: string }>(
      `select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where c.column_name = 'workspace_id' and c.table_schema = 'public' and t.table_type = 'BASE TABLE'`,
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
