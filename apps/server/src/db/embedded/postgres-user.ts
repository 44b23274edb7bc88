import { execFileSync, spawnSync } from 'node:child_process';

import { StartFailure } from '../../host/start-failure.ts';

/** The user PostgreSQL runs as: none when this process is nobody special, a named one when it is root. */
export interface PostgresUser {
  readonly uid: number;
  readonly gid: number;
}

const candidates = ['postgres', 'nobody'] as const;

/** PostgreSQL refuses to run as root; so root lends it the user `postgres`, made if it is missing. */
export function findPostgresUser(): PostgresUser | null {
  if (process.getuid?.() !== 0) return null;
  const found = lookUp('postgres');
  if (found !== null) return found;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], {
    stdio: 'ignore',
  });
  for (const name of candidates) {
    const user = lookUp(name);
    if (user !== null) return user;
  }
  throw new StartFailure(
    'PostgreSQL does not run as root and no user "postgres" could be made: start as another user, or create that one.',
  );
}

function lookUp(name: string): PostgresUser | null {
  try {
    const id = (flag: string) =>
      Number(
        execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
      );
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}
