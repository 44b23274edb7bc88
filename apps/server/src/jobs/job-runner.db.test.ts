import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '../../test/test-database.ts';
import { createLog } from '../log.ts';
import { defineJob, type Job } from './define-job.ts';
import { jobHealth } from './job-health.ts';
import { createJobRepo } from './job-repo.ts';
import { createJobRunner, type JobRunner } from './job-runner.ts';

const minute = 60_000;
const hour = 60 * minute;
const noon = Date.parse('2026-11-28T12:00:00Z');

let database: TestDatabase;
let now: number;
const runners: JobRunner[] = [];

beforeAll(async () => void (database = await createTestDatabase()));
afterAll(() => database.close());
beforeEach(() => {
  now = noon;
});
afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop(0)));
  await database.pool.query('delete from job');
});

/** As one process of several on this database; they have one clock unless told otherwise. */
async function processWith(jobs: readonly Job[], clock = () => now): Promise<JobRunner> {
  const repo = createJobRepo(database.pool);
  const runner = createJobRunner({ jobs, repo, log: createLog('silent'), now: clock });
  await runner.register();
  runners.push(runner);
  return runner;
}

function counted(name: string, every: number, atStart = false) {
  const runs: number[] = [];
  const run = async () => void runs.push(now);
  return { runs, job: defineJob({ name, every, atStart, run }) };
}

/** A job that runs until it is let go. */
function held(name: string) {
  let letGo = () => {};
  let begun = () => {};
  const end = new Promise<void>((resolve) => (letGo = resolve));
  const running = new Promise<void>((resolve) => (begun = resolve));
  const signals: AbortSignal[] = [];
  const run = async (signal: AbortSignal) => {
    signals.push(signal);
    begun();
    await end;
  };
  return { running, letGo: () => letGo(), signals, job: defineJob({ name, every: hour, run }) };
}

