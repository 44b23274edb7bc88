import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { Failure } from './failure.mjs';
import { environment } from './node-program.mjs';
import { root } from './root.mjs';

/** Builds the page; Turborepo knows when nothing that it is made of has changed. */
export function buildWeb() {
  const turbo = join(root, 'node_modules', '.bin', 'turbo');
  const args = ['run', 'build', '--filter=@sanad/web', '--output-logs=errors-only', '--no-color'];
  return new Promise((resolve, reject) => {
    const child = spawn(turbo, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environment({ CI: 'true' }),
    });
    let said = '';
    const hear = (chunk) => {
      said += chunk.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) =>
      reject(new Failure(`The page could not be built: ${error.message}`)),
    );
    child.on('close', (code) => (code === 0 ? resolve() : reject(explain(said))));
  });
}

function explain(said) {
  if (/ENOSPC|No space left/i.test(said)) {
    return new Failure('The disk is full: free about 200 MB and start again.');
  }
  return new Failure(
    `The page could not be built:\n${said.trim().split('\n').slice(-30).join('\n')}`,
  );
}
