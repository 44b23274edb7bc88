import { createHash, randomUUID } from 'node:crypto';

import { PDFiumLibrary } from '@hyzyla/pdfium';
import { chainProblems, type KeptVersion } from '@sanad/domain/agreement/seal';
import { usualTerms, type Terms } from '@sanad/domain/agreement/terms';
import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import type { Engagement } from '@sanad/protocol/http/agreement';
import type { InboxPage } from '@sanad/protocol/http/notices';
import { workspaceRoom } from '@sanad/protocol/room-name';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { eventually } from '../../../test/eventually.ts';
import { RecordClient } from '../../../test/record-client.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import type { TestPerson } from '../../../test/test-person.ts';
import { inWorkspace } from '../../db/transaction.ts';

let app: TestApp;
let now = Date.parse('2026-11-30T09:00:00Z');
/** The clinic's owner, who approves for her, who only asks; its two assistants; another client of the first. */
let layla: TestPerson;
let omar: TestPerson;
let rana: TestPerson;
let mona: TestPerson;
let huda: TestPerson;
let sami: TestPerson;
let clinic: WorkspaceId;
let bakery: WorkspaceId;
const opened: RecordClient[] = [];

beforeAll(async () => {
  app = await createTestApp({}, { now: () => now });
});
afterAll(() => app.close());
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});
beforeEach(async () => {
  now = Date.parse('2026-11-30T09:00:00Z');
  const names = ['Layla', 'Omar', 'Rana', 'Mona', 'Huda', 'Sami'] as const;
  [layla, omar, rana, mona, huda, sami] = (await Promise.all(
    names.map((name) => app.quickPerson(name)),
  )) as [TestPerson, TestPerson, TestPerson, TestPerson, TestPerson, TestPerson];
  clinic = await app.workspace([
    [layla, 'owner'],
    [omar, 'approver'],
    [rana, 'requester'],
    [mona, 'assistant'],
    [huda, 'assistant'],
  ]);
  bakery = await app.workspace([
    [sami, 'owner'],
    [mona, 'assistant'],
  ]);
});

/** What nobody but the two sides may find anywhere. */
const canary = 'canary-clause';
const canaryRate = 7_654_321;
const terms: Terms = {
  ...usualTerms('Africa/Cairo' as ZoneName, 'AED'),
  services: ['Inbox', canary],
  pay: { model: 'hourly', rate: canaryRate, guess: 0 },
};
const at = (assistant: TestPerson, where = clinic) =>
  `/api/workspaces/${where}/agreements/${assistant.userId}`;

const codeOf = (body: unknown) => (body as { error?: { code: string } }).error?.code;

async function propose(
  person: TestPerson,
  { change = {}, from = '2026-12-01', seen = 0, of = mona, where = clinic }: Ask = {},
) {
  const body = { terms: { ...terms, ...change }, from, seen };
  return person.call('POST', `${at(of, where)}/versions`, body);
}
interface Ask {
  readonly change?: Partial<Terms>;
  readonly from?: string;
  readonly seen?: number;
  readonly of?: TestPerson;
  readonly where?: WorkspaceId;
}

async function read(person: TestPerson, of = mona, where = clinic): Promise<Engagement> {
  const { status, body } = await person.call('GET', at(of, where));
  expect(status, JSON.stringify(body)).toBe(200);
  return body as Engagement;
}

async function answer(person: TestPerson, number: number, step: string, hash?: string) {
  const sent =
    step === 'accept' ? { hash: hash ?? (await read(person)).versions[number - 1]!.hash } : {};
  return person.call('POST', `${at(mona)}/versions/${number}/${step}`, sent);
}

async function inboxOf(person: TestPerson) {
  const views = await Promise.all(
    ['waiting', 'news', 'done'].map(async (view) => {
      const { body } = await person.call('GET', `/api/me/inbox?view=${view}&edition=3`);
      return (body as InboxPage).entries.map(({ kind }) => `${view} ${kind}`);
    }),
  );
  return views.flat();
}

