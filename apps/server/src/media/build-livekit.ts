import { renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { runProgram } from './run-program.ts';

/** Where `go.mod` and `go.sum` pin LiveKit and everything it stands on. */
const moduleDir = fileURLToPath(new URL('../../../../tooling/livekit', import.meta.url));
const command = 'github.com/livekit/livekit-server/cmd/server';

export async function hasGo(signal: AbortSignal): Promise<boolean> {
  return (await runProgram('go', ['version'], { signal, timeoutMs: 10_000 })).ok;
}

/** About two minutes on two cores at the lowest priority, so that the product stays quick meanwhile. */
export async function buildLivekit(
  target: string,
  signal: AbortSignal,
): Promise<'built' | 'unreachable' | 'failed'> {
  const half = `${target}.build-${process.pid}`;
  const build = ['build', '-mod=readonly', '-trimpath', '-ldflags', '-s -w', '-o', half, command];
  const done = await runProgram('nice', ['-n', '19', 'go', ...build], { cwd: moduleDir, signal });
  if (done.ok) {
    renameSync(half, target);
    return 'built';
  }
  rmSync(half, { force: true });
  return /dial tcp|no such host|i\/o timeout|TLS handshake/i.test(done.output)
    ? 'unreachable'
    : 'failed';
}
