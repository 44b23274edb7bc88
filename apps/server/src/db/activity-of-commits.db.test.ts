import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '../../test/test-database.ts';
import { migrate } from './migrate.ts';

let database: TestDatabase;
const earlier = mkdtempSync(join(tmpdir(), 'sanad-test-'));

beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
  const all = join(import.meta.dirname, 'migrations');
  for (const file of readdirSync(all))
    if (file < '026') copyFileSync(join(all, file), join(earlier, file));
  await migrate(database.url, pathToFileURL(`${earlier}/`));
});

afterAll(async () => {
  rmSync(earlier, { recursive: true });
  await database.close();
});

it('has each line of before, in its order and to the letter, for whoever reads it', async () => {
  const { pool } = database;
  const lines = async () =>
    (
      await pool.query(
        `select scope_id, room_id, version, line, at, actor, by_server, mutation, about_kind, about_id, records,
           changes::text from activity order by scope_id, version, line`,
      )
    ).rows;
  const { rows } = await pool.query<{ id: string }>(
    `insert into person (name, email) values ('Mona', 'mona@example.test') returning id`,
  );
  const rooms = [randomUUID(), rows[0]!.id];
  await pool.query(
    `insert into workspace (id, name, opened_by) values ($1, 'Business', $2)`,
    rooms,
  );
  await pool.query(
    `insert into room (scope_id, id, kind, version) values ($1, $1, 'workspace', 9), ($2, $2, 'person', 9)`,
    rooms,
  );
  const odd = JSON.stringify([
    { field: 'title', before: 'nul \0, half \ud800, "\\{', after: null },
  ]);
  for (const roomId of rooms)
    for (const [version, line] of [2, 1, 3].flatMap((v) => [4, 3, 1, 2].map((l) => [v, l])))
      await pool.query(
        `insert into activity values ($1, $1, $2, $3::integer, $4, $5, $6, 'moveTask', $7, $8, $3::integer, $9)`,
        [
          ...[roomId, version, line, 1_000 + version!, rooms[1], line === 1],
          ...(line === 2 ? [null, null] : ['task', randomUUID()]),
          line === 3 ? '[]' : odd,
        ],
      );
  const before = await lines();
  expect(before).toHaveLength(24);
  await migrate(database.url);
  expect(await lines()).toEqual(before);
  // Whoever follows only some of it cannot know what these tell of: none is passed over.
  const told = await pool.query('select from activity where fields is not null');
  expect(told.rowCount).toBe(0);
});
