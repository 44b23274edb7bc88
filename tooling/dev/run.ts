import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { startEmbeddedPostgres } from '../../apps/server/src/db/embedded/embedded-postgres.ts';
import { assertPortFree } from '../../apps/server/src/host/assert-port-free.ts';
import { openDataFolder } from '../../apps/server/src/host/data-folder.ts';
import { takeDataLock } from '../../apps/server/src/host/data-lock.ts';
import { findFreePort } from '../../apps/server/src/host/free-port.ts';
import { keepWith } from '../../apps/server/src/host/keeper.ts';
import { StartFailure } from '../../apps/server/src/host/start-failure.ts';
import { startOwnLivekit } from '../../apps/server/src/media/own-livekit.ts';
import { root } from '../prepare/root.mjs';
import { writeMediaReport } from './write-media-report.ts';

const env = process.env;
const keepsMail = env['SMTP_URL'] === undefined && env['PUBLIC_URL'] === undefined;
const closing: (() => Promise<void> | void)[] = [];
/** Whoever kills watch mode starts it anew by hand, or not at all. */
const orphanMs = 5_000;
const calledOff = new AbortController();
// One for the whole session: the server starts anew with each save.
const mailKey = randomBytes(24).toString('base64url');

async function run(): Promise<void> {
  const begun = Date.now();
  const webPort = Number(env['PORT'] ?? 3000);
  await assertPortFree(webPort, '127.0.0.1');
  const serverPort = await findFreePort(webPort + 1);
  const dataDir = openDataFolder(env['SANAD_DATA'] ?? join(root, '.data'));
  const lock = await takeDataLock(dataDir);
  closing.unshift(() => lock.release());
  const postgres = await startEmbeddedPostgres({
    dataDir,
    fsync: true,
    onNotice: console.log,
    signal: calledOff.signal,
    orphanMs,
  });
  closing.unshift(() => postgres.stop());
  const cacheDir = join(env['SANAD_CACHE'] ?? join(homedir(), '.cache', 'sanad'), 'livekit');
  const port = Number(env['LIVEKIT_PORT'] ?? 7880);
  const settings = { kind: 'own', port, cacheDir, nodeIp: '127.0.0.1' } as const;
  const media = startOwnLivekit({ dataDir, httpPort: serverPort, settings, orphanMs });
  closing.unshift(() => media.close());
  const report = join(dataDir, 'media-report.json');
  writeMediaReport(report, media);

  start(
    'server',
    join(root, 'apps/server'),
    'node',
    ['--watch', '--watch-preserve-output', 'src/main.ts'],
    {
      PORT: String(serverPort),
      DEV_PORT: String(webPort),
      DATABASE_URL: postgres.url,
      SANAD_DATA: dataDir,
      LIVEKIT_REPORT: report,
      MAIL_KEY: mailKey,
      LOG_LEVEL: env['LOG_LEVEL'] ?? 'warn',
    },
  );
  const vite = join(root, 'apps/web/node_modules/.bin/vite');
  // 127.0.0.1 answers to both names; the second person of a demo opens on the other one.
  start(
    'web',
    join(root, 'apps/web'),
    vite,
    ['--host', '127.0.0.1', '--clearScreen', 'false', '--logLevel', 'warn'],
    {
      SANAD_SERVER: `http://127.0.0.1:${serverPort}`,
      SANAD_WEB_PORT: String(webPort),
    },
  );
  await Promise.all([answers(serverPort), answers(webPort)]);
  if (stopping !== null) return;
  if (keepsMail) console.log(`Captured mail: http://localhost:${webPort}/dev/mail?key=${mailKey}`);
  console.log(
    `\nSanad in watch mode, in ${((Date.now() - begun) / 1000).toFixed(1)} s: http://localhost:${webPort}`,
  );
}

function start(
  name: string,
  cwd: string,
  program: string,
  args: string[],
  more: Record<string, string>,
) {
  const child = spawn(program, args, { cwd, stdio: 'inherit', env: { ...env, ...more } });
  const keeper =
    child.pid === undefined
      ? undefined
      : keepWith({ pid: child.pid, signals: ['SIGTERM', 'SIGKILL'] });
  closing.unshift(async () => {
    keeper?.hurry();
    await ended(child);
    keeper?.release();
  });
  child.on('exit', (code) => {
    if (stopping === null) console.error(`The ${name} ended (${code ?? 'killed'}).`);
    void stop(1);
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  child.kill('SIGTERM');
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

async function answers(port: number): Promise<void> {
  while (stopping === null) {
    try {
      await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(5_000) });
      return;
    } catch {
      await delay(50);
    }
  }
}

let stopping: Promise<void> | null = null;

function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    calledOff.abort();
    await running.catch(() => undefined);
    for (const close of closing.splice(0)) {
      try {
        await close();
      } catch (error) {
        console.error(error);
      }
    }
    process.exit(code);
  })();
  return stopping;
}

process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void stop(0));
process.on('SIGHUP', () => void stop(0));
// `npm run dev` is gone, however it ended.
process.on('disconnect', () => void stop(0));
const running = run();
running.catch((error: unknown) => {
  if (stopping !== null) return;
  console.error(error instanceof StartFailure ? error.message : error);
  void stop(1);
});
