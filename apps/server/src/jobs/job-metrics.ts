import { Counter, Gauge, type Registry } from 'prom-client';

import type { JobRun } from './job-runner.ts';

export type JobMetrics = ReturnType<typeof createJobMetrics>;

/** What this process did; the table knows of all of them. */
export function createJobMetrics(now: () => number) {
  const runs = new Counter({
    name: 'sanad_job_runs_total',
    help: 'Runs of a job in this process, by outcome.',
    labelNames: ['job', 'outcome'] as const,
    registers: [],
  });
  const seconds = new Gauge({
    name: 'sanad_job_last_seconds',
    help: 'How long the last run of a job in this process took.',
    labelNames: ['job'] as const,
    registers: [],
  });
  const ended = new Gauge({
    name: 'sanad_job_last_end_timestamp_seconds',
    help: 'When the last run of a job in this process ended.',
    labelNames: ['job'] as const,
    registers: [],
  });
  return {
    observe(run: JobRun): void {
      runs.inc({ job: run.name, outcome: run.ok ? 'done' : 'failed' });
      seconds.set({ job: run.name }, run.seconds);
      ended.set({ job: run.name }, now() / 1_000);
    },
    register(registry: Registry): void {
      for (const metric of [runs, seconds, ended]) registry.registerMetric(metric);
    },
  };
}
