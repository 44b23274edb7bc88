import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { InboxPage } from '@sanad/protocol/http/notices';
import { workspaceRoom } from '@sanad/protocol/room-name';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { canary, canaryRate, openAgreementBed } from '../../../test/agreement-bed.ts';
import { eventually } from '../../../test/eventually.ts';
import { RecordClient } from '../../../test/record-client.ts';
import type { TestPerson } from '../../../test/test-person.ts';

const bed = await openAgreementBed();
const { app, at, propose, read, answer } = bed;
let layla: TestPerson;
let omar: TestPerson;
let rana: TestPerson;
let mona: TestPerson;
let huda: TestPerson;
let sami: TestPerson;
let clinic: WorkspaceId;
let bakery: WorkspaceId;

beforeEach(async () => {
  ({ layla, omar, rana, mona, huda, sami, clinic, bakery } = await bed.begin());
});

const opened: RecordClient[] = [];
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});

const codeOf = (body: unknown) => (body as { error?: { code: string } }).error?.code;

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
      proposed: { side: 'client', name: 'Layla', at: bed.now },
      answered: { side: 'assistant', name: 'Mona', at: bed.now },
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
    bed.now = Date.parse('2026-12-10T09:00:00Z');
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
    expect((await read(mona)).askedAt).toBe(bed.now);
    expect(await inboxOf(mona)).toEqual(['waiting termsAsked']);
    await propose(mona);
    expect((await read(mona)).askedAt).toBeNull();
    expect(await inboxOf(mona)).toEqual(['done termsAsked']);
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