describe('an agreement', () => {
  it('is proposed, answered with another and accepted, and then stands as it was sealed (domain S34)', async () => {
    expect(await read(layla)).toMatchObject({ part: 'client', versions: [], today: '2026-11-30' });
    expect((await propose(mona)).status).toBe(200);
    const counter = await propose(layla, { change: { noticeDays: 30 }, seen: 1 });
    expect(counter.body).toEqual({ number: 2 });
    expect((await answer(mona, 2, 'accept')).status).toBe(200);
    const { versions, part } = await read(mona);
    expect(part).toBe('assistant');
    expect(versions.map(({ state }) => state)).toEqual(['countered', 'accepted']);
    expect(versions[1]).toMatchObject({
      begins: '2026-12-01',
      proposed: { side: 'client', name: 'Layla', at: now },
      answered: { side: 'assistant', name: 'Mona', at: now },
    });
    expect(versions[1]!.seal).toMatch(/^[0-9a-f]{64}$/);
    expect((await read(omar)).part).toBe('reader');
  });

  it('changes nothing by one side alone (domain S34)', async () => {
    await propose(mona);
    expect(codeOf((await answer(mona, 1, 'accept')).body)).toBe('terms_own');
    expect(codeOf((await answer(layla, 1, 'withdraw')).body)).toBe('not_yours');
    // Who approves reads, and neither proposes nor answers.
    expect((await answer(omar, 1, 'accept')).status).toBe(403);
    expect((await propose(omar, { seen: 1 })).status).toBe(403);
    expect((await read(layla)).versions[0]!.state).toBe('proposed');
    expect((await answer(layla, 1, 'decline')).status).toBe(200);
    expect(codeOf((await answer(layla, 1, 'accept')).body)).toBe('terms_answered');
  });

  it('is accepted as it was read, and by nobody who has not seen the last word', async () => {
    await propose(mona);
    expect(codeOf((await answer(layla, 1, 'accept', 'f'.repeat(64))).body)).toBe('terms_answered');
    expect(codeOf((await propose(layla, { seen: 0 })).body)).toBe('terms_answered');
    const { body } = await propose(mona, { change: { services: [] }, seen: 1 });
    expect(body).toMatchObject({
      error: { code: 'terms_invalid', params: { problem: 'no_services' } },
    });
    const vat = await propose(layla, { change: { vat: 500 }, seen: 1 });
    expect(vat.body).toMatchObject({ error: { params: { problem: 'vat_is_the_assistants' } } });
  });

  it('has an amendment that holds from its day, and none on a day that is over (domain S39)', async () => {
    await propose(mona, { from: '2026-11-01' });
    await answer(layla, 1, 'accept');
    const pay = { model: 'hourly', rate: canaryRate + 1, guess: 0 } as const;
    const early = await propose(mona, { change: { pay }, from: '2026-11-29', seen: 1 });
    expect(early.body).toMatchObject({ error: { params: { problem: 'begins_too_early' } } });
    await propose(mona, { change: { pay }, from: '2026-12-01', seen: 1 });
    now = Date.parse('2026-12-10T09:00:00Z');
    await answer(layla, 2, 'accept');
    const { versions } = await read(layla);
    expect(versions.map(({ begins }) => begins)).toEqual(['2026-11-01', '2026-12-10']);
  });

  it('is accepted once of two who accept at once, and answered once whatever comes with it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const seen = round;
      const noticeDays = 20 + round;
      const from = '2026-12-01';
      expect((await propose(mona, { change: { noticeDays }, from, seen })).status).toBe(200);
      const number = round + 1;
      const { hash } = (await read(layla)).versions[round]!;
      const steps = [
        answer(layla, number, 'accept', hash),
        answer(layla, number, 'accept', hash),
        answer(layla, number, 'decline'),
        answer(mona, number, 'withdraw'),
      ];
      const done = await Promise.all(steps);
      expect(done.filter(({ status }) => status === 200)).toHaveLength(1);
      for (const { status, body } of done)
        if (status !== 200) expect(codeOf(body)).toBe('terms_answered');
    }
    const open = await sql<{ n: string }>`
      select count(*) as n from agreement_version where workspace_id = ${clinic} and state = 'proposed'`.execute(
      app.database.db,
    );
    expect(Number(open.rows[0]!.n)).toBe(0);
  });

  it('has one proposal open, of two who propose at once', async () => {
    const both = await Promise.all([propose(mona), propose(layla)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('asks for terms once a day, until some come', async () => {
    expect((await layla.call('POST', `${at(mona)}/ask`, {})).status).toBe(200);
    expect(codeOf((await layla.call('POST', `${at(mona)}/ask`, {})).body)).toBe('reminded_today');
    expect((await mona.call('POST', `${at(mona)}/ask`, {})).status).toBe(403);
    expect((await read(mona)).askedAt).toBe(now);
    expect(await inboxOf(mona)).toEqual(['waiting termsAsked']);
    await propose(mona);
    expect((await read(mona)).askedAt).toBeNull();
    expect(await inboxOf(mona)).toEqual(['done termsAsked']);
  });
});

describe('an accepted version', () => {
  const raw = (text: ReturnType<typeof sql>) => text.execute(app.database.db);

  it('cannot be changed or taken away by any SQL, and a chain of them says so (domain S34)', async () => {
    await propose(mona);
    await answer(layla, 1, 'accept');
    await propose(mona, { change: { noticeDays: 60 }, seen: 1 });
    await answer(layla, 2, 'accept');
    const of = sql`where workspace_id = ${clinic}`;
    const changes = [
      sql`update agreement_version set content = replace(content, ${canary}, 'x') ${of}`,
      sql`update agreement_version set state = 'proposed', answered_by = null, answered_at = null, answered_name = null, answered_side = null, seal = null, sealed = null, begins = null ${of}`,
      sql`update agreement_version set state = 'declined', seal = null, sealed = null, begins = null ${of}`,
      sql`update agreement_version set begins = '2026-01-01' ${of}`,
      sql`update agreement_version set answered_name = 'Somebody' ${of}`,
      sql`update agreement_version set proposed_at = 1 ${of}`,
      sql`delete from agreement_version ${of}`,
      sql`delete from engagement ${of}`,
      sql`truncate agreement_version`,
      sql`update engagement set assistant = ${huda.userId} ${of}`,
    ];
    for (const change of changes) await expect(raw(change)).rejects.toThrow(/_kept|violates/);
    const digest = (text: string) => createHash('sha256').update(text).digest('hex');
    const { body } = await omar.call('GET', `${at(mona)}/record`);
    const { versions: kept } = body as { versions: KeptVersion[] };
    expect(kept).toHaveLength(2);
    expect(chainProblems(kept, digest)).toEqual([]);
  });

  it('is not made by any SQL without both yeses, or with a text that says something else', async () => {
    await propose(mona);
    const of = sql`where workspace_id = ${clinic}`;
    // One side alone.
    await expect(
      raw(sql`update agreement_version set state = 'accepted', answered_side = 'assistant', answered_by = ${mona.userId},
        answered_name = 'Mona', answered_at = 1, begins = '2026-12-01', sealed = '{}', seal = encode(sha256('{}'), 'hex') ${of}`),
    ).rejects.toThrow(/check|seal/);
    // A seal of something else, and no seal.
    await expect(
      raw(sql`update agreement_version set state = 'accepted', answered_side = 'client', answered_by = ${layla.userId},
        answered_name = 'Layla', answered_at = 1, begins = '2026-12-01', sealed = '{}', seal = encode(sha256('{}'), 'hex') ${of}`),
    ).rejects.toThrow(/agreement_seal/);
    await expect(
      raw(sql`update agreement_version set state = 'accepted', answered_side = 'client', answered_by = ${layla.userId},
        answered_name = 'Layla', answered_at = 1 ${of}`),
    ).rejects.toThrow(/agreement_seal/);
    await expect(
      raw(sql`insert into agreement_version (workspace_id, engagement_id, number, content, hash, proposed_side, proposed_by, proposed_at, state)
        select workspace_id, engagement_id, 2, content, hash, proposed_side, proposed_by, proposed_at, 'proposed' from agreement_version ${of}`),
    ).rejects.toThrow(/agreement_content/);
  });

  it('stands behind the wall: another workspace’s transaction finds nothing of it', async () => {
    await propose(mona);
    const found = await inWorkspace(app.database.db, bakery, (tx) =>
      sql`select * from agreement_version union all select * from agreement_version`.execute(tx),
    );
    expect(found.rows).toEqual([]);
  });

  it('goes with its workspace', async () => {
    await propose(mona);
    await answer(layla, 1, 'accept');
    await app.database.db.deleteFrom('workspace').where('id', '=', clinic).execute();
    const { rows } =
      await sql`select from agreement_version where workspace_id = ${clinic}`.execute(
        app.database.db,
      );
    expect(rows).toEqual([]);
  });
});

describe('to whoever is not of it', () => {
  /** Everything that somebody can ask for that could hold something of an agreement. */
  async function everythingOf(person: TestPerson, where: WorkspaceId): Promise<string> {
    const paths = [
      '/api/me',
      '/api/me/inbox?view=waiting&edition=3',
      '/api/me/inbox?view=news&edition=3',
      '/api/me/inbox?view=done&edition=3',
      '/api/me/inbox/counts',
      `/api/search?q=${canary}`,
      `/api/workspaces/${where}/activity`,
      `/api/workspaces/${where}/members`,
      `/api/workspaces/${where}/snapshot`,
      `/api/workspaces/${where}/moved?from=0`,
      at(mona, where),
      at(huda, where),
    ];
    const answers = await Promise.all(paths.map((path) => person.call('GET', path)));
    return JSON.stringify(answers.map(({ body }) => body));
  }

  it('it is as if it were not: a second assistant, a requester, another client of the same assistant (domain S56)', async () => {
    await propose(mona);
    await answer(layla, 1, 'accept');
    await propose(mona, { change: { noticeDays: 60 }, seen: 1 });
    const unknown = `/api/workspaces/${clinic}/agreements/${randomUUID()}`;
    const body = { terms, from: '2026-12-01', seen: 2 };
    const { hash } = (await read(layla)).versions[1]!;
    const ways = [
      ['GET', '', undefined],
      ['GET', '/record', undefined],
      ['GET', '/versions/2/pdf', undefined],
      ['POST', '/versions', body],
      ['POST', '/versions/2/accept', { hash }],
      ['POST', '/versions/2/decline', {}],
      ['POST', '/versions/2/withdraw', {}],
      ['POST', '/ask', {}],
    ] as const;
    for (const [method, path, sent] of ways)
      for (const person of [huda, rana, sami]) {
        const there = await person.call(method, `${at(mona)}${path}`, sent);
        const nowhere = await person.call(method, `${unknown}${path}`, sent);
        expect([person.name, method, path, there.status, there.body]).toEqual([
          ...[person.name, method, path, nowhere.status, nowhere.body],
        ]);
        expect([403, 404]).toContain(there.status);
      }
    expect((await read(layla)).versions[1]!.state).toBe('proposed');
    for (const [person, where] of [
      [huda, clinic],
      [rana, clinic],
      [sami, bakery],
    ] as const) {
      const all = await everythingOf(person, where);
      expect([person.name, all.includes(canary)]).toEqual([person.name, false]);
      expect([person.name, all.includes(String(canaryRate))]).toEqual([person.name, false]);
      expect([person.name, all.includes('terms')]).toEqual([person.name, false]);
    }
    // Sami reads his own agreement with Mona, which is none.
    expect((await read(sami, mona, bakery)).versions).toEqual([]);
  });

  it('one assistant’s says nothing to the other, and each client’s its own (domain S56)', async () => {
    await propose(mona);
    const pay = { model: 'hourly', rate: 1_111, guess: 0 } as const;
    expect((await propose(huda, { of: huda, change: { pay } })).status).toBe(200);
    expect((await propose(mona, { where: bakery, change: { pay } })).status).toBe(200);
    const rateOf = (engagement: Engagement) =>
      engagement.versions.map(({ terms: { pay: each } }) => 'rate' in each && each.rate);
    expect(rateOf(await read(mona))).toEqual([canaryRate]);
    expect(rateOf(await read(huda, huda))).toEqual([1_111]);
    expect(rateOf(await read(sami, mona, bakery))).toEqual([1_111]);
  });

  it('an assistant who became an owner is not the other side of their own agreement', async () => {
    await propose(mona);
    await app.database.pool.query(
      `update membership set role = 'owner', epoch = epoch + 1 where workspace_id = $1 and user_id = $2`,
      [clinic, mona.userId],
    );
    expect((await mona.call('GET', at(mona))).status).toBe(404);
    const { hash } = (await read(layla)).versions[0]!;
    expect((await answer(mona, 1, 'accept', hash)).status).toBe(404);
    // Nobody agrees with somebody who is no assistant here.
    expect(codeOf((await answer(layla, 1, 'accept', hash)).body)).toBe('terms_answered');
    expect((await read(layla)).assistant.here).toBe(false);
  });

  it('nothing is left for whoever was removed or is a requester now', async () => {
    await propose(mona);
    await app.remove(clinic, mona);
    expect((await mona.call('GET', at(mona))).status).toBe(404);
    await app.database.pool.query(
      `update membership set role = 'requester', epoch = epoch + 1 where workspace_id = $1 and user_id = $2`,
      [clinic, omar.userId],
    );
    expect((await omar.call('GET', at(mona))).status).toBe(403);
    expect((await read(layla)).versions).toHaveLength(1);
  });
});

describe('the PDF', () => {
  /** What a reader of PDFs finds in it: letters in forms of presentation, and every لا the other way round. */
  async function wordsOf(pdf: Uint8Array): Promise<readonly string[]> {
    const library = await PDFiumLibrary.init();
    const document = await library.loadDocument(pdf);
    try {
      return [...document.pages()].map((page) =>
        page
          .getText()
          .normalize('NFKC')
          .replaceAll(/[\u200e\u200f\u202a-\u202e]/g, ''),
      );
    } finally {
      document.destroy();
      library.destroy();
    }
  }
  const pdfOf = async (person: TestPerson, language: string, of = mona) => {
    const url = `${app.url}${at(of)}/versions/1/pdf?in=${language}`;
    const answer = await fetch(url, { headers: { cookie: person.cookie } });
    return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
  };

  it('says the version in either language or both, with names, times and seal, and reads nothing as source', async () => {
    const odd = '#panic("x") $a$ *b* @c';
    await propose(mona, { change: { introduced: odd, noticeDays: 21 } });
    await answer(layla, 1, 'accept');
    const { seal } = (await read(layla)).versions[0]!;
    const { answer: got, bytes } = await pdfOf(layla, 'both');
    expect([got.status, got.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(got.headers.get('content-disposition')).toContain('agreement-1.pdf');
    const pages = await wordsOf(bytes);
    const whole = pages.join('\n');
    for (const words of [
      'Agreement, version 1',
      'It holds from 1 December 2026',
      '21 days from either side',
    ])
      expect(whole).toContain(words);
    for (const words of [odd, canary, seal!, 'AED 76,543.21']) expect(whole).toContain(words);
    // The Arabic half, in its own words.
    expect(whole).toContain('العقد');
    expect(whole).toContain('مهلة');
    const one = await wordsOf((await pdfOf(mona, 'ar')).bytes);
    expect(one.join('\n')).not.toContain('Agreement');
    expect(await wordsOf((await pdfOf(omar, 'en')).bytes)).not.toContain('العقد');
  });

  it('is to others as if there were none', async () => {
    await propose(mona);
    const statuses = await Promise.all(
      [huda, rana, sami].map(async (person) => (await pdfOf(person, 'both')).answer.status),
    );
    expect(statuses).toEqual([404, 403, 404]);
  });
});

describe('open pages', () => {
  it('hear that there is something only where it may be read, and not of which workspace', async () => {
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
        each.type === 'changed' ? each.topics.filter(({ topic }) => topic === 'agreements') : [],
      );
    await propose(mona);
    for (const [client, person] of [
      [owner, layla],
      [approver, omar],
      [own, mona],
    ] as const) {
      await client!.until('agreements', () => heard(client).length > 0);
      expect(heard(client)).toEqual([{ topic: 'agreements', id: person.userId }]);
    }
    for (const client of [requester, second, other]) expect(heard(client)).toEqual([]);
  });
});

describe('the inbox', () => {
  it('tells each side what the other did, and in no word what it says', async () => {
    await propose(mona);
    await eventually(async () => expect(await inboxOf(layla)).toEqual(['waiting termsProposed']));
    for (const person of [omar, rana, huda, sami, mona])
      expect([person.name, await inboxOf(person)]).toEqual([person.name, []]);
    await propose(layla, { change: { noticeDays: 30 }, seen: 1 });
    expect(await inboxOf(layla)).toEqual(['done termsProposed']);
    expect(await inboxOf(mona)).toEqual(['waiting termsProposed']);
    await answer(mona, 2, 'accept');
    expect((await inboxOf(layla)).toSorted()).toEqual(['done termsProposed', 'news termsAccepted']);
    expect(await inboxOf(mona)).toEqual(['done termsProposed']);
    await propose(layla, { change: { noticeDays: 31 }, seen: 2 });
    await answer(layla, 3, 'withdraw');
    expect(await inboxOf(mona)).toEqual(['done termsProposed']);
    const { body } = await layla.call('GET', '/api/me/inbox?view=news&edition=3');
    expect((body as InboxPage).entries[0]).toMatchObject({
      about: { kind: 'agreement', id: mona.userId },
    });
    expect(JSON.stringify(body)).not.toContain(canary);
    // A page of before has no words for it, and is given none of it.
    const old = await layla.call('GET', '/api/me/inbox?view=news&edition=2');
    expect((old.body as InboxPage).entries).toEqual([]);
  });
});
