import { createApp } from './app.ts';
import { EnvRefused, loadEnv, type Env } from './env.ts';
import { portFailure } from './host/assert-port-free.ts';
import { findFreePort } from './host/free-port.ts';
import { hostSettings } from './host/host-settings.ts';
import type { Host } from './host/host.ts';
import { openHost } from './host/open-host.ts';
import { StartFailure } from './host/start-failure.ts';
import { startLines } from './http/start-lines.ts';
import { createLog, type Logger } from './log.ts';

/**
 * env → openHost → createApp → listen. SIGTERM drains and exits 0 within ten seconds, also in the middle
 * of a start: that is called off, and what it had opened is closed.
 */
const drainMs = 9_000;

const closing: (() => Promise<void>)[] = [];
const calledOff = new AbortController();

function tell(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

async function start(env: Env, log: Logger): Promise<void> {
  const host = await openHost(hostSettings(env, env.PORT), tell, calledOff.signal);
  closing.unshift(() => host.close());
  calledOff.signal.throwIfAborted();
  try {
    await serve(env, host, log);
  } catch (error) {
    throw portFailure(env.PORT, env.HOST, error as NodeJS.ErrnoException);
  }
}

async function serve(env: Env, host: Host, log: Logger): Promise<void> {
  const app = await createApp({ env, log, databaseUrl: host.databaseUrl, media: host.media });
  closing.unshift(() => app.close());
  calledOff.signal.throwIfAborted();
  const port = await app.listen();
  log.info({ port }, 'listening');
  // In watch mode the parent says the rest, when the page's own server is up too.
  if (env.LIVEKIT_REPORT !== undefined) return;
  if (host.media.state().state === 'preparing')
    tell('Video calls: being prepared in the background.');
  for (const line of startLines(env, app.mailLink())) tell(line);
  tell(`\nSanad is ready: ${env.publicOrigin ?? `http://localhost:${env.DEV_PORT ?? port}`}`);
}

/** Who started us ends us where a Node that ends waits for itself (`tooling/prepare/stay-beside.mjs`). */
function leave(code: number): never {
  if (process.connected) process.send?.({ leaving: code });
  process.exit(code);
}

/** Each, whatever became of the one before: the database must not stay because a socket would not go. */
async function closeAll(log: Logger): Promise<void> {
  for (const close of closing.splice(0))
    await close().catch((error: unknown) => log.error({ err: error }, 'did not close well'));
}

function stopOnSignal(log: Logger, started: () => Promise<void>): void {
  async function stop(): Promise<void> {
    if (calledOff.signal.aborted) return;
    setTimeout(() => {
      log.error('drain took too long');
      // What is still there is ended by its keepers (`host/keeper.ts`).
      leave(1);
    }, drainMs).unref();
    calledOff.abort();
    await started().catch(() => undefined);
    await closeAll(log);
    leave(0);
  }
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  // The terminal was closed.
  process.on('SIGHUP', () => void stop());
  // The start command that we were started by is gone, however it ended.
  process.on('disconnect', () => void stop());
}

async function main(): Promise<void> {
  const loaded = loadEnv();
  // LiveKit's webhooks need the real number before anything listens.
  const env = { ...loaded, PORT: loaded.PORT === 0 ? await findFreePort(0) : loaded.PORT };
  const log = createLog(env.LOG_LEVEL);
  let started: Promise<void> = Promise.resolve();
  stopOnSignal(log, () => started);
  started = start(env, log);
  try {
    await started;
  } catch (error) {
    // Who was told to stop is stopping.
    if (calledOff.signal.aborted) return;
    await closeAll(log);
    throw error;
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof EnvRefused || error instanceof StartFailure)) throw error;
  process.stderr.write(`${error.message}\n`);
  leave(1);
}
