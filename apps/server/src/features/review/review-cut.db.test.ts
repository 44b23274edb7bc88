import type { UserId } from '@sanad/domain/kernel/ids';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import {
  answersOf,
  inboxOf,
  openReviewBed,
  readReviews,
  reviewsAt,
  type ReviewBed,
} from '../../../test/review-bed.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import { createApp, type App } from '../../app.ts';
import { parseEnv } from '../../env.ts';
import { createLog } from '../../log.ts';
import { writeLedgerNews } from '../notices/ledger-news.ts';
import { createEngagementSteps, type ReviewPorts } from './engagement-step.ts';
import { createReviewDesk } from './review-desk.ts';

/** Two processes on one database. */
let first: TestApp;
let second: App;
let secondUrl: string;
let bed: ReviewBed;
const full = answersOf('day30', 3);

beforeAll(async () => {
  first = await createTestApp();
  // Of the same secret, so that a sign-in holds at both.
  const { SANAD_DATA, limits } = first.app.ground.env;
  const env = parseEnv({
    ...{ PORT: '0', DATABASE_URL: first.database.url, SANAD_DATA, LOG_LEVEL: 'silent' },
    SANAD_LIMITS: JSON.stringify(limits),
  });
  second = await createApp({
    ...{ env, databaseUrl: first.database.url, log: createLog('silent'), tickSeconds: null },
  });
  secondUrl = `http://localhost:${await second.listen()}`;
});
afterAll(async () => {
  await second.close();
  await first.close();
});
beforeEach(async () => {
  bed = await openReviewBed(first);
  await bed.mona.call('POST', reviewsAt(bed.clinic, bed.mona), { kind: 'day30' });
});

const at = () => reviewsAt(bed.clinic, bed.mona);
/** The same person's call to the other process. */
async function elsewhere(cookie: string, path: string, body: object): Promise<number> {
  const answer = await fetch(`${secondUrl}${path}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', origin: secondUrl },
    body: JSON.stringify(body),
  });
  return answer.status;
}
const state = async () =>
  (await readReviews(bed.omar, bed.clinic, bed.mona)).reviews.map((review) => review.state);

describe('both sides at once, in two processes', () => {
  it('open one review once, and each hears it once (domain S51)', async () => {
    const { layla, mona, clinic } = bed;
    for (const [at0, kind] of (['day30', 'day7', 'day60', 'day90'] as const).entries()) {
      if (at0 > 0) await mona.call('POST', at(), { kind });
      const path = `${at()}/${at0 + 1}/part`;
      const answers = answersOf(kind, 2);
      const done = await Promise.all([
        layla.call('POST', path, { answers }).then(({ status }) => status),
        elsewhere(mona.cookie, path, { answers }),
        elsewhere(layla.cookie, path, { answers }),
      ]);
      expect(done.toSorted()).toEqual([200, 200, 409]);
    }
    expect(await state()).toEqual(['opened', 'opened', 'opened', 'opened']);
    const { rows } = await first.database.pool.query<{ parts: string; sealed: string }>(
      `select (select count(*) from review_part where workspace_id = $1) as parts,
        (select count(*) from review where workspace_id = $1 and seal is not null) as sealed`,
      [clinic],
    );
    expect(rows[0]).toEqual({ parts: '8', sealed: '4' });
    for (const person of [layla, mona]) {
      const inbox = await inboxOf(person);
      expect(inbox.filter((each) => each.startsWith('waiting review'))).toEqual([]);
    }
  });
});

describe('a process that ends in the middle', () => {
  /** The desk as a process has it, which dies where it is said to. */
  function deskThatDies(where: Partial<ReviewPorts>) {
    const ports: ReviewPorts = {
      db: first.app.ground.db,
      now: Date.now,
      assertMayTell: () => undefined,
      writeNews: writeLedgerNews,
      tellReaders: () => undefined,
      tellInboxes: () => undefined,
      findTask: async () => undefined,
      ...where,
    };
    return createReviewDesk(ports, createEngagementSteps(ports));
  }
  const place = () => ({ workspaceId: bed.clinic, assistantId: bed.mona.userId as UserId });

  it('after the commit, before anybody is told: the notice is there, and the review goes on', async () => {
    const { layla, mona } = bed;
    const desk = deskThatDies({
      tellReaders: () => {
        throw new Error('killed');
      },
    });
    await expect(desk.handIn(place(), layla.userId, { number: 1, answers: full })).rejects.toThrow(
      'killed',
    );
    expect(await state()).toEqual(['clientIn']);
    expect(await inboxOf(mona)).toEqual(['waiting reviewWaits']);
    expect((await mona.call('POST', `${at()}/1/part`, { answers: full })).status).toBe(200);
    expect(await state()).toEqual(['opened']);
  });

  it('before the commit: nothing is in and nobody was told, also where it was the second', async () => {
    const { layla, mona } = bed;
    const desk = deskThatDies({
      // As a kill: the connection is gone in the middle of the transaction.
      async writeNews(tx, workspaceId, news) {
        await writeLedgerNews(tx, workspaceId, news);
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
        await first.database.pool.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
        return [];
      },
    });
    await expect(
      desk.handIn(place(), layla.userId, { number: 1, answers: full }),
    ).rejects.toThrow();
    expect([await state(), await inboxOf(mona)]).toEqual([['empty'], []]);
    expect((await mona.call('POST', `${at()}/1/part`, { answers: full })).status).toBe(200);
    await expect(
      desk.handIn(place(), layla.userId, { number: 1, answers: full }),
    ).rejects.toThrow();
    expect(await state()).toEqual(['assistantIn']);
    expect(await inboxOf(mona)).toEqual([]);
    expect((await layla.call('POST', `${at()}/1/part`, { answers: full })).status).toBe(200);
    expect(await state()).toEqual(['opened']);
  });
});
