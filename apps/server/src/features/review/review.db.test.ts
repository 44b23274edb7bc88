import { createHash, randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ReviewAnswers } from '@sanad/domain/review/answers';
import { partText } from '@sanad/domain/review/seal';
import { workspaceRoom } from '@sanad/protocol/room-name';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { RecordClient } from '../../../test/record-client.ts';
import {
  answersOf,
  codeOf,
  inboxOf,
  openReviewBed,
  readReviews,
  reviewsAt,
  trialsAt,
  type ReviewBed,
} from '../../../test/review-bed.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import type { TestPerson } from '../../../test/test-person.ts';
import { inWorkspace } from '../../db/transaction.ts';

let app: TestApp;
const start = Date.parse('2026-11-30T09:00:00Z');
let now = start;
let bed: ReviewBed;
const opened: RecordClient[] = [];

beforeAll(async () => {
  app = await createTestApp({}, { now: () => now });
});
afterAll(() => app.close());
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});
beforeEach(async () => {
  now = start;
  bed = await openReviewBed(app);
});

/** What nobody but its own side may find before the seal is broken. */
const canary = 'canary-in-a-sealed-answer';
const full = answersOf('day30', 3, canary);

const at = (assistant = bed.mona, where = bed.clinic) => reviewsAt(where, assistant);

async function open(person: TestPerson, kind = 'day30', path = at()): Promise<number> {
  const { status, body } = await person.call('POST', path, { kind });
  expect(status, JSON.stringify(body)).toBe(200);
  return (body as { number: number }).number;
}
const handIn = (person: TestPerson, number: number, answers: ReviewAnswers = full, path = at()) =>
  person.call('POST', `${path}/${number}/part`, { answers });
const say = (person: TestPerson, what: 'outcome' | 'agree', outcome: string, number = 1) =>
  person.call('POST', `${at()}/${number}/${what}`, { outcome });
const read = (person: TestPerson, assistant = bed.mona, where = bed.clinic) =>
  readReviews(person, where, assistant);

