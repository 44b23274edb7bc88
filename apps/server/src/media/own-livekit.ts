/**
 * The LiveKit that this process obtains, runs and watches.
 *
 * It owns one `livekit-server` process, its key pair, its configuration and its ports. Everything runs
 * beside the product: nothing waits for it, and when it fails only calls are affected. A process that
 * outlived a killed server is adopted while it still answers with the same configuration, so that a call
 * goes on; else it is ended. After an unexpected end it is started again, slower each time.
 */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { limits } from '@sanad/protocol/limit';

import { findFreePort } from '../host/free-port.ts';
import { findFreeUdpPort } from '../host/free-udp-port.ts';
import type { LivekitSettings } from '../host/host.ts';
import { keepWith, spawnHeld, type Keeper } from '../host/keeper.ts';
import { isProcessAlive } from '../host/process-alive.ts';
import { answersHealth } from './answers-health.ts';
import { livekitConfigText, type LivekitPorts } from './livekit-config.ts';
import { loadLivekitKeys, type LivekitKeys } from './livekit-keys.ts';
import type { MediaEndpoint, MediaServer } from './media-server.ts';
import { MediaState } from './media-state.ts';
import { obtainLivekit } from './obtain-livekit.ts';

export interface OwnLivekitOptions {
  readonly dataDir: string;
  readonly httpPort: number;
  readonly settings: Extract<LivekitSettings, { kind: 'own' }>;
  /** How long it waits for a successor of a killed owner; see `keeper.ts`. */
  readonly orphanMs?: number;
}

interface Running {
  readonly pid: number;
  readonly ports: LivekitPorts;
}

const healthWithin = 15_000;
/** A survivor may have been killed away from while it was starting itself. */
const adoptWithin = 3_000;
const watchEvery = 500;
const longestPause = 30_000;

export function startOwnLivekit(options: OwnLivekitOptions): MediaServer {
  return new OwnLivekit(options);
}

class OwnLivekit implements MediaServer {
  readonly #options: OwnLivekitOptions;
  readonly #folder: string;
  readonly #keys: LivekitKeys;
  readonly #state = new MediaState({ state: 'preparing', step: 'looking' });
  readonly #closing = new AbortController();
  readonly #finished: Promise<void>;
  #running: Running | null = null;
  #keeper: Keeper | null = null;

