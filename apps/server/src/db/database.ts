import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;

export interface Database {
  readonly pool: pg.Pool;
  /** Knows the tables of identity and workspaces; a feature adds its own with `db.withTables<…>()`. */
  readonly db: Db;
  close(): Promise<void>;
}

export function createDatabase(
  url: string,
  options: { max?: number; onError?(error: Error): void } = {},
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    application_name: 'sanad',
  });
  // Without listeners a connection that the database drops would end the process: the pool speaks for
  // idle ones, and each speaks for itself while it is in use.
  pool.on('error', (error) => options.onError?.(error));
  pool.on('connect', (client) => client.on('error', (error) => options.onError?.(error)));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { pool, db, close: () => db.destroy() };
}
