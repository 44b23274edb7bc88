import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readPostmasterFile } from '@sanad/server/db/embedded/postmaster-file';
import { findFreePort } from '@sanad/server/host/free-port';

import { allocator } from '../harness/allocator.ts';
import { postgresFolder } from '../harness/postgres-folder.ts';

const main = join(import.meta.dirname, '../../apps/server/src/main.ts');

/** The real server on a data folder of its own, to be killed and started again. */
export class ServerUnderTest {
  readonly origin: string;
  readonly #port: number;
  readonly #folder: string;
  #child: ChildProcess | undefined;

  private constructor(port: number, folder: string) {
    this.#port = port;
    this.#folder = folder;
    this.origin = `http://localhost:${port}`;
  }

  static async create(): Promise<ServerUnderTest> {
    return new ServerUnderTest(await findFreePort(0), mkdtempSync(join(tmpdir(), 'sanad-kill-')));
  }

  /** Milliseconds until it answers that it is well. */
  async boot(): Promise<number> {
    const started = performance.now();
    this.#child = spawn(process.execPath, [main], {
      env: {
        ...process.env,
        ...allocator,
        PORT: String(this.#port),
        SANAD_DATA: this.#folder,
        LOG_LEVEL: 'error',
        // No calls here, so no LiveKit is fetched or built beside the load.
        LIVEKIT: 'off',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await this.answers();
    return performance.now() - started;
  }

  /** Resolves once `/healthz` says that the database is there. */
  async answers(): Promise<void> {
    for (;;) {
      if (this.#child && this.#child.exitCode !== null) {
        throw new Error(`the server ended with code ${this.#child.exitCode}`);
      }
      const answer = await fetch(`${this.origin}/healthz`, { signal: AbortSignal.timeout(2000) })
        .then((response) => response.json() as Promise<{ database?: { state: string } }>)
        .catch(() => undefined);
      if (answer?.database?.state === 'ready') return;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async killServer(): Promise<void> {
    const child = this.#child!;
    this.#child = undefined;
    if (child.exitCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    }
  }

  killPostmaster(): void {
    process.kill(this.postmasterPid(), 'SIGKILL');
  }

  postmasterPid(): number {
    return readPostmasterFile(postgresFolder(this.#folder))!.pid;
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (child && child.exitCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
