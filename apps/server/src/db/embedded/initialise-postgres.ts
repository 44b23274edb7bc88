import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { keepWith } from '../../host/keeper.ts';
import { StartFailure } from '../../host/start-failure.ts';
import type { PostgresPlace } from './postgres-place.ts';
import type { PostgresUser } from './postgres-user.ts';

interface Passwords {
  readonly admin: string;
  readonly owner: string;
}

/** Written last: a data directory without it is what an interrupted first start left behind. */
const finishedMark = 'sanad-initialised';

/**
 * Makes the cluster on the first start: `initdb`, then the role and the database `sanad` in single-user
 * mode, so that nothing listens before it is complete. A half-made directory is emptied and made anew.
 */
export async function initialisePostgres(
  place: PostgresPlace,
  dataDir: string,
  user: PostgresUser | null,
  signal?: AbortSignal,
): Promise<Passwords> {
  const passwords = loadPasswords(join(dataDir, 'postgres-passwords.json'));
  if (existsSync(join(place.data, finishedMark))) return passwords;
  mkdirSync(place.data, { recursive: true, mode: 0o700 });
  for (const entry of readdirSync(place.data)) {
    rmSync(join(place.data, entry), { recursive: true, force: true });
  }
  await runInitdb(place, user, signal);
  signal?.throwIfAborted();
  setPasswords(place, user, passwords);
  writeFileSync(join(place.data, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n');
  const mark = join(place.data, finishedMark);
  writeFileSync(mark, '');
  if (user !== null) chownSync(mark, user.uid, user.gid);
  return passwords;
}

function loadPasswords(file: string): Passwords {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
  const passwords = {
    admin: randomBytes(24).toString('hex'),
    owner: randomBytes(24).toString('hex'),
  };
  writeFileSync(file, `${JSON.stringify(passwords)}\n`, { mode: 0o600 });
  return passwords;
}

function runInitdb(
  place: PostgresPlace,
  user: PostgresUser | null,
  signal?: AbortSignal,
): Promise<void> {
  const flags = [
    `--pgdata=${place.data}`,
    '--username=postgres',
    // Nothing listens until `pg_hba.conf` has been replaced by the one line that asks for a password.
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(join(place.binaries, 'bin', 'initdb'), flags, {
      ...user,
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
      ...(signal ? { signal } : {}),
    });
    const keeper =
      child.pid === undefined
        ? undefined
        : keepWith({ pid: child.pid, signals: ['SIGTERM', 'SIGKILL'] });
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => reject(initFailure(place, String(error))));
    child.on('close', (code) => {
      keeper?.release();
      if (code === 0) resolve();
      else reject(initFailure(place, said));
    });
  });
}

/** Single-user mode reads one statement a line; the passwords are hex, so they need no quoting. */
function setPasswords(place: PostgresPlace, user: PostgresUser | null, passwords: Passwords): void {
  const script = [
    `alter role postgres password '${passwords.admin}'`,
    `create role sanad login createrole password '${passwords.owner}'`,
    'create database sanad owner sanad',
    '',
  ].join('\n');
  const done = spawnSync(
    join(place.binaries, 'bin', 'postgres'),
    ['--single', '-D', place.data, 'postgres'],
    {
      ...user,
      cwd: '/',
      input: script,
      encoding: 'utf8',
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    },
  );
  if (done.status !== 0 || /\b(ERROR|FATAL):/.test(done.stderr)) {
    throw initFailure(place, done.stderr);
  }
}

function initFailure(place: PostgresPlace, said: string): StartFailure {
  if (/No space left on device/i.test(said)) {
    return new StartFailure(
      `The disk that holds ${place.data} is full: free about 100 MB and start again.`,
    );
  }
  if (/Permission denied|EACCES/i.test(said)) {
    return new StartFailure(
      `The database could not be made in ${place.data}: this user may not write there; change its owner or set SANAD_DATA to another folder.`,
    );
  }
  return new StartFailure(
    `The database could not be made in ${place.data}: ${said.trim().split('\n').at(-1) ?? ''}`,
  );
}