  constructor(options: OwnLivekitOptions) {
    this.#options = options;
    this.#folder = join(options.dataDir, 'livekit');
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    this.#keys = loadLivekitKeys(join(this.#folder, 'keys.json'));
    this.#finished = this.#live().catch(() => {
      this.#state.become({ state: 'missing', reason: 'failed' });
    });
  }

  state() {
    return this.#state.now;
  }

  onState(listener: Parameters<MediaServer['onState']>[0]) {
    return this.#state.onChange(listener);
  }

  endpoint(): MediaEndpoint | null {
    if (this.#running === null) return null;
    return { httpUrl: httpUrl(this.#running), ...this.#keys, outsideUrl: null };
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#finished;
    await this.#end();
  }

  async #live(): Promise<void> {
    await this.#adopt();
    let program: string | null = null;
    let pause = 500;
    while (!this.#closing.signal.aborted) {
      if (this.#running === null) {
        program ??= await this.#obtain();
        if (program === null || this.#closing.signal.aborted) return;
        await this.#launch(program);
      }
      const since = Date.now();
      await this.#watch();
      if (this.#closing.signal.aborted) return;
      this.#state.become({ state: 'down' });
      await this.#end();
      if (Date.now() - since > 60_000) pause = 500;
      await this.#rest(pause);
      pause = Math.min(pause * 2, longestPause);
    }
  }

  async #obtain(): Promise<string | null> {
    const obtained = await obtainLivekit(
      this.#options.settings.cacheDir,
      (step) => this.#state.become({ state: 'preparing', step }),
      this.#closing.signal,
    );
    if ('program' in obtained) return obtained.program;
    this.#state.become({ state: 'missing', reason: obtained.missing });
    return null;
  }

  get #configFile() {
    return join(this.#folder, 'livekit.yaml');
  }

  get #runningFile() {
    return join(this.#folder, 'running.json');
  }

  #configText(ports: LivekitPorts): string {
    const { httpPort, settings } = this.#options;
    return livekitConfigText({
      ports,
      keys: this.#keys,
      webhookPort: httpPort,
      nodeIp: settings.nodeIp,
    });
  }

  async #adopt(): Promise<void> {
    if (!existsSync(this.#runningFile)) return;
    let survivor: Running;
    try {
      survivor = JSON.parse(readFileSync(this.#runningFile, 'utf8')) as Running;
    } catch {
      return;
    }
    if (!isProcessAlive(survivor.pid, this.#configFile)) return;
    this.#running = survivor;
    this.#keep(survivor.pid);
    const sameConfig = readFileSync(this.#configFile, 'utf8') === this.#configText(survivor.ports);
    if (!sameConfig || !(await this.#answers(survivor, adoptWithin))) await this.#end();
  }

  async #launch(program: string): Promise<void> {
    this.#state.become({ state: 'preparing', step: 'starting' });
    const http = await findFreePort(this.#options.settings.port);
    const rtcTcp = await findFreePort(http + 1);
    const ports = { http, rtcTcp, rtcUdp: await findFreeUdpPort(http + 2) };
    writeFileSync(this.#configFile, this.#configText(ports), { mode: 0o600 });
    const logFile = join(this.#folder, 'livekit.log');
    if (existsSync(logFile) && statSync(logFile).size > 8_000_000) rmSync(logFile);
    const log = openSync(logFile, 'a', 0o600);
    const { child, release } = spawnHeld(program, ['--config', this.#configFile], {
      // Its own group: Ctrl-C in the terminal reaches us, and we end it after people were told.
      detached: true,
      stdio: ['ignore', log, log],
      // LiveKit takes every setting from LIVEKIT_… as well, above its file: ours are not meant for it.
      env: {},
    });
    closeSync(log);
    child.on('error', () => undefined);
    child.unref();
    if (child.pid === undefined) return;
    this.#running = { pid: child.pid, ports };
    this.#keep(child.pid);
    release();
    writeFileSync(this.#runningFile, JSON.stringify(this.#running), { mode: 0o600 });
    await this.#answers(this.#running, healthWithin);
  }

  #keep(pid: number): void {
    this.#keeper?.release();
    this.#keeper = keepWith({
      pid,
      signals: ['SIGTERM', 'SIGKILL'],
      handover: {
        withinMs: this.#options.orphanMs ?? limits.orphanMs,
        file: join(this.#folder, 'keeper'),
      },
    });
  }

  /** Whether it answers in time; from then on calls can be had. */
  async #answers(running: Running, withinMs: number): Promise<boolean> {
    const deadline = Date.now() + withinMs;
    while (isProcessAlive(running.pid) && Date.now() < deadline && !this.#closing.signal.aborted) {
      if (await answersHealth(httpUrl(running))) {
        this.#state.become({ state: 'ready' });
        return true;
      }
      await this.#rest(100);
    }
    return false;
  }

  /** Until the process is gone. An adopted one is not our child, so both kinds are asked alike. */
  async #watch(): Promise<void> {
    if (this.#state.now.state !== 'ready') return;
    while (this.#running !== null && isProcessAlive(this.#running.pid)) {
      await this.#rest(watchEvery);
      if (this.#closing.signal.aborted) return;
    }
  }

  async #end(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    if (running === null) return;
    this.#keeper?.hurry();
    const deadline = Date.now() + 3_000;
    // LiveKit lets calls drain on the first signal; the second one ends it at once.
    for (let sent: NodeJS.Signals = 'SIGTERM'; isProcessAlive(running.pid); sent = 'SIGKILL') {
      if (sent === 'SIGTERM' || Date.now() > deadline) sendSignal(running.pid, sent);
      await delay(50);
    }
    this.#keeper?.release();
    rmSync(this.#runningFile, { force: true });
  }

  /** A pause that `close()` ends early. */
  async #rest(ms: number): Promise<void> {
    await delay(ms, undefined, { signal: this.#closing.signal, ref: false }).catch(() => undefined);
  }
}

function httpUrl(running: Running): string {
  return `http://127.0.0.1:${running.ports.http}`;
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Already gone.
  }
}
