/**
 * The life of the embedded PostgreSQL: made once, started, kept alive, stopped.
 *
 * It owns the postmaster of one data directory. A postmaster that outlived a killed server is adopted
 * when it was started with the same settings, else stopped and replaced; one that dies while we live is
 * started again on the same port. fsync stays on unless a test asks otherwise. It refuses to start where
 * the disk is full or the directory is of another major version, in one sentence each.
 */
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { limits } from '@sanad/protocol/limit';

import { assertSpace } from '../../host/assert-space.ts';
import { findFreePort } from '../../host/free-port.ts';
import { keepWith, spawnHeld, type Held, type Keeper } from '../../host/keeper.ts';
import { isProcessAlive } from '../../host/process-alive.ts';
import { StartFailure } from '../../host/start-failure.ts';
import { initialisePostgres } from './initialise-postgres.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { choosePostgresPlace, notePostgresPlace, type PostgresPlace } from './postgres-place.ts';
import { findPostgresUser, type PostgresUser } from './postgres-user.ts';
import { readPostmasterFile } from './postmaster-file.ts';

export interface EmbeddedPostgres {
  /** Of the role that owns the database `sanad`; not a superuser. */
  readonly url: string;
  /** Of the superuser, database `postgres`: for tests that create databases. */
  readonly adminUrl: string;
  /** Where the data went when it could not stay in the data folder, else null. */
  readonly elsewhere: string | null;
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  /** False only for tests whose data nobody wants back. */
  readonly fsync: boolean;
  readonly onNotice: (sentence: string) => void;
  /** Ends a start that is under way, and what it had started. */
  readonly signal?: AbortSignal;
  /** How long it waits for a successor of a killed owner; see `keeper.ts`. */
  readonly orphanMs?: number;
}

/** After both were killed, the kernel needs a moment until the old shared memory is let go. */
const startDeadline = 15_000;
const pollEvery = 20;
const logLimit = 8_000_000;

export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const user = findPostgresUser();
  const place = choosePostgresPlace(options.dataDir, findPostgresBinaries(), user);
  assertSpace(place.data);
  const passwords = await initialisePostgres(place, options.dataDir, user, options.signal);
  notePostgresPlace(options.dataDir, place);
  const runner = new PostmasterRunner(place, user, options);
  const port = await runner.start().catch(async (error: unknown) => {
    await runner.stop();
    throw error;
  });
  const address = `127.0.0.1:${port}`;
  return {
    url: `postgres://sanad:${passwords.owner}@${address}/sanad`,
    adminUrl: `postgres://postgres:${passwords.admin}@${address}/postgres`,
    elsewhere: place.elsewhere ? place.data : null,
    stop: () => runner.stop(),
  };
}

class PostmasterRunner {
  readonly #place: PostgresPlace;
  readonly #user: PostgresUser | null;
  readonly #options: EmbeddedPostgresOptions;
  readonly #log: string;
  #port = 0;
  #pid = 0;
  #child: ChildProcess | null = null;
  #keeper: Keeper | null = null;
  #stopping = false;
  #watch: NodeJS.Timeout | null = null;

  constructor(place: PostgresPlace, user: PostgresUser | null, options: EmbeddedPostgresOptions) {
    this.#place = place;
    this.#user = user;
    this.#options = options;
    this.#log = join(options.dataDir, 'postgres.log');
  }

