/**
 * Decides where the binaries and the data directory of the embedded PostgreSQL live.
 *
 * Normally: the binaries where they were installed, the data under `<data folder>/postgres`. As root the
 * database runs as another user, who may be unable to enter the checkout or the data folder (mode 0700,
 * a home directory): then both go to `/var/lib/sanad` (or `/var/tmp/sanad`), the place is written into
 * the data folder, and every later start uses it, so that the data never seems to vanish. A data folder
 * that was deleted and made anew gets a new place: nothing is ever emptied that somebody may want back.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { StartFailure } from '../../host/start-failure.ts';
import type { PostgresUser } from './postgres-user.ts';

export interface PostgresPlace {
  readonly binaries: string;
  readonly data: string;
  /** True when it is not in the data folder and the start line has to say where it went. */
  readonly elsewhere: boolean;
}

const noteName = 'postgres-place.json';

export function choosePostgresPlace(
  dataDir: string,
  binaries: string,
  user: PostgresUser | null,
): PostgresPlace {
  const usual = join(dataDir, 'postgres');
  const note = join(dataDir, noteName);
  if (user === null) {
    mkdirSync(usual, { recursive: true, mode: 0o700 });
    return { binaries, data: usual, elsewhere: false };
  }
  const noted = readNote(note);
  if (noted !== null) {
    if (!existsSync(join(noted, 'PG_VERSION'))) {
      throw new StartFailure(
        `The database of ${dataDir} was kept in ${noted}, which is gone: bring it back, or delete ${note} to begin with an empty one.`,
      );
    }
    return { binaries: copyBinaries(dirname(noted), binaries), data: noted, elsewhere: true };
  }
  mkdirSync(usual, { recursive: true, mode: 0o700 });
  chownSync(usual, user.uid, user.gid);
  if (canUse(user, usual) && canRun(user, binaries)) {
    return { binaries, data: usual, elsewhere: false };
  }
  if (existsSync(join(usual, 'PG_VERSION'))) {
    throw new StartFailure(
      `The database in ${usual} cannot be reached by the user it runs as: allow other users to enter the folders above it (chmod o+x).`,
    );
  }
  return placeElsewhere(dataDir, binaries, user);
}

/** Called once the cluster is complete, so that an interrupted first start is not taken for a lost one. */
export function notePostgresPlace(dataDir: string, { data, elsewhere }: PostgresPlace): void {
  if (!elsewhere) return;
  writeFileSync(join(dataDir, noteName), `${JSON.stringify({ data })}\n`, { mode: 0o600 });
}

function readNote(note: string): string | null {
  try {
    const value = JSON.parse(readFileSync(note, 'utf8')) as { data?: unknown };
    return typeof value.data === 'string' ? value.data : null;
  } catch {
    return null;
  }
}

function placeElsewhere(dataDir: string, binaries: string, user: PostgresUser): PostgresPlace {
  for (const parent of ['/var/lib/sanad', '/var/tmp/sanad']) {
    try {
      mkdirSync(parent, { recursive: true, mode: 0o755 });
      // /var/tmp is everybody's: a folder that somebody else put there under our name is not ours.
      const found = lstatSync(parent);
      if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0) continue;
      const data = mkdtempSync(join(parent, `data-${shortHash(dataDir)}-`));
      chownSync(data, user.uid, user.gid);
      if (canUse(user, data)) {
        return { binaries: copyBinaries(parent, binaries), data, elsewhere: true };
      }
      rmSync(data, { recursive: true });
    } catch {
      // Read-only or not allowed: the next one.
    }
  }
  throw new StartFailure(
    `No folder was found that the database's user can reach: neither ${dataDir} nor /var/lib nor /var/tmp; allow other users to enter the folder (chmod o+x) or set DATABASE_URL.`,
  );
}

/** Copied under the name of their source, so that another checkout or version gets its own copy. */
function copyBinaries(parent: string, binaries: string): string {
  const copy = join(parent, `binaries-${shortHash(binaries)}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  cpSync(binaries, half, { recursive: true, verbatimSymlinks: true });
  renameSync(half, copy);
  return copy;
}

function shortHash(folder: string): string {
  return createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 12);
}

function canUse(user: PostgresUser, folder: string): boolean {
  const script = 'cd "$1" && [ -w . ]';
  return (
    spawnSync('/bin/sh', ['-c', script, 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' })
      .status === 0
  );
}

function canRun(user: PostgresUser, binaries: string): boolean {
  const program = join(binaries, 'bin', 'postgres');
  return spawnSync(program, ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}