describe('a job', () => {
  it('runs when it is due by the clock in our hand, and not before', async () => {
    const { job, runs } = counted('test.hourly', hour);
    const runner = await processWith([job]);
    await runner.runDue();
    now += hour - 1;
    await runner.runDue();
    expect(runs).toEqual([noon]);
    now += 1;
    await runner.runDue();
    await runner.runDue();
    expect(runs).toEqual([noon, noon + hour]);
  });

  it('keeps its rhythm where ticks are late, and makes up for nothing that it slept through', async () => {
    const { job, runs } = counted('test.hourly', hour);
    const runner = await processWith([job]);
    for (const at of [0, hour + 20, 2 * hour, 9.5 * hour, 10 * hour, 10.5 * hour]) {
      now = noon + at;
      await runner.runDue();
    }
    expect(runs.map((at) => (at - noon) / hour)).toEqual([0, 1 + 20 / hour, 2, 9.5, 10.5]);
  });

  it('is done by one of several processes that look at the same moment', async () => {
    const { job, runs } = counted('test.shared', hour);
    const processes = await Promise.all([1, 2, 3, 4].map(() => processWith([job])));
    for (let round = 0; round < 10; round += 1) {
      now = noon + round * hour;
      await Promise.all(processes.map((each) => each.runDue()));
    }
    expect(runs).toEqual(Array.from({ length: 10 }, (_, round) => noon + round * hour));
  });

  it('is done once where the clocks of two processes differ by seconds', async () => {
    const { job, runs } = counted('test.shared', minute);
    const ahead = await processWith([job], () => now + 5_000);
    const behind = await processWith([job]);
    await ahead.runDue();
    await behind.runDue();
    expect(runs).toHaveLength(1);
  });

  it('is due again where its due time is of a clock that was years ahead', async () => {
    const { job, runs } = counted('test.hourly', hour);
    now = Date.parse('2031-01-01T00:00:00Z');
    await (await processWith([job])).runDue();
    now = noon;
    await (await processWith([job])).runDue();
    expect(runs).toEqual([Date.parse('2031-01-01T00:00:00Z'), noon]);
  });

  it('is due at every start if it says so, else by its rhythm alone', async () => {
    const [quiet, eager] = [counted('test.quiet', hour), counted('test.eager', hour, true)];
    for (let start = 0; start < 3; start += 1) {
      now += minute;
      await (await processWith([quiet.job, eager.job])).runDue();
    }
    expect([quiet.runs.length, eager.runs.length]).toEqual([1, 3]);
  });

  it('that fails is reported, tried again after a minute and then two, and harms no other', async () => {
    const broken = counted('test.broken', hour);
    const run = async () => {
      await broken.job.run(new AbortController().signal);
      throw new Error('no such luck');
    };
    const { job, runs } = counted('test.sound', minute);
    const runner = await processWith([defineJob({ ...broken.job, run }), job]);
    const list = () => createJobRepo(database.pool).list();
    for (let at = 0; at < 5; at += 1) {
      now = noon + at * minute;
      await runner.runDue();
    }
    expect(runs).toHaveLength(5);
    expect(broken.runs.map((at) => (at - noon) / minute)).toEqual([0, 1, 3]);
    const [row] = await list();
    expect(row).toMatchObject({ name: 'test.broken', failures: 3, lastError: 'no such luck' });
    const health = jobHealth(await list(), { now, upMs: minute });
    expect(health.ok).toBe(false);
    expect(health.parts['jobs']).toMatchObject({
      state: 'failing',
      'test.broken': { failures: 3, lastError: 'no such luck' },
      'test.sound': { failures: 0, lastError: null, endedAt: '2026-11-28T12:04:00.000Z' },
    });
  });

  it('that takes long holds up no other, and nobody begins it a second time', async () => {
    const long = held('test.long');
    const { job, runs } = counted('test.short', minute);
    const first = await processWith([long.job, job]);
    const second = await processWith([long.job, job]);
    const looked = first.runDue();
    await long.running;
    const shortEnded = async () =>
      (await createJobRepo(database.pool).list()).find(({ name }) => name === job.name)?.endedAt;
    await expect.poll(shortEnded).toBe(noon);
    now += 2 * hour;
    await Promise.all([second.runDue(), first.runDue()]);
    expect(runs).toHaveLength(2);
    expect(long.signals).toHaveLength(1);
    long.letGo();
    await looked;
    await second.runDue();
    expect(long.signals).toHaveLength(2);
  });

  it('whose process died is done by another once its lease has run out', async () => {
    const long = held('test.long');
    const dying = await processWith([long.job]);
    void dying.runDue();
    await long.running;
    const { job, runs } = counted('test.long', hour);
    const living = await processWith([job]);
    now += 2 * hour;
    await living.runDue();
    expect(runs).toEqual([]);
    // As fifteen seconds without a sign of life leave it.
    await database.pool.query(`update job set leased_until = now() - interval '1 second'`);
    await living.runDue();
    expect(runs).toHaveLength(1);
    long.letGo();
  });

  it('is told of a stop, waited for, and due at once for the next process where it does not end', async () => {
    const long = held('test.long');
    const stopping = await processWith([long.job]);
    void stopping.runDue();
    await long.running;
    const stopped = stopping.stop(20);
    expect(long.signals[0]?.aborted).toBe(true);
    await stopped;
    const { job, runs } = counted('test.long', hour);
    await (await processWith([job])).runDue();
    expect(runs).toEqual([noon]);
    long.letGo();
  });

  it('that nobody looks after makes the whole degraded, minutes after it was due', async () => {
    const { job } = counted('test.hourly', hour);
    await (await processWith([job])).runDue();
    const rows = await createJobRepo(database.pool).list();
    const at = (ms: number) => jobHealth(rows, { now: noon + ms, upMs: 5 * minute });
    expect(at(hour + minute).ok).toBe(true);
    expect(at(hour + 3 * minute).parts['jobs']?.state).toBe('down');
    expect(jobHealth(rows, { now: noon + 5 * hour, upMs: 1_000 }).ok).toBe(true);
    expect(jobHealth(undefined, { now, upMs: 1_000 }).ok).toBe(false);
  });

  it('begins nothing after a stop', async () => {
    const { job, runs } = counted('test.hourly', hour);
    const runner = await processWith([job]);
    await runner.stop(0);
    await runner.runDue();
    expect(runs).toEqual([]);
  });

  it('has a name of its own and a rhythm', async () => {
    const { job } = counted('test.twice', hour);
    await expect(processWith([job, job])).rejects.toThrow('two jobs have one name');
    expect(() => defineJob({ ...job, name: 'Sweep' })).toThrow('feature.what');
    expect(() => defineJob({ ...job, every: 0 })).toThrow('due every 0 ms');
  });
});
