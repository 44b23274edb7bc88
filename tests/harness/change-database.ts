import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readPostmasterFile } from '@sanad/server/db/embedded/postmaster-file';
import pg from 'pg';

import { postgresFolder } from './postgres-folder.ts';

/**
 * One statement in the database of a running product, as its owner: for what a test cannot wait for,
 * such as a week that has gone by. @throws Error when no row was touched.
 */
export async function changeDatabase(
  dataDir: string,
  statement: string,
  values: readonly unknown[],
): Promise<void> {
  const client = await connectToDatabase(dataDir);
  try {
    const { rowCount } = await client.query(statement, [...values]);
    if (rowCount === 0) throw new Error(`no row for ${statement}`);
  } finally {
    await client.end();
  }
}

/** The database of a running product, as its owner; `end()` it. */
export async function connectToDatabase(dataDir: string): Promise<pg.Client> {
  const file = readFileSync(join(dataDir, 'postgres-passwords.json'), 'utf8');
  const { owner } = JSON.parse(file) as { owner: string };
  const port = readPostmasterFile(postgresFolder(dataDir))?.port;
  const client = new pg.Client(`postgres://sanad:${owner}@127.0.0.1:${port}/sanad`);
  await client.connect();
  return client;
}
