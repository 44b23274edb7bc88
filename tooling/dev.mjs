/** `npm run dev`: both apps in watch mode, with one database and one LiveKit that outlive every save. */
import { exitWith } from './prepare/failure.mjs';
import { install } from './prepare/install.mjs';
import { runScript } from './prepare/run-script.mjs';

async function dev() {
  await install(console.log);
  runScript('tooling/dev/run.ts', [], {}, 'tied');
}

dev().catch(exitWith);
