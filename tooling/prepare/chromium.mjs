/**
 * A Chromium for the browser tests: the system's, else from apt where that works (root), else
 * Playwright's own download. Resolves to its path, or to null for Playwright's own.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { Failure } from './failure.mjs';
import { environment } from './node-program.mjs';
import { root } from './root.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export function chromium(say) {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && works(given)) return given;
  const found = onPath();
  if (found !== null) return found;
  if (process.getuid?.() === 0 && run('apt-get', ['--version'])) {
    say('Getting Chromium by apt …');
    if (run('apt-get', ['update', '-q']) && run('apt-get', ['install', '-yq', 'chromium'])) {
      const installed = onPath();
      if (installed !== null) return installed;
    }
  }
  say("Getting Playwright's own Chromium …");
  if (run(join(root, 'node_modules/.bin/playwright'), ['install', 'chromium'])) return null;
  throw new Failure(
    'There is no Chromium for the browser tests: install one (apt install chromium), or name it in CHROMIUM_PATH.',
  );
}

function onPath() {
  for (const name of names) {
    const where = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    const path = where.stdout.trim();
    if (where.status === 0 && works(path)) return path;
  }
  return null;
}

function works(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function run(program, args) {
  const env = environment({ DEBIAN_FRONTEND: 'noninteractive' });
  return spawnSync(program, args, { stdio: 'ignore', env }).status === 0;
}
