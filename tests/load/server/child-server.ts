import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { findFreePort } from '@sanad/server/host/free-port';

import { allocator } from '../../harness/allocator.ts';

/** A server under test: its own process, pinned to CPU 0 (the load has CPU 1), ended with the bench. */
export interface ChildServer {
  readonly pid: number;
  readonly port: number;
  /** SIGTERM, then SIGKILL after the grace. */
  stop(): Promise<void>;
  kill(): Promise<void>;
}

export const serverCpu = 0;
export const loadCpu = 1;

const running = new Set<number>();
let endsWithUs = false;

/** Only where a child was started: who imports the rest of this file may have an ending of its own. */
function endChildrenWithUs(): void {
  if (endsWithUs) return;
  endsWithUs = true;
  process.on('exit', () => {
    for (const pid of running) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It had ended.
      }
    }
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
}

export async function portOpens(
  port: number,
  alive: () => boolean,
  within = 60_000,
): Promise<void> {
  const end = Date.now() + within;
  while (Date.now() < end) {
    if (!alive()) throw new Error('the server ended before it listened');
    const open = await new Promise<boolean>((resolve) => {
      const probe = net.connect(port, '127.0.0.1');
      probe.on('connect', () => {
        resolve(true);
        probe.destroy();
      });
      probe.on('error', () => resolve(false));
    });
    if (open) return;
    await wait(10);
  }
  throw new Error(`port ${port} did not open`);
}

export async function startChildServer(options: {
  script: string;
  arguments?: readonly string[];
  env?: Record<string, string>;
  directory?: string;
  port?: number;
  nodeArguments?: readonly string[];
}): Promise<ChildServer> {
  const port = options.port ?? (await findFreePort(0));
  endChildrenWithUs();
  const child = spawn(
    'taskset',
    [
      '-c',
      String(serverCpu),
      process.execPath,
      ...(options.nodeArguments ?? []),
      options.script,
      ...(options.arguments ?? []),
    ],
    {
      cwd: options.directory,
      env: {
        ...process.env,
        ...allocator,
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: String(port),
        ...options.env,
      },
      stdio: ['ignore', 'ignore', process.env['BENCH_DEBUG'] ? 'inherit' : 'ignore'],
    },
  );
  const pid = child.pid!;
  let alive = true;
  running.add(pid);
  const ended = once(child, 'exit').then(() => {
    alive = false;
    running.delete(pid);
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (alive) process.kill(pid, signal);
    const patience = new AbortController();
    await Promise.race([ended, wait(15_000, undefined, { signal: patience.signal })]);
    patience.abort();
    if (alive) process.kill(pid, 'SIGKILL');
    await ended;
  };
  await portOpens(port, () => alive);
  return { pid, port, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

export function scratchFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'sanad-bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
