import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { inboxViews, listNotices, type Notice } from '@sanad/protocol/http/notices';
import { personRoom, type RoomName } from '@sanad/protocol/room-name';
import { topics } from '@sanad/protocol/topic';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { eventually } from '../../../test/eventually.ts';
import { RecordClient } from '../../../test/record-client.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import type { TestPerson } from '../../../test/test-person.ts';

let app: TestApp;
/** In the clinic alone; in both; in the bakery alone; nowhere. */
let layla: TestPerson;
let mona: TestPerson;
let huda: TestPerson;
let nadia: TestPerson;
let clinic: Business;
let bakery: Business;
const opened: RecordClient[] = [];

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});

const canary = (where: string, what: string) => `canary-${where}-${what}`;

class Business {
  readonly name: string;
  readonly id: WorkspaceId;
  readonly columnId = randomUUID();
  taskId = randomUUID();
  messageId = randomUUID();

  constructor(name: string, id: WorkspaceId) {
    this.name = name;
    this.id = id;
  }

  async enter(person: TestPerson) {
    const client = new RecordClient(app.url, person.cookie);
    opened.push(client);
    const room: RoomName = await client.join(this.id);
    return async (name: string, args: object): Promise<string | undefined> => {
      const id = client.push(room, name, args);
      await client.acked(id);
      const refused = client.heard.find((each) => each.type === 'refused' && each.id === id);
      return refused?.type === 'refused' ? refused.code : undefined;
    };
  }

  /** Everything that tells Mona something, in words that only this business may hear. */
  async tell(owner: TestPerson): Promise<void> {
    const does = await this.enter(owner);
    const { columnId } = this;
    const word = (what: string) => canary(this.name, what);
    await does('createColumn', { columnId, name: word('column'), kind: 'plain', orderKey: 'V' });
    this.taskId = randomUUID();
    this.messageId = randomUUID();
    const { taskId, messageId } = this;
    const task = { taskId, columnId, orderKey: 'V', title: word('title'), rev: randomUUID() };
    await does('createTask', task);
    await does('assignTask', { taskId, assigneeId: mona.userId });
    for (const day of [1, 2]) {
      const due = { at: Date.UTC(2027, 0, day, 9), zone: 'Asia/Dubai' };
      await does('setTaskDue', { taskId, due });
    }
    await does('sendMessage', { messageId, taskId, text: word('question'), asks: mona.userId });
    const mention = { messageId: randomUUID(), taskId, text: word('mention') };
    await does('sendMessage', { ...mention, mentions: [mona.userId] });
    const at = { at: Date.UTC(2027, 0, 3, 9), zone: 'Asia/Dubai' };
    await does('planCheckIn', { checkInId: randomUUID(), ...at });
  }
}

async function business(name: string, owner: TestPerson): Promise<Business> {
  const id = await app.workspace([
    [owner, 'owner'],
    [mona, 'assistant'],
  ]);
  await owner.call('PATCH', `/api/workspaces/${id}`, { name: canary(name, 'name') });
  return new Business(name, id);
}

beforeEach(async () => {
  layla = await app.quickPerson(canary('clinic', 'person'));
  huda = await app.quickPerson(canary('bakery', 'person'));
  mona = await app.quickPerson('Mona');
  nadia = await app.quickPerson('Nadia');
  clinic = await business('clinic', layla);
  bakery = await business('bakery', huda);
});

async function entries(person: TestPerson): Promise<readonly Notice[]> {
  const found: Notice[] = [];
  for (const view of inboxViews) {
    const answer = await person.call('GET', `/api/me/inbox?view=${view}&limit=100`);
    found.push(...listNotices.answer.parse(answer.body).entries);
  }
  return found;
}

/** Every byte that the routes of the inbox give somebody. */
async function read(person: TestPerson): Promise<string> {
  const answers = [
    ...inboxViews.map((view) => person.call('GET', `/api/me/inbox?view=${view}`)),
    person.call('GET', '/api/me/inbox/counts'),
    person.call('POST', '/api/me/inbox/marks', { until: 1, read: true }),
  ];
  return JSON.stringify((await Promise.all(answers)).map(({ body }) => body));
}

