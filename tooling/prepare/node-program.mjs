import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { Failure } from './failure.mjs';
import { leastNode } from './pins.mjs';
import { root } from './root.mjs';

/** The pinned Node of the lockfile; where there is none for this platform, this one if it is new enough. */
export function nodeProgram() {
  const pinned = join(root, 'node_modules', '.bin', 'node');
  if (existsSync(pinned)) return pinned;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]))
    return process.execPath;
  throw new Failure(
    `No Node comes with Sanad for ${process.platform}-${process.arch}: install Node ${leastNode.join('.')} or newer (this is ${process.versions.node}) and start again.`,
  );
}

/** Everything that is started from here finds that Node, and pnpm, first. */
export function environment(more = {}) {
  const bin = join(root, 'node_modules', '.bin');
  return {
    ...process.env,
    PATH: `${bin}:${process.env.PATH ?? ''}`,
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    // A password is hashed in a block of 19 MiB: so it goes back to the system when that is done, instead
    // of staying with whichever thread hashed it. glibc reads this when a process begins, not later.
    MALLOC_MMAP_THRESHOLD_: process.env.MALLOC_MMAP_THRESHOLD_ ?? '1048576',
    ...more,
  };
}
