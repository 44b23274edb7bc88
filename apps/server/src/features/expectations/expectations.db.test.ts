import { createHash, randomUUID } from 'node:crypto';

import {
  acknowledgementProblems,
  type KeptAcknowledgement,
} from '@sanad/domain/expectations/acknowledgement';
import type { EngagementId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { AnswerOfList } from '@sanad/protocol/http/expectations';
import { engagementRoom, workspaceRoom } from '@sanad/protocol/room-name';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

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
let clinic: WorkspaceId;
let bakery: WorkspaceId;
let own: EngagementId;
const opened: RecordClient[] = [];

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});
beforeEach(async () => {
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
  own = await engagementOf(clinic, mona.userId);
});

const canary = 'canary of one engagement';

async function engagementOf(workspace: WorkspaceId, assistant: UserId): Promise<EngagementId> {
  const { id } = await app.database.db
    .selectFrom('engagement')
    .select('id')
    .where('workspace_id', '=', workspace)
    .where('assistant', '=', assistant)
    .executeTakeFirstOrThrow();
  return id;
}

/** Something that a side says in the engagement's room. */
async function say(person: TestPerson, name: string, args: object): Promise<void> {
  const client = new RecordClient(app.url, person.cookie);
  opened.push(client);
  await client.enter(engagementRoom(own));
  await client.acked(client.push(engagementRoom(own), name, args));
}

async function expected(person: TestPerson, side: 'Client' | 'Assistant'): Promise<string> {
  const itemId = randomUUID();
  const words = { sort: 'dont', areaId: null, text: canary, otherText: '' };
  await say(person, `add${side}Expectation`, { itemId, ...words });
  return itemId;
}

const at = (engagement: string, workspace = clinic) =>
  `/api/workspaces/${workspace}/engagements/${engagement}/acknowledgements`;

const codeOf = (body: unknown) => (body as { error?: { code: string } }).error?.code;

async function acknowledge(person: TestPerson, itemId: string, version = 1) {
  const { status, body } = await person.call('POST', at(own), { itemId, version });
  return status === 200 ? 'said' : codeOf(body);
}

async function read(person: TestPerson): Promise<AnswerOfList['acknowledgements']> {
  const { status, body } = await person.call('GET', at(own));
  expect(status, JSON.stringify(body)).toBe(200);
  return (body as AnswerOfList).acknowledgements;
}

describe('what one side expects', () => {
  it('is acknowledged by the other, version by version (domain S45)', async () => {
    const itemId = await expected(layla, 'Client');
    expect(await acknowledge(mona, itemId)).toBe('said');
    expect(await acknowledge(mona, itemId), 'once more').toBe('said');
    expect(await read(layla)).toMatchObject([
      { number: 1, itemId, version: 1, by: mona.userId, name: 'Mona', side: 'assistant' },
    ]);
    const words = { sort: 'dont', areaId: null, text: `${canary}, newly`, otherText: '' };
    await say(layla, 'editClientExpectation', { itemId, base: 1, ...words });
    expect(await acknowledge(mona, itemId, 1), 'a version of before').toBe('changed_since');
    expect(await acknowledge(mona, itemId, 2)).toBe('said');
    expect((await read(mona)).map(({ version }) => version)).toEqual([1, 2]);
  });

  it('is acknowledged by each person for themselves, and by nobody of its own side', async () => {
    const itemId = await expected(mona, 'Assistant');
    for (const person of [layla, omar]) expect(await acknowledge(person, itemId)).toBe('said');
    expect(await acknowledge(mona, itemId)).toBe('forbidden');
    const theirs = await expected(layla, 'Client');
    expect(await acknowledge(omar, theirs)).toBe('forbidden');
    expect((await read(mona)).map(({ by }) => by)).toEqual([layla.userId, omar.userId]);
  });

  it('that holds no longer, or never was, is acknowledged by nobody', async () => {
    const itemId = await expected(layla, 'Client');
    await say(layla, 'retireClientExpectation', { itemId, retired: true });
    expect(await acknowledge(mona, itemId)).toBe('changed_since');
    expect(await acknowledge(mona, randomUUID())).toBe('not_found');
  });

  it('is edited by the side alone that said it', async () => {
    const itemId = await expected(layla, 'Client');
    const client = new RecordClient(app.url, mona.cookie);
    opened.push(client);
    await client.enter(engagementRoom(own));
    const words = { sort: 'do', areaId: null, text: 'Mine now', otherText: '' };
    for (const name of ['editClientExpectation', 'editAssistantExpectation'])
      await client.acked(client.push(engagementRoom(own), name, { itemId, base: 1, ...words }));
    const { body } = await mona.call(
      'GET',
      `/api/workspaces/${clinic}/engagements/${own}/snapshot`,
    );
    expect(JSON.stringify(body)).toContain(canary);
    expect(JSON.stringify(body)).not.toContain('Mine now');
  });
});

