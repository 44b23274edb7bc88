/**
 * Behaviour specifications and tests name the same rules: every rule `[SR7]` of a `SPEC.md` is cited by
 * a test title, and no test cites a rule that is not there.
 */
import { readFileSync } from 'node:fs';

import { listFiles } from './list-files.ts';
import { report } from './report.ts';

const rule = /\[([A-Z]{2,4}\d+)\]/g;
/** In a specification a rule is defined where a line begins with it, as list item, heading or row. */
const definition = /^[\s|#>*-]*\**\[([A-Z]{2,4}\d+)\]/gm;

const defined = new Map<string, string>();
const cited = new Map<string, string>();
const problems: string[] = [];

for (const file of listFiles()) {
  if (file.endsWith('SPEC.md')) {
    for (const [, id] of readFileSync(file, 'utf8').matchAll(definition)) {
      if (id === undefined) continue;
      if (defined.has(id))
        problems.push(`[${id}] is defined twice: ${defined.get(id)} and ${file}`);
      defined.set(id, file);
    }
  } else if (/\.(test|spec)\.tsx?$/.test(file)) {
    for (const [, id] of readFileSync(file, 'utf8').matchAll(rule)) {
      if (id !== undefined && !cited.has(id)) cited.set(id, file);
    }
  }
}
if (defined.size === 0) problems.push('no SPEC.md defines a rule');
for (const [id, file] of defined) {
  if (!cited.has(id)) problems.push(`[${id}] of ${file} is cited by no test`);
}
for (const [id, file] of cited) {
  if (!defined.has(id)) problems.push(`[${id}] cited in ${file} is a rule of no SPEC.md`);
}
report(`${defined.size} rules`, problems);
