import { createHash } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { livekitVersion } from './livekit-version.ts';
import { runProgram } from './run-program.ts';

/** Where the files of the release lie. */
export const livekitRelease = `https://github.com/livekit/livekit/releases/download/v${livekitVersion}`;
const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

/** How long the checksums may take: where they can't be reached, the next way is tried soon. */
const reachableWithin = 4_000;
const archiveWithin = 90_000;

/** The official archive, checked against the checksums of the same release. False where it can't be had. */
export async function fetchLivekitRelease(
  cacheDir: string,
  target: string,
  signal: AbortSignal,
  base = livekitRelease,
): Promise<boolean> {
  const architecture = architectures[process.arch];
  if (process.platform !== 'linux' || architecture === undefined) return false;
  const archive = `livekit_${livekitVersion}_linux_${architecture}.tar.gz`;
  const sums = await download(`${base}/checksums.txt`, reachableWithin, signal);
  if (sums === null) return false;
  const wanted = sums
    .toString('utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .find(([, name]) => name === archive)?.[0];
  if (wanted === undefined) return false;
  const bytes = await download(`${base}/${archive}`, archiveWithin, signal);
  if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== wanted) return false;
  return unpack(bytes, cacheDir, target, signal);
}

async function unpack(
  bytes: Buffer,
  cacheDir: string,
  target: string,
  signal: AbortSignal,
): Promise<boolean> {
  const folder = mkdtempSync(join(cacheDir, '.fetched-'));
  try {
    const file = join(folder, 'archive.tar.gz');
    writeFileSync(file, bytes);
    const done = await runProgram('tar', ['-xzf', file, '-C', folder, 'livekit-server'], {
      signal,
    });
    if (done.ok) renameSync(join(folder, 'livekit-server'), target);
    return done.ok;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function download(
  url: string,
  withinMs: number,
  signal: AbortSignal,
): Promise<Buffer | null> {
  try {
    const answer = await fetch(url, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(withinMs)]),
    });
    return answer.ok ? Buffer.from(await answer.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
