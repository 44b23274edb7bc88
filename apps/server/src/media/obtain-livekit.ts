import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { VideoState } from '@sanad/protocol/http/calls';

import { buildLivekit, hasGo } from './build-livekit.ts';
import { fetchLivekitRelease } from './fetch-livekit-release.ts';
import { isFittingVersion, livekitVersion } from './livekit-version.ts';
import { runProgram } from './run-program.ts';

export type ObtainedLivekit =
  | { readonly program: string }
  | { readonly missing: Extract<VideoState, { state: 'missing' }>['reason'] };

export type ObtainStep = 'looking' | 'fetching' | 'building';

/**
 * Finds a `livekit-server`, cheapest way first: on the PATH, in the cache outside the checkout, the
 * official release, a build from pinned sources where Go is installed.
 */
export async function obtainLivekit(
  cacheDir: string,
  onStep: (step: ObtainStep) => void,
  signal: AbortSignal,
): Promise<ObtainedLivekit> {
  onStep('looking');
  const onPath = await findOnPath(signal);
  if (onPath !== null && (await fits(onPath, signal))) return { program: onPath };
  const target = join(cacheDir, `livekit-server-${livekitVersion}`);
  if (existsSync(target) && (await fits(target, signal))) return { program: target };
  try {
    mkdirSync(cacheDir, { recursive: true });
  } catch {
    return { missing: 'failed' };
  }
  onStep('fetching');
  if (await fetchLivekitRelease(cacheDir, target, signal)) return { program: target };
  if (!(await hasGo(signal))) return { missing: 'no_toolchain' };
  onStep('building');
  const built = await buildLivekit(target, signal);
  return built === 'built' ? { program: target } : { missing: built };
}

async function findOnPath(signal: AbortSignal): Promise<string | null> {
  const found = await runProgram('sh', ['-c', 'command -v livekit-server'], { signal });
  return found.ok ? found.output.trim() : null;
}

async function fits(program: string, signal: AbortSignal): Promise<boolean> {
  const said = await runProgram(program, ['--version'], { signal, timeoutMs: 5_000 });
  return said.ok && isFittingVersion(said.output);
}
