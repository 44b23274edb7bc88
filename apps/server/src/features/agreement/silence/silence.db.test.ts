import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { listNotices } from '@sanad/protocol/http/notices';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';

import { agree, proposeTo } from '../../../../test/agree-terms.ts';
import { eventually } from '../../../../test/eventually.ts';
import { RecordClient } from '../../../../test/record-client.ts';
import { createTestApp, type TestApp } from '../../../../test/test-app.ts';
import type { TestPerson } from '../../../../test/test-person.ts';

const dayMs = 24 * 60 * 60_000;
let app: TestApp;
let now = Date.parse('2026-12-01T10:00:00Z');
let layla: TestPerson;
let mona: TestPerson;
let huda: TestPerson;
let clinic: WorkspaceId;
const opened: RecordClient[] = [];

beforeAll(async () => void (app = await createTestApp({}, { now: () => now })));
afterAll(() => app.close());
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});
beforeEach(async () => {
  const names = ['Layla', 'Mona', 'Huda'];
  [layla, mona, huda] = (await Promise.all(names.map((name) => app.quickPerson(name)))) as [
    ...[TestPerson, TestPerson, TestPerson],
  ];
  clinic = await app.workspace([
    [layla, 'owner'],
    [mona, 'assistant'],
    [huda, 'assistant'],
  ]);
  await layla.call('PATCH', `/api/workspaces/${clinic}`, { name: 'Clinic' });
});

async function enter(person: TestPerson) {
  const client = new RecordClient(app.url, person.cookie);
  opened.push(client);
  const room = await client.join(clinic);
  return async (name: string, args: object) => {
    now += 1;
    await client.acked(client.push(room, name, args));
  };
}

/** Layla asks somebody, both agree that it has no date, and it is delivered. */
async function delivered(doer = mona) {
  const [asLayla, asDoer] = [await enter(layla), await enter(doer)];
  const [columnId, taskId, proposalId] = [randomUUID(), randomUUID(), randomUUID()];
  await asLayla('createColumn', { columnId, name: 'New', kind: 'requested', orderKey: 'V' });
  const task = { taskId, columnId, orderKey: 'V', title: 'Invoices', rev: randomUUID() };
  await asLayla('createTask', task);
  await asLayla('assignTask', { taskId, assigneeId: doer.userId });
  await asDoer('proposeDate', { taskId, proposalId, due: null, word: '' });
  await asLayla('agreeDate', { taskId, proposalId, at: null });
  await asDoer('startTask', { taskId, word: '' });
  await asDoer('deliverTask', { taskId, word: '' });
  return { asLayla, asDoer, taskId, at: now };
}

async function taskOf(taskId: string) {
  const room = await app.app.ground.db
    .selectFrom('room_record' as never)
    .selectAll()
    .where('id' as never, '=', taskId as never)
    .executeTakeFirstOrThrow();
  return (room as { data: { state: string; lastStep: object } }).data;
}

async function goTo(at: number): Promise<void> {
  now = at;
  await app.app.jobs.runDue();
}

/** The kinds in a view, the newest first, once they are these. */
const tells = (person: TestPerson, view: string, kinds: readonly string[]) =>
  eventually(async () => {
    const answer = await person.call('GET', `/api/me/inbox?view=${view}&edition=4`);
    const { entries } = listNotices.answer.parse(answer.body);
    const own = entries.map(({ kind }) => kind);
    expect(view === 'news' ? own.slice(0, 1) : own).toEqual(kinds);
  });

const silent = (change: number | null, from?: string) =>
  agree({
    ...{ owner: layla, assistant: mona, workspaceId: clinic },
    change: { acceptDeliveries: change },
    ...(from && { from }),
  });

it('accepts on the agreed day what nobody answered, warns whoever is asked a day before, and says honestly why', async () => {
  await silent(7);
  const { taskId, at } = await delivered();
  await goTo(at + 6 * dayMs - 60_000);
  await tells(layla, 'waiting', ['delivered']);
  await goTo(at + 6 * dayMs);
  await tells(layla, 'waiting', ['silenceNear', 'delivered']);
  await goTo(at + 6 * dayMs + 60_000);
  await goTo(at + 7 * dayMs - 1_000);
  await tells(layla, 'waiting', ['silenceNear', 'delivered']);
  expect(await taskOf(taskId)).toMatchObject({ state: 'in_review' });
  await goTo(at + 7 * dayMs + 60_000);
  expect(await taskOf(taskId)).toMatchObject({ state: 'done', lastStep: { silentDays: 7 } });
  // Neither of them did it, so both are told, and nothing waits any more.
  await tells(layla, 'waiting', []);
  await tells(layla, 'news', ['silenceAccepted']);
  await tells(mona, 'news', ['silenceAccepted']);
  await tells(huda, 'news', []);
});

it('lets alone what was answered, what nothing is agreed of, and what only was proposed', async () => {
  await silent(2);
  const answered = await delivered();
  await answered.asLayla('requestChanges', { taskId: answered.taskId, word: 'One is missing' });
  const others = await delivered(huda);
  await proposeTo({
    ...{ owner: layla, assistant: huda, workspaceId: clinic },
    change: { acceptDeliveries: 1 },
  });
  for (let day = 1; day <= 4; day += 1) await goTo(others.at + day * dayMs);
  expect(await taskOf(answered.taskId)).toMatchObject({ state: 'in_progress' });
  expect(await taskOf(others.taskId)).toMatchObject({ state: 'in_review' });
  // Delivered again, the time begins again.
  await answered.asDoer('deliverTask', { taskId: answered.taskId, word: '' });
  const again = now;
  await goTo(again + 2 * dayMs - 60_000);
  expect(await taskOf(answered.taskId)).toMatchObject({ state: 'in_review' });
  await goTo(again + 2 * dayMs);
  expect(await taskOf(answered.taskId)).toMatchObject({ state: 'done' });
});

it('never accepts what was delivered before the version held', async () => {
  const early = await delivered();
  now += 1;
  await silent(1);
  const late = await delivered();
  for (let day = 1; day <= 9; day += 1) await goTo(late.at + day * dayMs);
  expect(await taskOf(early.taskId)).toMatchObject({ state: 'in_review' });
  expect(await taskOf(late.taskId)).toMatchObject({ state: 'done' });
});
