import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import {
  countNotices,
  listNotices,
  type InboxView,
  type Notice,
  type NoticeCounts,
} from '@sanad/protocol/http/notices';
import { personRoom, type RoomName } from '@sanad/protocol/room-name';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { eventually } from '../../../test/eventually.ts';
import { RecordClient } from '../../../test/record-client.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import type { TestPerson } from '../../../test/test-person.ts';

let app: TestApp;
let layla: TestPerson;
let mona: TestPerson;
let workspaceId: WorkspaceId;
let columnId: string;
let clock = Date.now();
const opened: RecordClient[] = [];

beforeAll(async () => {
  app = await createTestApp({}, { now: () => clock });
  layla = await app.quickPerson('Layla');
  mona = await app.quickPerson('Mona');
});
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});
afterAll(() => app.close());

/** A workspace of Layla's and Mona's, and what each does in it. */
async function business() {
  workspaceId = await app.workspace([
    [layla, 'owner'],
    [mona, 'assistant'],
  ]);
  // After it the room knows its people as the ledger does.
  await layla.call('PATCH', `/api/workspaces/${workspaceId}`, { name: 'Clinic' });
  columnId = randomUUID();
  const [asLayla, asMona] = [await entered(layla), await entered(mona)];
  await asLayla('createColumn', { columnId, name: 'New', kind: 'plain', orderKey: 'V' });
  const taskId = await addTask(asLayla, 'Invoices');
  return { asLayla, asMona, taskId };
}

type Does = (name: string, args: object) => Promise<void>;

async function entered(person: TestPerson, id = workspaceId): Promise<Does> {
  const client = new RecordClient(app.url, person.cookie);
  opened.push(client);
  const room: RoomName = await client.join(id);
  return async (name, args) => {
    clock += 1;
    await client.acked(client.push(room, name, args));
  };
}

async function addTask(does: Does, title: string, fields: object = {}): Promise<string> {
  const taskId = randomUUID();
  await does('createTask', {
    taskId,
    columnId,
    orderKey: 'V',
    title,
    rev: randomUUID(),
    ...fields,
  });
  return taskId;
}

