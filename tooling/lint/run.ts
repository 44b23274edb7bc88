/**
 * The linter over what has changed since it last passed, or rests on what has; over everything where nothing
 * is remembered, as in a fresh checkout. The rules that know types cost most of it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { listFiles } from '../check/list-files.ts';
import { root } from '../prepare/root.mjs';
import { runProgram } from '../test/run-program.ts';
import { lintKeys } from './lint-keys.ts';

const memory = join(root, '.cache', 'lint.json');

const keys = lintKeys(listFiles(), (file) => readFileSync(join(root, file), 'utf8'));
const passed = remembered();
const stale = [...keys].filter(([file, key]) => passed[file] !== key).map(([file]) => file);
if (stale.length === 0) {
  console.log(`lint: none of ${keys.size} files changed since they passed`);
} else {
  console.log(`lint: ${stale.length} of ${keys.size} files`);
  const paths = stale.length === keys.size ? [] : stale;
  // A file that the settings leave out may be all that changed.
  const code = await runProgram('oxlint', ['--quiet', '--no-error-on-unmatched-pattern', ...paths]);
  if (code === 0) remember();
  process.exitCode = code;
}

function remembered(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(memory, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}

function remember(): void {
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify(Object.fromEntries(keys)));
}