  async start(): Promise<number> {
    const survivor = this.#survivor();
    if (survivor !== null) {
      if (survivor.port > 0 && this.#startedWith(this.#arguments(survivor.port))) {
        this.#port = survivor.port;
        this.#pid = survivor.pid;
        this.#keep();
        if (await this.#becameReady(survivor.pid)) {
          this.#watchOver();
          return this.#port;
        }
      }
      await endPostmaster(survivor.pid);
      this.#keeper?.release();
    }
    this.#port = await findFreePort(0);
    await this.#launch('any port');
    this.#watchOver();
    return this.#port;
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#watch !== null) clearInterval(this.#watch);
    this.#keeper?.hurry();
    if (this.#pid !== 0) await endPostmaster(this.#pid);
    this.#keeper?.release();
  }

  /** At once with its first breath: it must not outlive us in whatever state. */
  #keep(): void {
    this.#keeper?.release();
    this.#keeper = keepWith({
      pid: this.#pid,
      signals: ['SIGINT', 'SIGQUIT'],
      handover: {
        withinMs: this.#options.orphanMs ?? limits.orphanMs,
        file: join(this.#options.dataDir, 'postgres-keeper'),
      },
    });
  }

  #survivor() {
    const noted = readPostmasterFile(this.#place.data);
    return noted !== null && isProcessAlive(noted.pid, this.#place.data) ? noted : null;
  }

  #arguments(port: number): string[] {
    const settings = {
      listen_addresses: '127.0.0.1',
      port: String(port),
      unix_socket_directories: '',
      max_connections: '200',
      shared_buffers: '128MB',
      jit: 'off',
      fsync: this.#options.fsync ? 'on' : 'off',
      synchronous_commit: this.#options.fsync ? 'on' : 'off',
      full_page_writes: this.#options.fsync ? 'on' : 'off',
      log_checkpoints: 'off',
      TimeZone: 'UTC',
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    return ['-D', this.#place.data, ...flags];
  }

  /** `postmaster.opts` holds the command line the survivor was started with. */
  #startedWith(wanted: readonly string[]): boolean {
    try {
      const noted = readFileSync(join(this.#place.data, 'postmaster.opts'), 'utf8').trim();
      const program = join(this.#place.binaries, 'bin', 'postgres');
      return noted === [program, ...wanted.map((part) => `"${part}"`)].join(' ');
    } catch {
      return false;
    }
  }

  /** Once people are connected the port stays: their pools know no other. */
  async #launch(port: 'any port' | 'this port'): Promise<void> {
    const deadline = Date.now() + startDeadline;
    for (;;) {
      this.#options.signal?.throwIfAborted();
      if (this.#stopping) return;
      const logFrom = this.#logSize();
      const { child, release } = this.#spawn();
      this.#child = child;
      this.#pid = child.pid ?? 0;
      if (this.#pid !== 0) this.#keep();
      release();
      if (child.pid !== undefined && (await this.#becameReady(child.pid))) return;
      const said = this.#said(logFrom);
      const failure = explain(said, this.#place.data);
      if (failure !== null) throw new StartFailure(failure);
      if (Date.now() > deadline) {
        throw new StartFailure(`PostgreSQL did not start: ${lastLine(said)} (see ${this.#log}).`);
      }
      if (port === 'any port' && said.includes('could not bind'))
        this.#port = await findFreePort(0);
      await delay(200);
    }
  }

  #spawn(): Held {
    if (this.#logSize() > logLimit) truncateSync(this.#log);
    // A file, not a pipe: the postmaster must be able to write after this process was killed.
    const log = openSync(this.#log, 'a', 0o600);
    try {
      return spawnHeld(join(this.#place.binaries, 'bin', 'postgres'), this.#arguments(this.#port), {
        ...this.#user,
        cwd: '/',
        // Its own process group: Ctrl-C in the terminal reaches us, and we end it after the flush.
        detached: true,
        stdio: ['ignore', log, log],
        env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', LC_MESSAGES: 'C' },
      });
    } finally {
      closeSync(log);
    }
  }

  async #becameReady(pid: number): Promise<boolean> {
    const deadline = Date.now() + startDeadline;
    for (;;) {
      const noted = readPostmasterFile(this.#place.data);
      if (noted !== null && noted.pid === pid && noted.ready) return true;
      if (!isProcessAlive(pid) || Date.now() > deadline) return false;
      this.#options.signal?.throwIfAborted();
      await delay(pollEvery);
    }
  }

  /** An adopted postmaster is not our child and sends no exit event, so both kinds are watched alike. */
  #watchOver(): void {
    this.#watch = setInterval(() => {
      if (this.#stopping || isProcessAlive(this.#pid)) return;
      if (this.#watch !== null) clearInterval(this.#watch);
      this.#options.onNotice('PostgreSQL ended unexpectedly; starting it again.');
      this.#launch('this port').then(
        () => this.#watchOver(),
        (error: unknown) => {
          this.#options.onNotice(error instanceof Error ? error.message : String(error));
          this.#watchOver();
        },
      );
    }, 100);
    this.#watch.unref();
    this.#child?.unref();
  }

  #logSize(): number {
    try {
      return statSync(this.#log).size;
    } catch {
      return 0;
    }
  }

  #said(from: number): string {
    try {
      return readFileSync(this.#log).subarray(from).toString('utf8');
    } catch {
      return '';
    }
  }
}

/** SIGINT is PostgreSQL's fast shutdown: sessions are cut, everything committed is flushed. */
async function endPostmaster(pid: number): Promise<void> {
  const deadline = Date.now() + 10_000;
  signal(pid, 'SIGINT');
  while (isProcessAlive(pid)) {
    if (Date.now() > deadline) signal(pid, 'SIGQUIT');
    await delay(pollEvery);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Already gone.
  }
}

/** Null: worth another try (a killed predecessor's memory is still being let go). */
function explain(said: string, data: string): string | null {
  if (/No space left on device/i.test(said)) {
    return `The disk that holds ${data} is full: free some space and start again; nothing that was saved is lost.`;
  }
  if (/Permission denied|has wrong ownership|invalid permissions/i.test(said)) {
    return `PostgreSQL may not use ${data}: give that folder back to the user it runs as, with mode 0700.`;
  }
  if (/database files are incompatible/i.test(said)) {
    return `${data} was made by another major version of PostgreSQL: start the version of Sanad that made it, or restore a backup.`;
  }
  return null;
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? 'it said nothing';
}
