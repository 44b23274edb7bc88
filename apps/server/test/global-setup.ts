import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { TestProject } from 'vitest/node';

import { startEmbeddedPostgres } from '../src/db/embedded/embedded-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of a superuser: `createTestDatabase` makes a database for each file with it. */
    readonly postgresAdminUrl: string;
  }
}

/** One PostgreSQL for the whole run, without fsync, gone with its data afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sanad-test-'));
  // As root the database's own user has to pass through.
  chmodSync(dataDir, 0o711);
  const postgres = await startEmbeddedPostgres({
    dataDir,
    fsync: false,
    onNotice: (sentence) => console.error(sentence),
  });
  project.provide('postgresAdminUrl', postgres.adminUrl);
  return async () => {
    await postgres.stop();
    if (postgres.elsewhere !== null) rmSync(postgres.elsewhere, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  };
}
