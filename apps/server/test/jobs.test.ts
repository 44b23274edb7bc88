import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createApp, type App } from '../src/app.ts';
import { parseEnv } from '../src/env.ts';
import { createLog } from '../src/log.ts';
import { createTestApp, type TestApp } from './test-app.ts';

const names = [
  'agreement.ends',
  'agreement.silence',
  'availability.hours',
  'calls.reconcile',
  'docs.tokens',
  'feeds.ended',
  'files.requests',
  'files.sweep',
  'identity.sweep',
  'notices.digests',
  'notices.ended',
  'person.drafts',
  'person.held',
  'push.send',
  'review.days',
  'rooms.dates',
  'rooms.debts',
  'rooms.paid-debts',
  'search.build',
  'search.documents',
  'transfer.exports',
  'transfer.imports',
  'task.repeats',
  'workspace.held-invitations',
  'workspace.old-marks',
];

let now = Date.now();
let first: TestApp;
let second: App;
let secondUrl: string;

/** Two processes' worth of the product on one database. */
beforeAll(async () => {
  first = await createTestApp({}, { now: () => now });
  const { SANAD_DATA, limits } = first.app.ground.env;
  const env = parseEnv({
    ...{ PORT: '0', DATABASE_URL: first.database.url, SANAD_DATA, LOG_LEVEL: 'silent' },
    SANAD_LIMITS: JSON.stringify(limits),
  });
  second = await createApp({
    ...{ env, databaseUrl: first.database.url, log: createLog('silent'), tickSeconds: null },
    now: () => now,
  });
  secondUrl = `http://localhost:${await second.listen()}`;
});
afterAll(async () => {
  await second.close();
  await first.close();
});

async function runsAt(url: string): Promise<Map<string, number>> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const lines = text.matchAll(/^sanad_job_runs_total\{job="([^"]+)",outcome="done"\} (\d+)$/gm);
  return new Map(Array.from(lines, ([, name = '', count]) => [name, Number(count)]));
}

/** In both processes together. */
async function runsOf(): Promise<(name: string) => number> {
  const [one, two] = [await runsAt(first.url), await runsAt(secondUrl)];
  return (name) => (one.get(name) ?? 0) + (two.get(name) ?? 0);
}

describe('what the server does by itself', () => {
  it('is done once by two processes on one database, and both say so', async () => {
    // What is due at each start is behind them.
    await first.app.jobs.runDue();
    await second.jobs.runDue();
    const before = await runsOf();
    const rounds = 3;
    for (let round = 0; round < rounds; round += 1) {
      now += 24 * 60 * 60_000;
      await Promise.all([first.app.jobs.runDue(), second.jobs.runDue()]);
    }
    const after = await runsOf();
    for (const name of names) expect(after(name) - before(name), name).toBe(rounds);
    const health = (await (await fetch(`${secondUrl}/healthz`)).json()) as { jobs: object };
    expect(Object.keys(health.jobs).sort()).toEqual([...names, 'state'].sort());
    expect(health.jobs).toMatchObject({
      'identity.sweep': { running: false, failures: 0, lastError: null },
    });
  });
});
