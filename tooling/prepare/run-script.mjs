import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { environment, nodeProgram } from './node-program.mjs';
import { root } from './root.mjs';

/**
 * Runs a TypeScript program of the checkout under the pinned Node and ends as it ends. A `tied` one hears
 * when this process is gone, however it ended: the channel between them closes.
 */
export function runScript(script, args, more = {}, tie = 'loose') {
  const run = spawn(nodeProgram(), [join(root, script), ...args], {
    cwd: root,
    stdio: tie === 'tied' ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
    env: environment(more),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => run.kill(signal));
  run.on('exit', (code) => process.exit(code ?? 1));
}
