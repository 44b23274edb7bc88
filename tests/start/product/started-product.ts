/**
 * One `npm start` or `npm run dev` as a real process in a group of its own, on free ports and with a data
 * folder of its own. Nothing here waits for time to pass: every wait is for a line, for an exit, or for an
 * answer, and one that is in vain ends with all that was said.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Limits } from '@sanad/protocol/limit';
import { expect } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface ProductSettings {
  readonly command: 'start' | 'dev';
  readonly dataDir: string;
  readonly port: number;
  /** Most tests need no video. */
  readonly livekit: 'on' | 'off';
  readonly livekitPort?: number;
  /** Limits that are raised for what the test does. */
  readonly limits?: Partial<Limits>;
}

/** Within a test's own bound, which tells nothing. */
const patience = 90_000;

export class StartedProduct {
  readonly process: ChildProcess;
  readonly #settings: ProductSettings;
  #output = '';
  readonly #waiting = new Set<() => void>();
  #exit: { code: number | null } | null = null;

  constructor(settings: ProductSettings) {
    this.#settings = settings;
    this.process = spawn('node', [`tooling/${settings.command}.mjs`], {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PORT: String(settings.port),
        SANAD_DATA: settings.dataDir,
        LIVEKIT: settings.livekit,
        LIVEKIT_PORT: String(settings.livekitPort ?? 7880),
        LOG_LEVEL: 'error',
        ...(settings.limits ? { SANAD_LIMITS: JSON.stringify(settings.limits) } : {}),
      },
    });
    const hear = (chunk: Buffer) => {
      this.#output += chunk.toString('utf8');
      this.#changed();
    };
    this.process.stdout?.on('data', hear);
    this.process.stderr?.on('data', hear);
    this.process.on('close', (code) => {
      this.#exit = { code };
      this.#changed();
    });
  }

  get output(): string {
    return this.#output;
  }

  /** Resolves with the text once the output has it; rejects, with all that was said, when it ends first. */
  async says(text: string): Promise<string> {
    await this.#until(
      () => this.#output.includes(text) || this.#exit !== null,
      `did not say "${text}"`,
    );
    if (this.#output.includes(text)) return this.#output;
    throw new Error(`It ended without saying "${text}":\n${this.#output}`);
  }

  async ended(): Promise<number | null> {
    await this.#until(() => this.#exit !== null, 'did not end');
    return this.#exit?.code ?? null;
  }

  /** As the terminal does on Ctrl-C: the whole group gets it. */
  interrupt(): void {
    if (this.process.pid !== undefined) process.kill(-this.process.pid, 'SIGINT');
  }

  /** Of the server that listens, not of the start command above it. */
  get serverPid(): number {
    const lock: unknown = JSON.parse(
      readFileSync(join(this.#settings.dataDir, 'lock.json'), 'utf8'),
    );
    return (lock as { pid: number }).pid;
  }

  get postgresPid(): number {
    const file = join(this.#settings.dataDir, 'postgres', 'postmaster.pid');
    return Number(readFileSync(file, 'utf8').split('\n')[0]);
  }

  get livekitPid(): number {
    const file = join(this.#settings.dataDir, 'livekit', 'running.json');
    return (JSON.parse(readFileSync(file, 'utf8')) as { pid: number }).pid;
  }

  /** Resolves when calls can be had. */
  async videoReady(): Promise<void> {
    await expect.poll(() => this.#videoState(), { timeout: 60_000 }).toBe('ready');
  }

  async #videoState(): Promise<string | undefined> {
    const answer = await fetch(`http://127.0.0.1:${this.#settings.port}/healthz`);
    const parts = (await answer.json()) as { livekit?: { state: string } };
    return parts.livekit?.state;
  }

  async answers(): Promise<number> {
    const answer = await fetch(`http://127.0.0.1:${this.#settings.port}/healthz`);
    await answer.body?.cancel();
    return answer.status;
  }

  #until(condition: () => boolean, inVain: string): Promise<void> {
    if (condition()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const overdue = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`It ${inVain} within ${patience / 1000} s; it said:\n${this.#output}`));
      }, patience);
      const look = () => {
        if (!condition()) return;
        clearTimeout(overdue);
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
    });
  }

  #changed(): void {
    for (const look of [...this.#waiting]) look();
  }
}
