import { readdir, readFile } from 'node:fs/promises';

import pg from 'pg';

/**
 * Plain SQL files, each applied once, in the order of their numbers, each in its own transaction.
 * An advisory lock makes several starting processes wait for one; a killed one leaves nothing half.
 */
const lockKey = 7_262_311;
const folder = new URL('./migrations/', import.meta.url);

export async function migrate(databaseUrl: string, from: URL = folder): Promise<readonly string[]> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'sanad-migrate',
  });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await client.query(
      'create table if not exists migration (name text primary key, applied_at timestamptz not null default now())',
    );
    const known = await client.query<{ name: string }>('select name from migration');
    const done = new Set(known.rows.map((row) => row.name));
    const names = (await readdir(from)).filter((name) => name.endsWith('.sql')).sort();
    const applied: string[] = [];
    for (const name of names) {
      if (done.has(name)) continue;
      await client.query('begin');
      try {
        await client.query(await readFile(new URL(name, from), 'utf8'));
        await client.query('insert into migration (name) values ($1)', [name]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw new Error(`migration ${name} failed`, { cause: error });
      }
      applied.push(name);
    }
    return applied;
  } finally {
    await client.end();
  }
}
