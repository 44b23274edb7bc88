import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { root } from '../prepare/root.mjs';

const source = 'github.com/versity/versitygw/cmd/versitygw';

/** Builds the real S3 server of the byte store's tests, once in a machine; where it can't be had, they say so by failing. */
export async function prepareS3(): Promise<void> {
  const cache = process.env['SANAD_CACHE'] ?? join(homedir(), '.cache', 'sanad');
  const program = join(cache, 'versitygw');
  if (existsSync(program)) return;
  await mkdir(cache, { recursive: true });
  const coming = `${program}.${process.pid}`;
  const args = ['-n', '19', 'go', 'build', '-o', coming, source];
  const child = spawn('nice', args, {
    cwd: join(root, 'tooling', 's3'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((resolve) => {
    child.once('error', resolve);
    child.once('close', resolve);
  });
  if (code === 0) await rename(coming, program);
  else console.error('The S3 server could not be built: is Go installed?');
}
