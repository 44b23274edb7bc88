import { statfsSync } from 'node:fs';

import { StartFailure } from './start-failure.ts';

/** PostgreSQL writes its log of changes in files of 16 MB: with less it stops in the middle of work. */
const leastBytes = 32 * 1024 * 1024;

/** Told before anything is half-written; nothing that was saved is touched. */
export function assertSpace(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free >= leastBytes) return;
  const left = Math.floor(free / 1024 / 1024);
  throw new StartFailure(
    `The disk that holds ${folder} is full (${left} MB left): free about 100 MB and start again; nothing that was saved is lost.`,
  );
}
