/**
 * Files that anybody can read in one sitting: at most 500 lines of code each, kebab-case, and no name
 * that says nothing (`utils`, `helpers`, …).
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

import { listFiles } from './list-files.ts';
import { report } from './report.ts';

const longest = 500;
const code = /\.(ts|tsx|mts|mjs|js|css|html|sql)$/;
const kebab = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const banned = /^(utils?|helpers?|common|misc|.*-?manager|.*-?service|types?)$/;
/** Names that others prescribe. */
const given = /^(Dockerfile|LICENSE|[A-Z]+\.md)$/;

const problems: string[] = [];
for (const file of listFiles()) {
  const name = basename(file);
  if (code.test(name)) {
    const lines = readFileSync(file, 'utf8').split('\n').length - 1;
    if (lines > longest) problems.push(`${file}: ${lines} lines, more than ${longest}`);
    const stem = name
      .replace(code, '')
      .replace(/\.(test|db\.test|dom\.test|fuzz\.test|config|d)$/, '');
    if (banned.test(stem))
      problems.push(`${file}: the name "${stem}" says nothing about its content`);
  }
  const plain = name.replace(/^\./, '');
  if (!given.test(plain) && !file.startsWith('.') && code.test(name) && !kebab.test(plain)) {
    problems.push(`${file}: not kebab-case`);
  }
}
report('files', problems);
