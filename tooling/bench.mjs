/** `npm run bench`: our real server beside the limits and the peers, in one run. */
import { exitWith } from './prepare/failure.mjs';
import { install } from './prepare/install.mjs';
import { runScript } from './prepare/run-script.mjs';

async function bench() {
  await install(console.log);
  runScript('tests/load/bench.ts', process.argv.slice(2));
}

bench().catch(exitWith);
