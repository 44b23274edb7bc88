import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../prepare/root.mjs';
import { add, none, type Counts } from './counts.ts';
import { prepareLivekit } from './prepare-livekit.ts';
import { groups, stages, type Group } from './stages.ts';

function wantedGroups(): ReadonlySet<Group> {
  const only = process.argv.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);
  if (only === undefined) return new Set(groups);
  const names = only.split(',');
  const unknown = names.filter((name) => !groups.some((group) => group === name));
  if (unknown.length > 0) {
    console.error(`There is no part "${unknown.join(', ')}": take some of ${groups.join(', ')}.`);
    process.exit(2);
  }
  return new Set(groups.filter((group) => names.includes(group)));
}

const wanted = wantedGroups();
mkdirSync(join(root, 'test-results'), { recursive: true });
// Two minutes of compiling where it must be built: begun now, at the lowest priority, awaited by who needs it.
const needsLivekit: readonly Group[] = ['server', 'start', 'e2e'];
const livekit = needsLivekit.some((group) => wanted.has(group))
  ? prepareLivekit()
  : Promise.resolve();

let total: Counts = none;
for (const stage of stages) {
  if (!wanted.has(stage.group)) continue;
  if (needsLivekit.includes(stage.group)) await said('LiveKit', livekit);
  const begun = Date.now();
  console.log(`\n── ${stage.name}`);
  let counts: Counts;
  try {
    counts = await stage.run();
  } catch (error) {
    counts = { passed: 0, failures: [error instanceof Error ? error.message : String(error)] };
  }
  const { passed, failures } = counts;
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(`── ${stage.name}: ${passed} passed, ${failures.length} failed in ${seconds} s`);
  for (const failure of failures) console.log(`   ✗ ${failure}`);
  total = add(total, { passed, failures: failures.map((failure) => `${stage.name}: ${failure}`) });
}

async function said(what: string, ready: Promise<void>): Promise<void> {
  const tick = setInterval(() => console.log(`  ${what} is being prepared …`), 15_000);
  await ready;
  clearInterval(tick);
}

// Said once more at the end: who reads only that must know what to look for.
if (total.failures.length > 0) console.log('\nFailed:');
for (const failure of total.failures) console.log(`   ✗ ${failure}`);
console.log(`\n${total.passed} passed, ${total.failures.length} failed`);
process.exit(total.failures.length > 0 || total.passed === 0 ? 1 : 0);
