import { createApp } from './app.ts';
import { EnvRefused, loadEnv } from './env.ts';
import { portFailure } from './host/assert-port-free.ts';
import { findFreePort } from './host/free-port.ts';
import { hostSettings } from './host/host-settings.ts';
import type { Host } from './host/host.ts';
import { openHost } from './host/open-host.ts';
import { StartFailure } from './host/start-failure.ts';
import { createLog } from './log.ts';

/** env → openHost → createApp → listen. SIGTERM drains and exits 0 within ten seconds. */
const drainMs = 9_000;

function tell(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

async function main(): Promise<void> {
  const loaded = loadEnv();
  // LiveKit's webhooks need the real number before anything listens.
  const env = { ...loaded, PORT: loaded.PORT === 0 ? await findFreePort(0) : loaded.PORT };
  const log = createLog(env.LOG_LEVEL);
  const closing: (() => Promise<void>)[] = [];
  stopOnSignal(closing, () => log.error('drain took too long'));

  const host = await openHost(hostSettings(env, env.PORT), tell);
  closing.unshift(() => host.close());
  await serve(env, host, log, closing);
}

async function serve(
  env: ReturnType<typeof loadEnv>,
  host: Host,
  log: ReturnType<typeof createLog>,
  closing: (() => Promise<void>)[],
): Promise<void> {
  try {
    const app = await createApp({ env, log, databaseUrl: host.databaseUrl, media: host.media });
    closing.unshift(() => app.close());
    const port = await app.listen();
    log.info({ port }, 'listening');
    const video = host.media.state();
    if (video.state === 'preparing' && env.LIVEKIT_REPORT === undefined)
      tell('Video calls: being prepared in the background.');
    const address = env.publicOrigin ?? `http://localhost:${env.DEV_PORT ?? port}`;
    // In watch mode the parent says it, when the page's own server is up too.
    if (env.LIVEKIT_REPORT === undefined) tell(`\nSanad is ready: ${address}`);
  } catch (error) {
    for (const close of closing.splice(0)) await close();
    throw portFailure(env.PORT, env.HOST, error as NodeJS.ErrnoException);
  }
}

function stopOnSignal(closing: (() => Promise<void>)[], onLate: () => void): void {
  let stopping = false;
  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    setTimeout(() => {
      onLate();
      process.exit(1);
    }, drainMs).unref();
    for (const close of closing.splice(0)) await close();
    process.exit(0);
  }
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  // The start command that we were started by is gone, however it ended.
  process.on('disconnect', () => void stop());
}

try {
  await main();
} catch (error) {
  if (!(error instanceof EnvRefused || error instanceof StartFailure)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
