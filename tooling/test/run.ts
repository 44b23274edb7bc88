import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { listFiles } from '../check/list-files.ts';
import { chromium } from '../prepare/chromium.mjs';
import { root } from '../prepare/root.mjs';
import { add, none, type Counts } from './counts.ts';
import { groups, type Group } from './group.ts';
import { prepareLivekit } from './prepare-livekit.ts';
import { prepareS3 } from './prepare-s3.ts';
import { runStages } from './run-stages.ts';
import { stageOfPart, stages, type Stage } from './stages.ts';
import { testFiles } from './test-files.ts';
import { NotUnderstood, readWanted, type Wanted } from './wanted.ts';

const checks = stages.filter(({ group }) => group === 'static').map(({ name }) => name);
const wanted = await understood();
const chosen = stages.filter(
  ({ group, name }) => wanted === null || wanted.whole.has(group) || wanted.whole.has(name),
);
const parts = (wanted?.parts ?? []).map((part) => ({ part, stage: stageOfPart(part) }));

mkdirSync(join(root, 'test-results'), { recursive: true });
const all: readonly Stage[] = [...chosen, ...parts.map(({ stage }) => stage)];
if (all.some(({ group }) => group === 'e2e')) {
  const browser = chromium(console.log);
  if (browser !== null) process.env['CHROMIUM_PATH'] = browser;
}
// Two minutes of compiling where it must be built: begun now, at the lowest priority, awaited by who needs it.
const needsLivekit: readonly Group[] = ['server', 'start', 'e2e'];
const livekit = all.some(({ group }) => needsLivekit.includes(group))
  ? prepareLivekit()
  : Promise.resolve();
/** The same: a minute and a half, after the other. */
const s3 = all.some(({ group }) => group === 'server') ? livekit.then(prepareS3) : livekit;

const results = await runStages(all, async ({ group }) => {
  if (needsLivekit.includes(group)) await said('LiveKit', livekit);
  if (group === 'server') await said('The S3 server', s3);
});
let total: Counts = none;
for (const { name } of all) {
  const { passed, failures } = results.get(name) ?? none;
  total = add(total, { passed, failures: failures.map((failure) => `${name}: ${failure}`) });
}
for (const title of new Set(parts.map(({ part }) => part.title))) {
  const ran = parts.filter(({ part }) => part.title === title).map(({ stage }) => stage.name);
  const counts = ran.map((name) => results.get(name) ?? none).reduce(add, none);
  if (title !== null && counts.passed === 0 && counts.failures.length === 0)
    total = add(total, { passed: 0, failures: [`no test has "${title}" in its title`] });
}

async function understood(): Promise<Wanted | null> {
  try {
    const args = process.argv.slice(2);
    // Only who names a title waits for the files to be read.
    const { readTitles } =
      args.length > 0 ? await import('./read-titles.ts') : { readTitles: null };
    return readWanted(args, {
      names: [...groups, ...checks],
      files: testFiles(listFiles()),
      titlesOf: (file) =>
        readTitles?.(readFileSync(join(root, file), 'utf8')).map(({ full }) => full) ?? [],
    });
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    console.error(error.message);
    process.exit(2);
  }
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