async function inbox(person: TestPerson, view: InboxView, query = '') {
  const answer = await person.call('GET', `/api/me/inbox?edition=2&view=${view}${query}`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return listNotices.answer.parse(answer.body);
}

async function counts(person: TestPerson): Promise<NoticeCounts> {
  return countNotices.answer.parse((await person.call('GET', '/api/me/inbox/counts')).body);
}

async function mark(person: TestPerson, body: object): Promise<NoticeCounts> {
  const answer = await person.call('POST', '/api/me/inbox/marks', body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return countNotices.answer.parse(answer.body);
}

/** The entries of a view, as soon as there are so many of this workspace. */
function entries(person: TestPerson, view: InboxView, many: number): Promise<readonly Notice[]> {
  return eventually(async () => {
    const found = (await inbox(person, view)).entries.filter(
      (each) => each.workspaceId === workspaceId,
    );
    expect(found).toHaveLength(many);
    return found;
  });
}

describe('the inbox', () => {
  it('tells whom it concerns, with the words as they stand now, and nobody of what they did', async () => {
    const { asLayla, asMona, taskId } = await business();
    const question = randomUUID();
    await asLayla('sendMessage', {
      messageId: question,
      taskId,
      text: 'Which of the two?',
      asks: mona.userId,
    });
    await asLayla('sendMessage', {
      messageId: randomUUID(),
      taskId,
      text: '@Mona look',
      mentions: [mona.userId],
    });
    await asLayla('assignTask', { taskId, assigneeId: mona.userId });
    const [asked] = await entries(mona, 'waiting', 1);
    expect(asked).toMatchObject({
      kind: 'asked',
      waits: true,
      task: { id: taskId, title: 'Invoices', number: 1 },
      message: { id: question, text: 'Which of the two?', author: layla.userId },
      actor: { userId: layla.userId, name: 'Layla' },
    });
    const news = await entries(mona, 'news', 2);
    expect(news.map(({ kind }) => kind)).toEqual(['assigned', 'mentioned']);
    expect((await counts(mona)).unread).toBe(3);

    await asMona('sendMessage', {
      messageId: randomUUID(),
      taskId,
      text: 'The first.',
      answers: question,
    });
    const [answered] = await entries(layla, 'news', 1);
    expect(answered).toMatchObject({ kind: 'answered', actor: { name: 'Mona' } });
    // What is answered no longer waits for who answered it.
    expect(await entries(mona, 'waiting', 0)).toEqual([]);
    expect((await counts(mona)).unread).toBe(2);
  });

  it('makes one entry of fifty changes of one date', async () => {
    const { asLayla, taskId } = await business();
    await asLayla('assignTask', { taskId, assigneeId: mona.userId });
    for (let day = 1; day <= 51; day += 1) {
      const at = Date.UTC(2027, 0, day, 9);
      await asLayla('setTaskDue', { taskId, due: { at, zone: 'Asia/Dubai' } });
    }
    const dated = await eventually(async () => {
      const [first] = await entries(mona, 'news', 2);
      expect(first).toMatchObject({ kind: 'dateChanged', count: 50 });
      return first;
    });
    expect(dated?.task?.id).toBe(taskId);
  });

  it('is read, done and put off on all devices at once, and what was put off comes back', async () => {
    const { asLayla, taskId } = await business();
    const device = new RecordClient(app.url, mona.cookie);
    opened.push(device);
    await device.enter(personRoom(mona.userId), { version: null, hears: ['changed'] });
    const others = new RecordClient(app.url, layla.cookie);
    opened.push(others);
    await others.enter(personRoom(layla.userId), { version: null, hears: ['changed'] });
    await asLayla('assignTask', { taskId, assigneeId: mona.userId });
    const [assigned] = await entries(mona, 'news', 1);
    const told = () =>
      device.heard.filter((each) => each.type === 'changed' && each.topics[0]?.topic === 'inbox');
    await device.until('the word of it', () => told().length > 0);
    expect(told()[0]).toEqual({
      type: 'changed',
      topics: [{ topic: 'inbox', id: mona.userId }],
    });
    expect(JSON.stringify(others.heard)).not.toContain(mona.userId);

    const ids = [assigned!.id];
    const before = (await counts(mona)).unread;
    expect((await mark(mona, { ids, read: true })).unread).toBe(before - 1);
    const laterUntil = clock + 60_000;
    expect(await mark(mona, { ids, laterUntil })).toMatchObject({ nextBack: laterUntil });
    expect(await entries(mona, 'news', 0)).toEqual([]);
    expect(await entries(mona, 'later', 1)).toMatchObject([{ laterUntil, readAt: null }]);
    clock += 60_001;
    expect(await entries(mona, 'news', 1)).toMatchObject([{ readAt: null }]);
    expect((await counts(mona)).unread).toBe(before);
    await mark(mona, { ids, done: true, read: true });
    expect(await entries(mona, 'done', 1)).toHaveLength(1);
    // News about it brings it back.
    await asLayla('assignTask', { taskId, assigneeId: null });
    await asLayla('assignTask', { taskId, assigneeId: mona.userId });
    expect(await entries(mona, 'news', 1)).toMatchObject([{ readAt: null, count: 1 }]);
  });

  it('is paged without a gap', async () => {
    const { asLayla } = await business();
    const made: string[] = [];
    for (let n = 0; n < 7; n += 1) {
      const taskId = await addTask(asLayla, `T${n}`);
      await asLayla('assignTask', { taskId, assigneeId: mona.userId });
      made.unshift(taskId);
    }
    await entries(mona, 'news', 7);
    const paged: (string | undefined)[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page = await inbox(mona, 'news', `&limit=3${next && `&before=${next}`}`);
      paged.push(
        ...page.entries
          .filter((each) => each.workspaceId === workspaceId)
          .map(({ task }) => task?.id),
      );
      ({ next } = page);
    }
    expect(paged).toEqual(made);
  });

  it('holds nothing of a stay that ended, and marks nothing of anybody else', async () => {
    const { asLayla, taskId } = await business();
    await asLayla('assignTask', { taskId, assigneeId: mona.userId });
    const [assigned] = await entries(mona, 'news', 1);
    await mark(layla, { ids: [assigned!.id], done: true, read: true });
    expect(await entries(mona, 'news', 1)).toMatchObject([{ readAt: null }]);
    await app.remove(workspaceId, mona);
    expect(await entries(mona, 'news', 0)).toEqual([]);
    expect(JSON.stringify(await counts(mona))).not.toContain(workspaceId);
    await eventually(async () => {
      const rows = await app.database.db
        .selectFrom('notice' as never)
        .selectAll()
        .where('workspace_id' as never, '=', workspaceId as never)
        .where('user_id' as never, '=', mona.userId as never)
        .execute();
      expect(rows).toEqual([]);
    });
  });

  it('refuses what is no question and no mark', async () => {
    const before = `view=news&before=1.${'-'.repeat(36)}`;
    for (const query of ['view=all', 'view=news&limit=0', 'view=news&before=x', before]) {
      expect((await mona.call('GET', `/api/me/inbox?${query}`)).status).toBe(400);
    }
    const many = Array.from({ length: 201 }, () => randomUUID());
    for (const body of [
      {},
      { ids: many, read: true },
      { ids: ['x'], read: true },
      { ids: [], until: 1 },
    ]) {
      expect((await mona.call('POST', '/api/me/inbox/marks', body)).status).toBe(400);
    }
  });
});
