/**
 * `npm test`: gets what the tests need, then runs every check and test, cheapest first, and ends with one
 * closing line of counts. `--only=…` runs a part: a stage, a file, a folder, or the tests of a title.
 */
import { exitWith } from './prepare/failure.mjs';
import { install } from './prepare/install.mjs';
import { runScript } from './prepare/run-script.mjs';

async function test() {
  await install(console.log);
  runScript('tooling/test/run.ts', process.argv.slice(2));
}

test().catch(exitWith);
