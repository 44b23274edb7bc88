/**
 * `npm run account:remove-factors -- <address> --because "<how it was checked>" [--yes]`
 *
 * The way back for whoever has lost app, codes and passkeys: docs/operating.md says what is to be checked first.
 */
import { exitWith } from '../prepare/failure.mjs';
import { install } from '../prepare/install.mjs';
import { runScript } from '../prepare/run-script.mjs';

install(() => undefined)
  .then(() =>
    runScript('apps/server/src/operator/remove-factors-command.ts', process.argv.slice(2), {
      NODE_ENV: 'production',
    }),
  )
  .catch(exitWith);
