import { randomUUID } from 'node:crypto';

import type { CallId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { listUnshownCalls, oweCall } from './call-debts-repo.ts';

let database: TestDatabase;
let startedBy: UserId;

beforeAll(async () => {
  database = await createTestDatabase();
  const { rows } = await database.pool.query<{ id: UserId }>(
    `insert into person (name, email, zone, language) values ('Layla', 'layla@example.test', 'Asia/Dubai', 'en')
     returning id`,
  );
  startedBy = rows[0]!.id;
});
afterAll(() => database.close());

type State = 'on' | 'ended';

/** A call of a workspace of its own, and how its room shows it. */
async function call(is: State, shown: State | 'not at all') {
  const workspaceId = randomUUID() as WorkspaceId;
  const id = randomUUID() as CallId;
  const query = (text: string, ...values: readonly unknown[]) =>
    database.pool.query(text, [...values]);
  await query(
    `insert into workspace (id, name, opened_by) values ($1, 'Clinic', $2)`,
    workspaceId,
    startedBy,
  );
  await query(
    `insert into call (workspace_id, id, media_room, notes_document_id, started_by, ended_at)
     values ($1, $2, $3, $4, $5, case when $6 then now() end)`,
    ...[workspaceId, id, randomUUID(), randomUUID(), startedBy, is === 'ended'],
  );
  if (shown !== 'not at all') {
    await query(
      `insert into room (scope_id, id, kind) values ($1, $1, 'workspace') on conflict do nothing`,
      workspaceId,
    );
    await query(
      `insert into room_record (scope_id, room_id, collection, id, data) values ($1, $1, 'call', $2, $3)`,
      ...[workspaceId, id, JSON.stringify({ id, endedAt: shown === 'on' ? null : Date.now() })],
    );
  }
  return { workspaceId, id };
}

it('finds the calls that an earlier release left unshown or shown wrongly, unless a debt tells of them already', async () => {
  await call('on', 'on');
  await call('ended', 'ended');
  const unshown = [
    await call('on', 'not at all'),
    await call('ended', 'not at all'),
    await call('ended', 'on'),
  ];
  const owed = await call('ended', 'on');
  const owe = (of: typeof owed) =>
    database.db.transaction().execute((tx) => oweCall(tx as never, of, 'in the test'));
  await owe(owed);
  // A debt that was paid tells of nothing that came after it.
  const paid = await call('ended', 'on');
  await owe(paid);
  await database.pool.query('update debt set paid_at = now() where workspace_id = $1', [
    paid.workspaceId,
  ]);

  const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
  const found = await listUnshownCalls(database.db);
  expect(found.toSorted(byId)).toEqual([...unshown, paid].toSorted(byId));
});
