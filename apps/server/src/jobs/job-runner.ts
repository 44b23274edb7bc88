import { randomUUID } from 'node:crypto';

import { within } from '../host/within.ts';
import type { Logger } from '../log.ts';
import type { Job } from './define-job.ts';
import { lease, type JobRepo } from './job-repo.ts';

/** What became of a run: for the metrics. */
export interface JobRun {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
}

export interface JobRunner {
  /** Before the first tick: every job has its row. */
  register(): Promise<void>;
  /** Begins what is due and nobody does; resolves when that has ended. Never rejects. */
  runDue(): Promise<void>;
  /** Begins nothing more and waits so many milliseconds for what runs; the rest is due again at once. */
  stop(ms: number): Promise<void>;
}

/**
 * Runs the jobs that are due by the product's clock, each in one process at a time (the row's lease decides),
 * side by side: one that fails or hangs is reported and holds up no other. It knows nothing of ticks.
 */
export function createJobRunner(ports: {
  readonly jobs: readonly Job[];
  readonly repo: JobRepo;
  readonly log: Logger;
  now(): number;
  onRun?(run: JobRun): void;
}): JobRunner {
  const { jobs, repo, log, now } = ports;
  if (new Set(namesOf(jobs)).size < jobs.length) throw new TypeError('two jobs have one name');
  const runner = randomUUID();
  const running = new Map<Job, Promise<void>>();
  const stopping = new AbortController();
  let renewing: NodeJS.Timeout | undefined;

  /** Never rejects: what went wrong is in the log, in the row and in the metrics. */
  async function run(job: Job): Promise<void> {
    const { name } = job;
    const began = performance.now();
    let failed: string | null = null;
    try {
      await job.run(stopping.signal);
    } catch (error) {
      failed = error instanceof Error ? error.message : String(error);
      log.warn({ err: error, job: name }, 'a job failed');
    }
    ports.onRun?.({ name, ok: failed === null, seconds: (performance.now() - began) / 1_000 });
    await repo
      .finish({ name, runner, now: now() }, failed)
      // Its lease ends by itself, and it is done again.
      .catch((error: unknown) =>
        log.warn({ err: error, job: name }, 'the end of a job is not kept'),
      );
  }

  function renew(): void {
    repo
      .renew(runner)
      .catch((error: unknown) => log.debug({ err: error }, 'leases of jobs not renewed'));
  }

  async function runIfDue(job: Job): Promise<void> {
    const { name, every } = job;
    try {
      if (!(await repo.claim({ name, every, now: now(), runner }))) return;
    } catch (error) {
      // The next tick asks again.
      log.debug({ err: error, job: name }, 'a job was not claimed');
      return;
    }
    await run(job);
  }

  function look(job: Job): Promise<void> {
    if (stopping.signal.aborted || running.has(job)) return Promise.resolve();
    renewing ??= setInterval(renew, lease.renewMs).unref();
    const ended = runIfDue(job).finally(() => {
      running.delete(job);
      if (running.size > 0) return;
      clearInterval(renewing);
      renewing = undefined;
    });
    running.set(job, ended);
    return ended;
  }

  return {
    async register() {
      await repo.register(namesOf(jobs), now());
      await repo.makeDue(namesOf(jobs.filter((job) => job.atStart)), now());
    },
    async runDue() {
      await Promise.all(jobs.map(look));
    },
    async stop(ms) {
      stopping.abort();
      const ended = await within(Promise.all(running.values()), ms);
      clearInterval(renewing);
      if (ended) return;
      log.warn({ jobs: namesOf([...running.keys()]) }, 'jobs did not end in their time');
      await repo.release(runner, now());
    },
  };
}

function namesOf(jobs: readonly Job[]): readonly string[] {
  return jobs.map(({ name }) => name);
}
