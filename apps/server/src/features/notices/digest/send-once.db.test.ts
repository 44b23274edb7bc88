import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openDigests } from '../../../../test/digest-works.ts';
import { eventually } from '../../../../test/eventually.ts';
import { openMailSink, type MailSink } from '../../../../test/mail-sink.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { createDatabase, type Database } from '../../../db/database.ts';

const many = 24;
let clock = Date.parse('2026-12-01T12:00Z');
const now = () => clock;
let database: TestDatabase;
let other: Database;
let sink: MailSink;

beforeAll(async () => {
  database = await createTestDatabase();
  other = createDatabase(database.url);
  sink = await openMailSink();
});
afterAll(async () => {
  await sink.close();
  await other.close();
  await database.close();
});

/** So many people of one client, each of whom something was assigned to. */
async function people(): Promise<void> {
  const { pool } = database;
  const made = await pool.query<{ id: string }>(
    `insert into person (name, email, email_verified, zone)
     select 'P' || n, 'p' || n || '@example.test', true, 'UTC' from generate_series(1, $1::integer) n returning id`,
    [many],
  );
  const ids = made.rows.map(({ id }) => id);
  const workspaceId = randomUUID();
  await pool.query(`insert into workspace (id, name, opened_by) values ($1, 'Noor', $2)`, [
    workspaceId,
    ids[0],
  ]);
  await pool.query(
    `insert into membership (workspace_id, id, user_id, role, hue)
     select $1, gen_random_uuid(), id, 'assistant', 'olive' from unnest($2::uuid[]) id`,
    [workspaceId, ids],
  );
  await pool.query(
    `insert into notice (workspace_id, user_id, stay, kind, about_kind, about_id, actor, first_at, last_at)
     select workspace_id, user_id, stay, 'assigned', 'task', gen_random_uuid(), user_id, $1, $1 from membership`,
    [clock],
  );
}

describe('a digest', () => {
  it('is sent once by two processes, and one that the mail server keeps waiting holds up no other', async () => {
    const [one, two] = [database.db, other.db].map((db) =>
      openDigests(db, { smtp: sink.url, now }),
    );
    await people();
    await one!.work();
    clock = Date.parse('2026-12-02T08:00:30Z');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    sink.answer = async ({ to }) => {
      if (to === 'p1@example.test') await held;
      return '250 kept';
    };
    const both = Promise.all([one!.work(), two!.work()]);
    await eventually(() => expect(sink.taken).toHaveLength(many - 1));
    // It is in somebody's hands.
    await openDigests(other.db, { smtp: sink.url, now }).work();
    release();
    await both;
    await one!.work();
    expect(sink.taken).toHaveLength(many);
    for (const of of ['to', 'messageId'] as const)
      expect(new Set(sink.taken.map((mail) => mail[of])).size, of).toBe(many);
    const { wire } = sink.taken[0]!;
    expect(wire).toMatch(/^List-Unsubscribe: <https:\/\/sanad\.test\/off>\r$/m);
    expect(wire).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(wire).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(wire).toMatch(/^List-Id: <digest\.sanad\.test>\r$/im);
    const left = await database.pool.query('select from digest_mail');
    expect(left.rowCount).toBe(0);
  });
});
