/** `npm run format`: every file as the check wants it, or those that are named. */
import { exitWith } from './prepare/failure.mjs';
import { install } from './prepare/install.mjs';
import { runScript } from './prepare/run-script.mjs';

async function format() {
  await install(console.log);
  const files = process.argv.slice(2);
  runScript('node_modules/oxfmt/bin/oxfmt', files.length === 0 ? ['.'] : files);
}

format().catch(exitWith);
