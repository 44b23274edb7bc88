/** `npm run shots`: the sample data through every screen, as PNGs, in both languages and themes, wide and narrow. */
import { buildWeb } from './prepare/build-web.mjs';
import { chromium } from './prepare/chromium.mjs';
import { exitWith } from './prepare/failure.mjs';
import { install } from './prepare/install.mjs';
import { runScript } from './prepare/run-script.mjs';

async function shots() {
  await install(console.log);
  await buildWeb();
  const browser = chromium(console.log);
  runScript(
    'tests/shots/take-shots.ts',
    process.argv.slice(2),
    browser === null ? {} : { CHROMIUM_PATH: browser },
  );
}

shots().catch(exitWith);