describe('a review', () => {
  it('is answered by each side for itself, opens with the second, and comes to something that both say (domain S51)', async () => {
    const { layla, mona, omar } = bed;
    expect(await open(mona)).toBe(1);
    expect((await handIn(layla, 1, answersOf('day30', 2, 'calls'))).status).toBe(200);
    expect((await read(mona)).reviews[0]).toMatchObject({ state: 'clientIn', seal: null });
    expect(codeOf((await say(layla, 'outcome', 'adjust')).body)).toBe('review_sealed');
    now += 60_000;
    expect((await handIn(mona, 1)).status).toBe(200);
    for (const person of [layla, mona, omar]) {
      const [review] = (await read(person)).reviews;
      expect(review).toMatchObject({
        state: 'opened',
        parts: {
          client: { by: { name: 'Layla', side: 'client' }, answers: { words: { keep: 'calls' } } },
          assistant: { by: { name: 'Mona' }, answers: { words: { keep: canary } } },
        },
      });
      expect(review!.seal).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(codeOf((await say(mona, 'agree', 'adjust')).body)).toBe('review_over');
    expect((await say(layla, 'outcome', 'adjust')).status).toBe(200);
    expect(codeOf((await say(layla, 'agree', 'adjust')).body)).toBe('terms_own');
    // A yes is a yes to what was read.
    expect(codeOf((await say(mona, 'agree', 'end')).body)).toBe('review_over');
    expect((await say(mona, 'outcome', 'continue')).status).toBe(200);
    expect((await say(layla, 'agree', 'continue')).status).toBe(200);
    expect((await read(omar)).reviews[0]).toMatchObject({
      state: 'agreed',
      proposed: { outcome: 'continue', by: { name: 'Mona' }, agreed: { name: 'Layla' } },
    });
    expect(codeOf((await say(mona, 'outcome', 'end')).body)).toBe('review_over');
  });

  it('takes one answer of a side, by whichever owner hands in first, and none of who only approves', async () => {
    const { layla, nour, omar } = bed;
    await open(layla);
    expect((await handIn(omar, 1)).status).toBe(403);
    const both = await Promise.all([handIn(layla, 1), handIn(nour, 1)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    // It is their side's, so both owners read it, with the name of whoever gave it.
    const [one, other] = await Promise.all([read(layla), read(nour)]);
    expect(one.reviews[0]!.parts.client).toEqual(other.reviews[0]!.parts.client);
  });

  it('is not handed in with a question left open, nor with one that is not asked', async () => {
    await open(bed.mona, 'day7');
    const { brief: _, ...rest } = answersOf('day7', 4).scale;
    for (const scale of [rest, { ...answersOf('day7', 4).scale, autonomy: 1 as const }]) {
      const { status, body } = await handIn(bed.mona, 1, { scale, words: {} });
      expect([status, codeOf(body)]).toEqual([400, 'bad_request']);
    }
    expect((await read(bed.mona)).reviews[0]!.state).toBe('empty');
  });

  it('keeps a draft for whoever writes it, on all their devices, until it is handed in', async () => {
    const { layla, nour, mona, omar } = bed;
    await open(layla);
    const draft = { scale: { trust: 2 as const }, words: { stop: canary } };
    const saved = await layla.call('PUT', `${at()}/1/draft`, { answers: draft });
    expect(saved.status).toBe(200);
    const again = { ...layla, cookie: await app.signInAgain(layla) };
    expect((await read(again)).reviews[0]!.draft).toEqual(draft);
    for (const person of [nour, mona, omar]) {
      const [review] = (await read(person)).reviews;
      expect([person.name, review!.draft, review!.state]).toEqual([person.name, null, 'empty']);
    }
    expect((await omar.call('PUT', `${at()}/1/draft`, { answers: draft })).status).toBe(403);
    await handIn(layla, 1);
    expect((await read(layla)).reviews[0]!.draft).toBeNull();
    expect((await layla.call('PUT', `${at()}/1/draft`, { answers: draft })).status).toBe(409);
  });

  it('opens by itself on its day, once, and both sides hear of it (domain S51)', async () => {
    const { layla, mona, omar, rana, huda } = bed;
    // The engagement was opened by the clock of PostgreSQL: its days are set here.
    await app.database.pool.query('alter table engagement disable trigger keep_engagement');
    await app.database.pool.query(
      'update engagement set opened_at = $2 where workspace_id = $1 and assistant = $3',
      [bed.clinic, start, mona.userId],
    );
    await app.database.pool.query('update engagement set opened_at = 1 where assistant = $1', [
      huda.userId,
    ]);
    await app.database.pool.query('alter table engagement enable trigger keep_engagement');
    // In Cairo it is the thirtieth day at 22:00 of the day before, by UTC.
    now = Date.parse('2026-12-29T21:59:00Z');
    await app.app.jobs.runDue();
    const kinds = async () => (await read(mona)).reviews.map(({ kind }) => kind);
    expect(await kinds()).not.toContain('day30');
    now = Date.parse('2026-12-29T22:10:00Z');
    await app.app.jobs.runDue();
    now += 60 * 60_000;
    await app.app.jobs.runDue();
    expect((await kinds()).filter((kind) => kind === 'day30')).toHaveLength(1);
    for (const person of [layla, mona])
      expect(await inboxOf(person)).toContain('waiting reviewDue');
    for (const person of [omar, rana, huda])
      expect([person.name, (await inboxOf(person)).includes('waiting reviewDue')]).toEqual([
        ...[person.name, false],
      ]);
    expect(codeOf((await mona.call('POST', at(), { kind: 'day30' })).body)).toBe('review_over');
  });
});

describe('until both are in', () => {
  /** Everything that somebody can ask for that could hold something of an answer. */
  async function everythingOf(person: TestPerson, where: WorkspaceId): Promise<string> {
    const { mona, huda } = bed;
    const { rows } = await app.database.pool.query<{ id: string }>(
      'select id from engagement where workspace_id = $1',
      [where],
    );
    const paths = [
      '/api/me',
      ...['waiting', 'news', 'done'].map((view) => `/api/me/inbox?view=${view}&edition=5`),
      '/api/me/inbox/counts',
      `/api/search?q=${canary}`,
      `/api/workspaces/${where}/activity`,
      `/api/workspaces/${where}/members`,
      `/api/workspaces/${where}/snapshot`,
      `/api/workspaces/${where}/trials`,
      `/api/workspaces/${where}/engagements`,
      ...rows.map(({ id }) => `/api/workspaces/${where}/engagements/${id}/snapshot`),
      reviewsAt(where, mona),
      reviewsAt(where, huda),
      `/api/workspaces/${where}/agreements/${mona.userId}`,
    ];
    const answers = await Promise.all(paths.map((path) => person.call('GET', path)));
    return JSON.stringify(answers.map(({ body }) => body));
  }

  it('nobody finds anything of a side’s answers but that side: the other side, an approver, a second assistant, a requester, another client (domain S22, S51)', async () => {
    const { layla, nour, omar, rana, mona, huda, sami, clinic, bakery } = bed;
    await open(mona);
    await mona.call('PUT', `${at()}/1/draft`, { answers: full });
    for (const step of ['drafted', 'handed in']) {
      if (step === 'handed in') await handIn(mona, 1);
      for (const [person, where] of [
        ...[layla, nour, omar, rana, huda].map((each) => [each, clinic] as const),
        [sami, bakery] as const,
      ]) {
        const all = await everythingOf(person, where);
        expect([step, person.name, all.includes(canary)]).toEqual([step, person.name, false]);
      }
      expect((await everythingOf(mona, clinic)).includes(canary)).toBe(true);
    }
    // A hash of small answers says them to whoever tries them all.
    const { hash } = (
      await app.database.pool.query<{ hash: string }>(
        'select hash from review_part where workspace_id = $1',
        [clinic],
      )
    ).rows[0]!;
    for (const person of [layla, omar]) {
      const all = await everythingOf(person, clinic);
      expect([person.name, all.includes(hash)]).toEqual([person.name, false]);
    }
  });

  it('the other side’s answer is as long whatever was answered, and as the one before it', async () => {
    const { layla, mona, sami, clinic, bakery } = bed;
    const there = at(mona, bakery);
    await open(mona);
    await open(mona, 'day30', there);
    await handIn(mona, 1, answersOf('day30', 1, 'x'.repeat(900)));
    now += 3_600_000;
    await handIn(mona, 1, answersOf('day30', 4), there);
    const [long, short] = await Promise.all([read(layla, mona, clinic), read(sami, mona, bakery)]);
    expect(long.reviews).toEqual(short.reviews);
    const size = async (person: TestPerson, path: string) =>
      (
        await fetch(`${app.url}${path}`, {
          headers: { cookie: person.cookie, 'accept-encoding': 'identity' },
        })
      ).text();
    const [one, other] = await Promise.all([size(layla, at()), size(sami, there)]);
    expect(one.length).toBe(other.length);
    // When it was written is not said: only that it is in.
    expect(JSON.stringify(short.reviews)).not.toContain(String(now));
  });

  it('PostgreSQL itself gives a part to its own side alone, and a draft to whoever wrote it', async () => {
    const { mona, layla, clinic, bakery } = bed;
    await open(mona);
    await layla.call('PUT', `${at()}/1/draft`, { answers: full });
    await handIn(mona, 1);
    const seen = (where: WorkspaceId, side: string, person = '') =>
      inWorkspace(app.database.db, where, async (tx) => {
        await sql`select set_config('sanad.review_side', ${side}, true), set_config('sanad.review_person', ${person}, true)`.execute(
          tx,
        );
        const parts = await sql`select from review_part`.execute(tx);
        const drafts = await sql`select from review_draft`.execute(tx);
        const hashes = await sql`select * from review_hashes(${clinic},
          (select id from engagement where assistant = ${mona.userId}), 1)`.execute(tx);
        return [parts.rows.length, drafts.rows.length, hashes.rows.length];
      });
    expect(await seen(clinic, '')).toEqual([0, 0, 0]);
    expect(await seen(clinic, 'client', mona.userId)).toEqual([0, 0, 0]);
    expect(await seen(clinic, 'client', layla.userId)).toEqual([0, 1, 0]);
    expect(await seen(clinic, 'assistant')).toEqual([1, 0, 0]);
    expect(await seen(bakery, 'assistant')).toEqual([0, 0, 0]);
    await handIn(layla, 1);
    expect(await seen(clinic, '')).toEqual([2, 0, 1]);
    expect(await seen(bakery, 'client')).toEqual([0, 0, 0]);
  });

  it('open pages hear that there is something only where it may be read; of a draft, only its writer', async () => {
    const { layla, omar, rana, mona, huda, sami, clinic, bakery } = bed;
    await open(mona);
    const hearing = async (person: TestPerson, where: WorkspaceId) => {
      const client = new RecordClient(app.url, person.cookie);
      opened.push(client);
      await client.enter(workspaceRoom(where), { version: null, hears: ['changed'] });
      return client;
    };
    const [owner, approver, requester, own, second, other] = await Promise.all([
      ...[layla, omar, rana, mona, huda].map((person) => hearing(person, clinic)),
      hearing(sami, bakery),
    ]);
    const heard = (client: RecordClient | undefined) =>
      client!.heard.flatMap((each) =>
        each.type === 'changed' ? each.topics.filter(({ topic }) => topic === 'reviews') : [],
      );
    await mona.call('PUT', `${at()}/1/draft`, { answers: full });
    await own!.until('own draft', () => heard(own).length === 1);
    await handIn(mona, 1);
    for (const [client, person] of [
      [owner, layla],
      [approver, omar],
    ] as const) {
      await client!.until('reviews', () => heard(client).length > 0);
      expect(heard(client)).toEqual([{ topic: 'reviews', id: person.userId }]);
    }
    for (const client of [requester, second, other]) expect(heard(client)).toEqual([]);
  });
});

describe('what is in', () => {
  const raw = (text: ReturnType<typeof sql>) => text.execute(app.database.db);

  it('cannot be changed, opened or taken away by any SQL (domain S51)', async () => {
    const { mona, layla, clinic } = bed;
    await open(mona);
    await handIn(mona, 1);
    const of = sql`where workspace_id = ${clinic}`;
    const sealIt = sql`update review set sealed = '{"parts":{}}', sealed_at = 1, seal = encode(sha256('{"parts":{}}'), 'hex') ${of}`;
    // With one part, there is no seal to make.
    await expect(raw(sealIt)).rejects.toThrow(/review_content/);
    await handIn(layla, 1);
    await say(mona, 'outcome', 'continue');
    await say(layla, 'agree', 'continue');
    const changes = [
      sql`update review_part set content = replace(content, ${canary}, 'x') ${of}`,
      sql`update review_part set at = 1 ${of}`,
      sql`delete from review_part ${of}`,
      sql`update review set sealed = null, seal = null, sealed_at = null ${of}`,
      sealIt,
      sql`update review set kind = 'day60' ${of}`,
      sql`delete from review ${of}`,
      sql`update review_outcome set outcome = 'end' ${of}`,
      sql`update review_outcome set agreed_at = 1 ${of}`,
      sql`delete from review_outcome ${of}`,
      sql`truncate review_part`,
      sql`truncate review cascade`,
      sql`delete from engagement ${of}`,
    ];
    for (const change of changes) await expect(raw(change)).rejects.toThrow(/_kept|violates/);
    await app.database.db.deleteFrom('workspace').where('id', '=', clinic).execute();
    expect((await raw(sql`select from review_part ${of}`)).rows).toEqual([]);
  });

  it('says of itself what its text says, and never stands with the other part unsealed', async () => {
    const { mona, layla, clinic } = bed;
    await open(mona);
    await handIn(mona, 1);
    const text = (side: 'client' | 'assistant', number = 1) =>
      partText(
        { workspace: clinic, assistant: mona.userId, number, kind: 'day30' },
        { side, userId: layla.userId, name: 'Layla', at: 5 as never },
        full,
      );
    const insert = (content: string) => {
      const hash = createHash('sha256').update(content).digest('hex');
      return raw(sql`insert into review_part (workspace_id, engagement_id, review, side, content, hash, by_id, at)
        select workspace_id, id, 1, 'client', ${content}, ${hash}, ${layla.userId}, 5
        from engagement where workspace_id = ${clinic} and assistant = ${mona.userId}`);
    };
    for (const content of [text('assistant'), text('client', 2)])
      await expect(insert(content)).rejects.toThrow(/review_content/);
    // Right in itself; but the second part comes with the seal or not at all.
    await expect(insert(text('client'))).rejects.toThrow(/review_content/);
    expect((await read(mona)).reviews[0]!.state).toBe('assistantIn');
  });
});

describe('to whoever is not of it', () => {
  it('it is as if it were not: a second assistant, a requester, another client of the same assistant (domain S22, S56)', async () => {
    const { layla, mona, huda, rana, sami, clinic } = bed;
    await open(mona);
    await handIn(mona, 1);
    await handIn(layla, 1);
    const reviews = at();
    const trials = trialsAt(clinic, mona);
    const nobody = { ...mona, userId: randomUUID() as typeof mona.userId };
    const terms = { cap: { of: 'hours', minutes: 600 }, endsOn: '2026-12-10' };
    const ways = [
      ['GET', reviews, '', undefined],
      ['POST', reviews, '', { kind: 'day60' }],
      ['PUT', reviews, '/1/draft', { answers: full }],
      ['POST', reviews, '/1/part', { answers: full }],
      ['POST', reviews, '/1/outcome', { outcome: 'end' }],
      ['POST', reviews, '/1/agree', { outcome: 'end' }],
      ['POST', trials, '', terms],
      ['PUT', trials, `/tasks/${randomUUID()}`, {}],
      ['DELETE', trials, `/tasks/${randomUUID()}`, undefined],
      ['POST', trials, '/end', {}],
    ] as const;
    for (const [method, base, path, sent] of ways)
      for (const person of [huda, rana, sami]) {
        const unknown = base === reviews ? at(nobody) : trialsAt(clinic, nobody);
        const there = await person.call(method, `${base}${path}`, sent);
        const nowhere = await person.call(method, `${unknown}${path}`, sent);
        expect([person.name, method, path, there.status, there.body]).toEqual([
          ...[person.name, method, path, nowhere.status, nowhere.body],
        ]);
        expect([403, 404]).toContain(there.status);
      }
    const { body } = await huda.call('GET', at(huda));
    expect(JSON.stringify(body)).not.toContain(canary);
    expect((await read(layla)).reviews).toHaveLength(1);
  });

  it('an assistant who became an owner is not the other side of their own review', async () => {
    const { layla, mona, clinic } = bed;
    await open(mona);
    await handIn(layla, 1);
    await app.database.pool.query(
      `update membership set role = 'owner', epoch = epoch + 1 where workspace_id = $1 and user_id = $2`,
      [clinic, mona.userId],
    );
    expect((await mona.call('GET', at())).status).toBe(404);
    expect((await handIn(mona, 1)).status).toBe(404);
    expect(codeOf((await open2(layla)).body)).toBe('review_over');
    const { assistant, reviews } = await read(layla);
    expect([assistant.here, reviews[0]!.state]).toEqual([false, 'clientIn']);
  });
  const open2 = (person: TestPerson) => person.call('POST', at(), { kind: 'day60' });
});

describe('the inbox', () => {
  it('tells each side where it stands, in no word what was answered, and once nothing waits, that', async () => {
    const { layla, nour, mona, omar, rana, huda, sami } = bed;
    await open(mona);
    expect(await inboxOf(layla)).toEqual(['waiting reviewDue']);
    await handIn(layla, 1);
    // Theirs is in, and yours is waited for.
    expect((await inboxOf(mona)).toSorted()).toEqual(['waiting reviewWaits']);
    for (const person of [layla, nour]) expect(await inboxOf(person)).toEqual(['done reviewDue']);
    await handIn(mona, 1);
    expect(await inboxOf(mona)).toEqual(['done reviewWaits']);
    for (const person of [layla, nour])
      expect((await inboxOf(person)).toSorted()).toEqual(['done reviewDue', 'news reviewOpened']);
    await say(mona, 'outcome', 'adjust');
    expect(await inboxOf(layla)).toContain('waiting outcomeProposed');
    await say(layla, 'agree', 'adjust');
    expect(await inboxOf(layla)).toContain('done outcomeProposed');
    expect(await inboxOf(mona)).toContain('news outcomeAgreed');
    for (const person of [omar, rana, huda, sami])
      expect([person.name, await inboxOf(person)]).toEqual([person.name, []]);
    const { body } = await layla.call('GET', '/api/me/inbox?view=news&edition=5');
    expect(JSON.stringify(body)).toContain(`"about":{"kind":"review","id":"${mona.userId}"}`);
    expect(JSON.stringify(body)).not.toContain('adjust');
    // A page of before has no words for it, and is given none of it.
    const old = await layla.call('GET', '/api/me/inbox?view=news&edition=4');
    expect((old.body as { entries: unknown[] }).entries).toEqual([]);
  });

  it('goes on saying that one review waits when another no longer does', async () => {
    const { layla, mona } = bed;
    await open(mona, 'day30');
    await open(mona, 'day60');
    await handIn(layla, 1);
    expect(await inboxOf(layla)).toEqual(['waiting reviewDue']);
    await handIn(layla, 2, answersOf('day60', 3));
    expect(await inboxOf(layla)).toEqual(['done reviewDue']);
  });
});