/** An open page of theirs, with everything that it hears. */
async function page(person: TestPerson): Promise<RecordClient> {
  const device = new RecordClient(app.url, person.cookie);
  opened.push(device);
  await device.enter(personRoom(person.userId), { hears: ['changed'] });
  return device;
}

const told = (device: RecordClient, topic: string) =>
  device.heard.flatMap((each) =>
    each.type === 'changed' ? each.topics.filter((one) => one.topic === topic) : [],
  );

const monaHas = (from: Business, many: number) =>
  eventually(async () => {
    const own = (await entries(mona)).filter(({ workspaceId }) => workspaceId === from.id);
    expect(own).toHaveLength(many);
    return own;
  });

describe('what an inbox tells', () => {
  it('of one business nobody hears who is not in it, in any answer, count or message', async () => {
    const others = [huda, nadia];
    const pages = await Promise.all(others.map(page));
    const hudaThere = await page(huda);
    await hudaThere.join(bakery.id);
    await clinic.tell(layla);
    const own = await monaHas(clinic, 5);
    const secrets = [
      ...['canary-clinic', clinic.id, layla.userId, clinic.taskId, clinic.messageId],
      ...own.map(({ id }) => id),
    ];
    for (const each of [...pages, hudaThere]) expect(told(each, topics.inbox)).toEqual([]);
    for (const [at, person] of others.entries()) {
      const heard = (await read(person)) + JSON.stringify([pages[at]!.heard, hudaThere.heard]);
      for (const secret of secrets) expect(heard).not.toContain(secret);
      const ids = own.map(({ id }) => id);
      await person.call('POST', '/api/me/inbox/marks', { ids, done: true, read: true });
      const laterUntil = Date.now() + 1_000_000;
      await person.call('POST', '/api/me/inbox/marks', { ids, laterUntil });
      await person.call('POST', '/api/me/inbox/marks', { until: Date.now(), read: true });
      expect(await read(person)).not.toContain('canary-clinic');
    }
    expect(await monaHas(clinic, 5), 'nobody else marked them').toEqual(own);
  });

  it('of two businesses stands under its own name, and words and counts never mix', async () => {
    await clinic.tell(layla);
    await bakery.tell(huda);
    for (const each of [clinic, bakery]) {
      const other = each === clinic ? bakery : clinic;
      const own = JSON.stringify(await monaHas(each, 5));
      for (const what of ['title', 'question', 'mention', 'person'])
        expect(own).toContain(canary(each.name, what));
      expect(own).not.toContain(`canary-${other.name}`);
      expect(own).not.toContain(other.id);
    }
    const { body } = await mona.call('GET', '/api/me/inbox/counts');
    expect(body).toMatchObject({ unread: 10 });
    expect((body as { byWorkspace: object[] }).byWorkspace).toEqual(
      expect.arrayContaining([
        { workspaceId: clinic.id, unread: 5 },
        { workspaceId: bakery.id, unread: 5 },
      ]),
    );
    for (const person of [layla, huda]) expect(await read(person)).not.toContain(mona.userId);
  });

  it('gives nothing for an id of another business, whoever put it there', async () => {
    await clinic.tell(layla);
    await monaHas(clinic, 5);
    const does = await bakery.enter(huda);
    const columnId = randomUUID();
    await does('createColumn', { columnId, name: 'New', kind: 'plain', orderKey: 'V' });
    const taskId = randomUUID();
    await does('createTask', { taskId, columnId, orderKey: 'V', title: 'T', rev: randomUUID() });
    const say = (fields: object) =>
      does('sendMessage', { messageId: randomUUID(), taskId, text: 'Hello', ...fields });
    // People, tasks and messages of the clinic, named from the bakery.
    expect(await say({ mentions: [layla.userId] })).toBeUndefined();
    expect(await say({ asks: layla.userId })).toBe('not_found');
    expect(await say({ answers: clinic.messageId })).toBe('not_found');
    expect(await say({ taskId: clinic.taskId })).toBe('not_found');
    expect(await does('assignTask', { taskId, assigneeId: layla.userId })).toBe('not_found');
    expect(await does('assignTask', { taskId: clinic.taskId, assigneeId: huda.userId })).toBe(
      'not_found',
    );
    // A row that should never be: its ids are looked up in its own business.
    await sql`insert into notice (workspace_id, user_id, stay, kind, about_kind, about_id, task_id,
        actor, first_at, last_at)
      values (${bakery.id}, ${huda.userId}, 1, 'mentioned', 'message', ${clinic.messageId},
        ${clinic.taskId}, ${huda.userId}, 1, 1)`.execute(app.database.db);
    const [odd] = (await entries(huda)).filter(({ about }) => about.id === clinic.messageId);
    expect(odd).toMatchObject({ task: null, message: null });
    expect(await read(huda)).not.toContain('canary-clinic');
    expect(JSON.stringify(await entries(layla))).not.toContain(bakery.id);
  });

  it('ends with the stay, live, and who is taken in again has nothing of before', async () => {
    await clinic.tell(layla);
    await monaHas(clinic, 5);
    const device = await page(mona);
    const before = [told(device, topics.inbox).length, told(device, topics.standing).length];
    await app.remove(clinic.id, mona);
    await device.until('the word of both', () => {
      const now = [told(device, topics.inbox).length, told(device, topics.standing).length];
      return now[0]! > before[0]! && now[1]! > before[1]!;
    });
    expect(await read(mona)).not.toContain('canary-clinic');
    expect(await read(mona)).not.toContain(clinic.id);
    // What happens there goes on without them.
    const does = await clinic.enter(layla);
    const { taskId, messageId } = clinic;
    expect(await does('editMessage', { messageId, text: 'canary-clinic-later' })).toBeUndefined();
    await does('setTaskDue', { taskId, due: { at: Date.UTC(2027, 1, 1), zone: 'Asia/Dubai' } });
    await eventually(async () => {
      const behind = await sql`
        select from room r join activity_cursor c on c.room_id = r.id and c.reader = 'notices'
        where r.id = ${clinic.id} and c.version < r.version`.execute(app.database.db);
      expect(behind.rows).toEqual([]);
    });

    const heard = told(device, topics.inbox).length;
    await app.database.db
      .updateTable('membership')
      .set((eb) => ({ ended_at: null, epoch: eb('epoch', '+', 1) }))
      .where('workspace_id', '=', clinic.id)
      .where('user_id', '=', mona.userId)
      .execute();
    await device.until('its sweep', () => told(device, topics.inbox).length > heard);
    // A row of before that a killed process left; the newcomer's count begins anew, on the same thing.
    await sql`insert into notice (workspace_id, user_id, stay, kind, about_kind, about_id, task_id,
        actor, count, first_at, last_at)
      values (${clinic.id}, ${mona.userId}, 1, 'assigned', 'task', ${taskId}, ${taskId},
        ${layla.userId}, 7, 1, 1)`.execute(app.database.db);
    expect(await entries(mona)).toEqual([]);
    await does('assignTask', { taskId, assigneeId: null });
    await does('assignTask', { taskId, assigneeId: mona.userId });
    const [anew] = await monaHas(clinic, 1);
    expect(anew).toMatchObject({ kind: 'assigned', count: 1 });
    expect(anew!.firstAt).toBeGreaterThan(1);
  });

  it('is what a message says now: edited words at once, and none that were taken back', async () => {
    await clinic.tell(layla);
    await monaHas(clinic, 5);
    const does = await clinic.enter(layla);
    const { messageId } = clinic;
    await does('editMessage', { messageId, text: 'canary-clinic-second' });
    const edited = await read(mona);
    expect(edited).toContain('canary-clinic-second');
    expect(edited).not.toContain('canary-clinic-question');
    await does('deleteMessage', { messageId });
    expect(await read(mona)).not.toContain('canary-clinic-second');
    await monaHas(clinic, 5);
    const gone = await eventually(async () => {
      const found = (await entries(mona)).find(({ about }) => about.id === messageId);
      expect(found?.doneAt).not.toBeNull();
      return found;
    });
    expect(gone?.message?.text).toBe('');
    const { rows } = await sql<{ all: string }>`
      select coalesce(string_agg(n::text, ' '), '') as all from notice n`.execute(app.database.db);
    expect(rows[0]!.all, 'no word is in a row').not.toContain('canary');
  });
});
