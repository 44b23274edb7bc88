/**
 * `npm test`: gets what the tests need, then runs every check and test, cheapest first, and ends with
 * one closing line of counts. `--only=static,units,simulation,kill,server,start,e2e` runs a part.
 */
import { chromium } from './prepare/chromium.mjs';
import { exitWith } from './prepare/failure.mjs';
import { install } from './prepare/install.mjs';
import { runScript } from './prepare/run-script.mjs';

async function test() {
  const args = process.argv.slice(2);
  await install(console.log);
  const only = args
    .find((arg) => arg.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',');
  const needsBrowser = only === undefined || only.includes('e2e');
  const browser = needsBrowser ? chromium(console.log) : null;
  runScript('tooling/test/run.ts', args, browser === null ? {} : { CHROMIUM_PATH: browser });
}

test().catch(exitWith);
