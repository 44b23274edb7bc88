/**
 * One process per data folder. `lock.json` names the holder; it is taken over when that process is dead
 * or is another program that got its number after a restart of the machine.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { isProcessAlive } from './process-alive.ts';
import { StartFailure } from './start-failure.ts';

interface Holder {
  readonly pid: number;
  /** Part of its command line: tells it from a stranger that got the same number later. */
  readonly program: string;
  readonly stopping: boolean;
}

export interface DataLock {
  /** A start that comes now waits for us instead of being refused. */
  announceStop(): void;
  release(): void;
}

/** Longest a holder that said it is stopping is waited for. */
const patience = 15_000;

export async function takeDataLock(dataDir: string): Promise<DataLock> {
  const file = join(dataDir, 'lock.json');
  const deadline = Date.now() + patience;
  for (;;) {
    if (createExclusively(file)) break;
    const holder = readHolder(file);
    if (holder === null || !isHeld(holder)) {
      discard(file, holder);
    } else if (!holder.stopping || Date.now() > deadline) {
      throw new StartFailure(
        `${dataDir} is in use by process ${holder.pid}: stop that one first (kill ${holder.pid}), or set SANAD_DATA to another folder.`,
      );
    } else {
      await delay(50);
    }
  }
  return {
    announceStop: () => replace(file, self(true)),
    release: () => {
      if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}

function self(stopping: boolean): Holder {
  return { pid: process.pid, program: process.argv[1] ?? '', stopping };
}

/** Our own number in the file is that of a predecessor: in containers everybody is process 1. */
function isHeld(holder: Holder): boolean {
  return holder.pid !== process.pid && isProcessAlive(holder.pid, holder.program);
}

/** A link, not an open with `wx`: the file appears whole, so nobody reads a half-written holder. */
function createExclusively(file: string): boolean {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(self(false)), { mode: 0o600 });
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/** Moved aside first: when it turns out that a faster one had replaced the stale lock, it goes back. */
function discard(file: string, stale: Holder | null): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    const moved = readHolder(aside);
    if (moved !== null && moved.pid !== stale?.pid) linkSync(aside, file);
  } catch {
    // Somebody else moved it, or took its place: the next round sees who holds it.
  }
  rmSync(aside, { force: true });
}

function replace(file: string, holder: Holder): void {
  const own = `${file}.${process.pid}`;
  try {
    writeFileSync(own, JSON.stringify(holder), { mode: 0o600 });
    renameSync(own, file);
  } catch {
    // The folder is gone or full; the lock then ends with the process.
  }
}
