import { setTimeout as delay } from 'node:timers/promises';

import type pg from 'pg';
import type { PgBoss } from 'pg-boss';

import type { Logger } from '../log.ts';

/**
 * The beat of the jobs, from pg-boss: a job of its own that is always one ahead in the queue. Whichever
 * process takes it puts the next one in, then looks what is due: one process for each tick, and none is
 * lost with a process, since a tick that was taken and not ended comes back. pg-boss keeps no due time
 * of ours, and nothing else of the product is in its queue.
 */
export interface Ticks {
  /** Returns at once; goes on trying while the database is away. Loads the library here, off the way of the start. */
  start(): void;
  stop(): Promise<void>;
}

export interface TickOptions {
  /** Seconds from a tick to the next, about: a process looks every half of it. */
  readonly seconds: number;
  readonly pool: pg.Pool;
  readonly log: Logger;
  onTick(): void;
}

const queue = 'tick';
const firstRetryMs = 1_000;
const longestRetryMs = 30_000;

/** One waits at most (`short`); one that was taken by a process that died is taken again, without end. */
const queueRules = {
  policy: 'short',
  expireInSeconds: 30,
  retryLimit: 1_000_000,
  deleteAfterSeconds: 600,
} as const;

export function createTicks({ seconds, pool, log, onTick }: TickOptions): Ticks {
  const stopping = new AbortController();
  let boss: PgBoss | undefined;
  let starting: Promise<void> | undefined;
  let complained = false;

  async function tick(): Promise<void> {
    await boss?.send(queue, null, { startAfter: seconds });
    complained = false;
    // Not awaited: a long job must not hold the beat.
    onTick();
  }

  /** Said once until a tick comes: while the database is away, everything says so every few seconds. */
  function complain(error: unknown): void {
    if (!complained) log.warn({ err: error }, 'ticks of the jobs');
    complained = true;
  }

  async function loadBoss(): Promise<PgBoss> {
    const library = await import('pg-boss');
    const made = new library.PgBoss({
      db: { executeSql: (text, values) => pool.query(text, values) },
      // Its clockwork is not ours: no schedules, no registry of instances.
      schedule: false,
      registerInstance: false,
      maintenanceIntervalSeconds: 3_600,
    });
    made.on('error', complain);
    made.on('warning', (warning) => log.info({ warning }, 'ticks of the jobs'));
    return made;
  }

  async function open(): Promise<void> {
    boss ??= await loadBoss();
    if (stopping.signal.aborted) return;
    await boss.start();
    await boss.createQueue(queue, queueRules);
    await boss.work(queue, { pollingIntervalSeconds: Math.max(0.5, seconds / 2) }, tick);
    await boss.send(queue);
  }

  async function begin(): Promise<void> {
    for (
      let wait = firstRetryMs;
      !stopping.signal.aborted;
      wait = Math.min(wait * 2, longestRetryMs)
    ) {
      try {
        return await open();
      } catch (error) {
        complain(error);
        await delay(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  }

  return {
    start() {
      starting ??= begin();
    },
    async stop() {
      stopping.abort();
      await starting;
      await boss?.stop({ close: false, timeout: 1_000 });
    },
  };
}