describe('an acknowledgement', () => {
  it('is read by the two sides, and is to everybody else as one that never was', async () => {
    const itemId = await expected(layla, 'Client');
    await acknowledge(mona, itemId);
    for (const person of [layla, omar, mona]) expect(await read(person)).toHaveLength(1);
    for (const [person, status] of [
      [rana, 403],
      [huda, 404],
      [sami, 404],
    ] as const) {
      for (const path of [at(own), `${at(own)}/record`]) {
        const answer = await person.call('GET', path);
        expect([person.name, answer.status]).toEqual([person.name, status]);
        expect(JSON.stringify(answer.body)).not.toContain(canary);
      }
      const asked = await person.call('POST', at(own), { itemId, version: 1 });
      expect(asked.status).toBe(status);
    }
    // Not by way of another client's workspace either.
    expect((await sami.call('GET', at(own, bakery))).status).toBe(404);
    expect((await mona.call('GET', at(own, bakery))).status).toBe(404);
    const huda2 = await engagementOf(clinic, huda.userId);
    expect((await mona.call('GET', at(huda2))).status).toBe(404);
  });

  it('cannot be changed or taken away by any SQL, and a chain of them says so', async () => {
    const [first, second] = [await expected(layla, 'Client'), await expected(layla, 'Client')];
    await Promise.all([first, second].map((itemId) => acknowledge(mona, itemId)));
    const { body } = await layla.call('GET', `${at(own)}/record`);
    const { acknowledgements } = body as { acknowledgements: KeptAcknowledgement[] };
    const digest = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(acknowledgementProblems(acknowledgements, digest)).toEqual([]);
    const [one, other] = acknowledgements as [KeptAcknowledgement, KeptAcknowledgement];
    const forged = { ...one, content: one.content.replace(canary, 'something else') };
    expect(acknowledgementProblems([forged, other], digest)).toEqual([1]);
    expect(acknowledgementProblems([other], digest)).toEqual([2]);
    const { db } = app.database;
    for (const attempt of [
      sql`update acknowledgement set version = 7 where engagement_id = ${own}`,
      sql`delete from acknowledgement where engagement_id = ${own}`,
      sql`truncate acknowledgement`,
    ])
      await expect(attempt.execute(db)).rejects.toThrow(/acknowledgement_kept/);
    const again = sql`
      insert into acknowledgement select workspace_id, engagement_id, 3, ${randomUUID()}, version, side,
        acknowledged_by, acknowledged_at, content, hash
      from acknowledgement where engagement_id = ${own} and number = 2`;
    await expect(again.execute(db)).rejects.toThrow(/acknowledgement_content/);
    const asTenant = inWorkspace(db, clinic, (tx) => sql`delete from acknowledgement`.execute(tx));
    await expect(asTenant).rejects.toThrow(/permission denied/);
  });

  it('is heard of by the two sides, and not of which workspace', async () => {
    const itemId = await expected(layla, 'Client');
    const hearing = async (person: TestPerson, where: WorkspaceId) => {
      const client = new RecordClient(app.url, person.cookie);
      opened.push(client);
      await client.enter(workspaceRoom(where), { version: null, hears: ['changed'] });
      return client;
    };
    const [owner, requester, second, other] = await Promise.all([
      ...[layla, rana, huda].map((person) => hearing(person, clinic)),
      hearing(sami, bakery),
    ]);
    const heard = (client: RecordClient | undefined) =>
      client!.heard.flatMap((each) =>
        each.type === 'changed'
          ? each.topics.filter(({ topic }) => topic === 'acknowledgements')
          : [],
      );
    await acknowledge(mona, itemId);
    await owner!.until('acknowledgements', () => heard(owner).length > 0);
    expect(heard(owner)).toEqual([{ topic: 'acknowledgements', id: layla.userId }]);
    for (const client of [requester, second, other]) expect(heard(client)).toEqual([]);
  });
});
