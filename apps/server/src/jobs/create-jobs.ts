import type pg from 'pg';

import type { ServerFeature } from '../feature.ts';
import type { Logger } from '../log.ts';
import type { Job } from './define-job.ts';
import { jobHealth } from './job-health.ts';
import { createJobMetrics } from './job-metrics.ts';
import { createJobRepo } from './job-repo.ts';
import { createJobRunner } from './job-runner.ts';
import { createTicks } from './ticks.ts';

export interface Jobs {
  /** Its health and metrics; it opens no door. */
  readonly feature: ServerFeature;
  /** After the server listens: nothing of it is on the way of the start. */
  begin(): void;
  /** What a tick does, for who has the clock in hand: runs what is due and resolves when that has ended. */
  runDue(): Promise<void>;
  stop(): Promise<void>;
}

const patienceMs = 1_500;

/** All that the server does by itself, whoever's it is: `app.ts` lists the jobs, ticks say when to look. */
export function createJobs(ports: {
  readonly jobs: readonly Job[];
  readonly pool: pg.Pool;
  readonly log: Logger;
  /** Null: nobody ticks, and a test runs what is due. */
  readonly tickSeconds: number | null;
  now(): number;
}): Jobs {
  const { jobs, pool, log, tickSeconds: seconds } = ports;
  const began = performance.now();
  const repo = createJobRepo(pool);
  const metrics = createJobMetrics(ports.now);
  const runner = createJobRunner({ ...ports, repo, onRun: metrics.observe });
  const runDue = async () => {
    await registered();
    await runner.runDue();
  };
  const ticks =
    seconds === null
      ? undefined
      : createTicks({ seconds, pool, log, onTick: () => void runDue().catch(notLooked) });

  let registering: Promise<void> | undefined;
  /** Once, and again where the database was away. */
  function registered(): Promise<void> {
    registering ??= runner.register().catch((error: unknown) => {
      registering = undefined;
      throw error;
    });
    return registering;
  }
  function notLooked(error: unknown): void {
    log.warn({ err: error }, 'jobs were not looked at');
  }

  return {
    feature: {
      name: 'jobs',
      authorization: [],
      measure: metrics.register,
      async health() {
        const rows = await repo.list().catch(() => undefined);
        const own = new Set(jobs.map(({ name }) => name));
        // Rows of other releases say nothing about this one.
        return jobHealth(
          rows?.filter(({ name }) => own.has(name)),
          { now: ports.now(), upMs: performance.now() - began },
        );
      },
    },
    begin: () => ticks?.start(),
    runDue,
    async stop() {
      await Promise.all([ticks?.stop(), runner.stop(patienceMs)]);
    },
  };
}
