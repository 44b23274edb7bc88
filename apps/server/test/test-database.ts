import { randomBytes } from 'node:crypto';

import pg from 'pg';
import { inject } from 'vitest';

import { createDatabase, type Database } from '../src/db/database.ts';
import { migrate } from '../src/db/migrate.ts';

export interface TestDatabase extends Database {
  readonly url: string;
}

const template = 'template_sanad';
const password = 'test';

/** The address of a database of the run, for the role that owns it: no superuser, as in production. */
function ownerUrl(database: string): string {
  const url = new URL(inject('postgresAdminUrl'));
  url.username = 'sanad_test';
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(inject('postgresAdminUrl'));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every migration is applied once in a run; a test database is a copy. */
async function makeTemplate(client: pg.Client): Promise<void> {
  const there = await client.query('select from pg_database where datname = $1', [template]);
  if (there.rowCount) return;
  await client.query(`create role sanad_test login createrole password '${password}'`);
  await client.query(`create database ${template}_new owner sanad_test`);
  await migrate(ownerUrl(`${template}_new`));
  // Under its name only when it is whole: a failed migration fails every file, not just the first.
  await client.query(`alter database ${template}_new rename to ${template}`);
}

/**
 * A fresh database with every migration applied, or with nothing at all; one per file is the habit. Call
 * `close` in `afterAll`.
 */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asAdmin(async (client) => {
    // A template can be made and copied by one at a time.
    await client.query('select pg_advisory_lock(4400)');
    await makeTemplate(client);
    const from = empty ? 'template0' : template;
    await client.query(`create database ${name} template ${from} owner sanad_test`);
  });
  const url = ownerUrl(name);
  const database = createDatabase(url, { max: 5 });
  return {
    ...database,
    url,
    async close() {
      await database.close();
      await asAdmin((client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}
