/**
 * `npm start`: from a bare clone to the product, on any Node from 20 on.
 *
 * Installs, builds, then runs the server under the pinned Node and stays beside it: passes the signals
 * on, and lets it end by itself when this process is gone (the channel between them closes).
 */
import { join } from 'node:path';

import { buildWeb } from './prepare/build-web.mjs';
import { exitWith, Failure } from './prepare/failure.mjs';
import { install } from './prepare/install.mjs';
import { environment, nodeProgram } from './prepare/node-program.mjs';
import { root } from './prepare/root.mjs';
import { stayBeside } from './prepare/stay-beside.mjs';

const say = (line) => console.log(line);

async function start() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Failure(
      `Node 20 or newer is needed to start (this is ${process.versions.node}): get it from https://nodejs.org.`,
    );
  }
  await install(say);
  const node = nodeProgram();
  say('Building the page …');
  await buildWeb();
  await runServer(node);
}

async function runServer(node) {
  const { code, signal } = await stayBeside(node, [join(root, 'apps/server/src/main.ts')], {
    cwd: root,
    // Warnings only: the terminal is for the person; LOG_LEVEL=info tells more.
    env: environment({ NODE_ENV: 'production', LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' }),
  });
  if (signal !== null)
    console.error(
      `The server was ended by ${signal}; start again, nothing that was saved is lost.`,
    );
  process.exit(code);
}

start().catch(exitWith);
