import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../prepare/root.mjs';

const skipped = new Set([
  'node_modules',
  'dist',
  '.git',
  '.turbo',
  '.data',
  '.cache',
  'test-results',
  'shots',
]);

/** Every file of the project, relative to the checkout: what git knows or would add. */
export function listFiles(): readonly string[] {
  process.chdir(root);
  try {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const listed = execFileSync('git', args, { encoding: 'utf8', maxBuffer: 64_000_000 });
    return listed.split('\0').filter((file) => file !== '' && existsSync(file));
  } catch {
    // An archive without its history.
    return walk('.');
  }
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}
