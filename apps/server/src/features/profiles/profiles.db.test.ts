import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { BodyOfPage, MemberPage, OwnPage } from '@sanad/protocol/http/profiles';
import type { Member } from '@sanad/protocol/http/workspace';
import { workspaceRoom } from '@sanad/protocol/room-name';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { eventually } from '../../../test/eventually.ts';
import { RecordClient } from '../../../test/record-client.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import type { TestPerson } from '../../../test/test-person.ts';
import { inWorkspace } from '../../db/transaction.ts';

let app: TestApp;
/** The clinic's owner, who approves for her, who only asks; its two assistants; another client of the first. */
let layla: TestPerson;
let omar: TestPerson;
let rana: TestPerson;
let mona: TestPerson;
let huda: TestPerson;
let sami: TestPerson;
let stranger: TestPerson;
let clinic: WorkspaceId;
let bakery: WorkspaceId;
const opened: RecordClient[] = [];

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});
beforeEach(async () => {
  const names = ['Layla', 'Omar', 'Rana', 'Mona', 'Huda', 'Sami', 'Stranger'] as const;
  [layla, omar, rana, mona, huda, sami, stranger] = (await Promise.all(
    names.map((name) => app.quickPerson(name)),
  )) as [TestPerson, TestPerson, TestPerson, TestPerson, TestPerson, TestPerson, TestPerson];
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

/** What nobody but the other party of one contract may find anywhere. */
const canary = 'canary-service';
const canaryAmount = 7_654_321;
const rate = { service: canary, amount: canaryAmount, currency: 'AED', per: 'hour' } as const;

const at = (person: TestPerson, where: WorkspaceId) =>
  `/api/workspaces/${where}/people/${person.userId}/page`;

async function write(person: TestPerson, body: Partial<BodyOfPage>): Promise<OwnPage> {
  const answer = await person.call('PATCH', '/api/me/page', body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body as OwnPage;
}

async function read(person: TestPerson, of = mona, where = clinic): Promise<MemberPage> {
  const { status, body } = await person.call('GET', at(of, where));
  expect(status, JSON.stringify(body)).toBe(200);
  return body as MemberPage;
}

describe('what somebody says of themselves', () => {
  it('is written field by field, the same on all their devices', async () => {
    await write(mona, { business: { name: 'Mona Office', services: ['Inbox', ' Inbox '] } });
    await write(mona, { otherName: 'منى عادل', ways: { never: 'No calls\u202e at night' } });
    const { body } = await mona.call('GET', '/api/me/page');
    expect(body).toEqual({
      otherName: 'منى عادل',
      business: { name: 'Mona Office', services: ['Inbox'], languages: [], introduction: '' },
      ways: { written: '', sent: '', when: '', never: 'No calls at night' },
      rates: [],
    });
  });

  it('is read by every member of each workspace they are in, and by nobody else', async () => {
    const business = {
      ...{ name: 'Mona Office', services: ['Inbox'], languages: ['ar', 'en'] },
      introduction: 'Five years beside dentists.',
    };
    await write(mona, { business, ways: { written: 'Short and in Arabic' } });
    for (const reader of [layla, omar, rana, mona, huda]) {
      expect(await read(reader)).toMatchObject({
        business,
        ways: { written: 'Short and in Arabic' },
      });
    }
    expect(await read(sami, mona, bakery)).toMatchObject({ business });
    for (const outside of [sami, stranger]) {
      expect((await outside.call('GET', at(mona, clinic))).status).toBe(404);
    }
    expect((await layla.call('GET', at(sami, clinic))).status).toBe(404);
    await app.remove(bakery, mona);
    expect((await sami.call('GET', at(mona, bakery))).status).toBe(404);
  });

  it('is of a client how they like to work, and nothing of a business', async () => {
    await write(layla, { business: { name: canary }, ways: { when: 'Before noon' } });
    const seen = await read(mona, layla);
    expect(seen).toMatchObject({ business: null, rates: [], ways: { when: 'Before noon' } });
  });

  it('has a name in the other script, in the list of people and over the agreement', async () => {
    await write(mona, { otherName: 'منى عادل' });
    const { body } = await layla.call('GET', `/api/workspaces/${clinic}/members`);
    const { members } = body as { members: readonly Member[] };
    expect(members.find(({ userId }) => userId === mona.userId)?.otherName).toBe('منى عادل');
    expect(members.filter((each) => 'otherName' in each)).toHaveLength(1);
    const agreement = await layla.call(
      'GET',
      `/api/workspaces/${clinic}/agreements/${mona.userId}`,
    );
    expect(agreement.body).toMatchObject({ assistant: { otherName: 'منى عادل' } });
  });
});

describe('what somebody asks for a service', () => {
  it('is seen by the other party of the contract that they put it there for (domain S56)', async () => {
    await write(mona, { rates: [{ ...rate, shownTo: [clinic] }] });
    for (const reader of [layla, omar, mona]) {
      expect((await read(reader)).rates, reader.name).toMatchObject([rate]);
      expect((await read(reader)).rates[0]).not.toHaveProperty('shownTo');
    }
    for (const reader of [rana, huda]) {
      const { body } = await reader.call('GET', at(mona, clinic));
      expect(JSON.stringify(body), reader.name).not.toContain(canary);
      expect(JSON.stringify(body), reader.name).not.toContain(String(canaryAmount));
    }
  });

  it('is never seen by another client, who has their own (domain S56)', async () => {
    const theirs = { ...rate, service: 'Inbox', amount: 900 };
    await write(mona, {
      rates: [
        { ...rate, shownTo: [clinic] },
        { ...theirs, shownTo: [bakery] },
        { ...rate, service: 'for nobody', shownTo: [] },
      ],
    });
    const seen = await read(sami, mona, bakery);
    expect(seen.rates).toMatchObject([theirs]);
    expect(JSON.stringify(seen)).not.toContain(canary);
    expect(JSON.stringify(await read(layla))).not.toMatch(/for nobody|900/);
  });

  it('is behind the wall of the workspace, whatever code asks', async () => {
    await write(mona, { rates: [{ ...rate, shownTo: [clinic] }] });
    const found = (where: WorkspaceId) =>
      inWorkspace(app.app.ground.db, where, async (tx) => {
        const rates = await sql`select service from person_rate`.execute(tx);
        const shown = await sql`select rate_id from rate_shown`.execute(tx);
        return [rates.rows.length, shown.rows.length];
      });
    expect(await found(clinic)).toEqual([1, 1]);
    expect(await found(bakery)).toEqual([0, 0]);
    await expect(
      inWorkspace(app.app.ground.db, bakery, (tx) => sql`delete from rate_shown`.execute(tx)),
    ).rejects.toThrow(/permission denied/);
  });

  it('is shown to no workspace in which they do not assist, and to none after they left', async () => {
    const elsewhere = randomUUID() as WorkspaceId;
    const own = await app.workspace([[mona, 'owner']]);
    const { rates } = await write(mona, {
      rates: [{ ...rate, shownTo: [clinic, own, elsewhere] }],
    });
    expect(rates.map(({ shownTo }) => shownTo)).toEqual([[clinic]]);
    const kept = await sql<{ id: string }>`
      select workspace_id as id from rate_shown where user_id = ${mona.userId}`.execute(
      app.database.db,
    );
    expect(kept.rows.map(({ id }) => id)).toEqual([clinic]);
    await sql`update membership set ended_at = now() where user_id = ${mona.userId}
      and workspace_id = ${clinic}`.execute(app.app.ground.db);
    await sql`update membership set ended_at = null where user_id = ${mona.userId}
      and workspace_id = ${clinic}`.execute(app.app.ground.db);
    // Taken in again, they say anew what this client sees.
    expect((await read(layla)).rates).toEqual([]);
  });

  it('that it changed is said to whoever may read it, and not of which client (domain S56)', async () => {
    const hear = async (person: TestPerson, where: WorkspaceId) => {
      const client = new RecordClient(app.url, person.cookie);
      opened.push(client);
      await client.enter(workspaceRoom(where), { version: null, hears: ['changed'] });
      return () =>
        client.heard.flatMap((each) =>
          each.type === 'changed' ? each.topics.filter(({ topic }) => topic === 'profiles') : [],
        );
    };
    const [laylas, ranas, hudas, samis] = await Promise.all([
      hear(layla, clinic),
      hear(rana, clinic),
      hear(huda, clinic),
      hear(sami, bakery),
    ]);
    await write(mona, { rates: [{ ...rate, shownTo: [clinic] }] });
    await eventually(() => expect(laylas!()).toEqual([{ topic: 'profiles', id: layla.userId }]));
    await write(mona, { ways: { never: 'Calls' } });
    await eventually(() => expect(samis!()).toEqual([{ topic: 'profiles', id: bakery }]));
    await eventually(() => expect(hudas!()).toEqual([{ topic: 'profiles', id: clinic }]));
    await eventually(() => expect(ranas!()).toEqual([{ topic: 'profiles', id: clinic }]));
  });
});
