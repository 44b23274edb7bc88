import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { findFreePort } from '@sanad/server/host/free-port';

import { allocator } from '../../harness/allocator.ts';
import { portOpens, scratchFolder } from '../server/child-server.ts';

export interface SampleProduct {
  readonly origin: string;
  /** Resolves once it listens. Until then it can be stopped as well. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

const ours = join(import.meta.dirname, '../../..');
/** Longer than the server's own patience while it drains. */
const patienceMs = 12_000;

/** The product in demo mode on a scratch folder, on whatever CPU is free, as a person starts it; that of an earlier checkout, if one is given. */
export async function startSampleProduct(
  checkout: string = ours,
  { video = false } = {},
): Promise<SampleProduct> {
  const port = await findFreePort(0);
  const folder = scratchFolder();
  const child = spawn(process.execPath, [join(checkout, 'apps/server/src/main.ts')], {
    env: {
      ...process.env,
      ...allocator,
      PORT: String(port),
      SANAD_DATA: folder.path,
      LOG_LEVEL: 'warn',
      ...(video ? { LIVEKIT_PORT: String(await findFreePort(0)) } : { LIVEKIT: 'off' }),
    },
    // Over the channel the server hears when this process is gone, however it ended, and ends its database too.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Ctrl-C in the terminal reaches this process, which ends the server when it is done with it.
    detached: true,
  });
  const ended = once(child, 'exit');
  const origin = `http://localhost:${port}`;
  const alive = () => child.exitCode === null && child.signalCode === null;
  // A port that opens is not yet a product that answers.
  const ready = portOpens(port, alive).then(() => answers(origin, alive));
  ready.catch(() => undefined);
  return {
    origin,
    ready,
    async stop() {
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await ended;
      clearTimeout(patience);
      folder.remove();
    },
  };
}

async function answers(origin: string, alive: () => boolean): Promise<void> {
  while (alive()) {
    const answer = await fetch(origin).catch(() => undefined);
    if (answer?.ok === true) return;
    await delay(50);
  }
  throw new Error('the product ended before it answered');
}
