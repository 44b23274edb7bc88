import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { listMoved, mostMoved, type Moved } from '@sanad/protocol/http/history';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { layLines } from '../../../test/lay-lines.ts';
import { RecordClient } from '../../../test/record-client.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import type { TestPerson } from '../../../test/test-person.ts';
import { searchedLines } from './history-repo.ts';

let app: TestApp;
let layla: TestPerson;
let mona: TestPerson;
let workspaceId: WorkspaceId;
let mutate: Record<'layla' | 'mona', (name: string, args: object) => Promise<void>>;
const clients: RecordClient[] = [];
const [doing, review, task, other, gone] = Array.from({ length: 5 }, () => randomUUID()) as [
  string,
  string,
  string,
  string,
  string,
];

async function roomOf(person: TestPerson, id: WorkspaceId) {
  const client = new RecordClient(app.url, person.cookie);
  clients.push(client);
  const room = await client.join(id);
  return async (name: string, args: object): Promise<void> => {
    await client.acked(client.push(room, name, args));
  };
}

const ask = (person: TestPerson, since: number | string, id = workspaceId) =>
  person.call('GET', `/api/workspaces/${id}/moved?since=${since}`);

async function moved(person: TestPerson, since: number, id = workspaceId): Promise<Moved> {
  const answer = await ask(person, since, id);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return listMoved.answer.parse(answer.body);
}

const told = ({ lines }: Moved) => lines.map(({ mutation, about }) => `${mutation} ${about?.id}`);

beforeAll(async () => {
  app = await createTestApp();
  layla = await app.quickPerson('Layla');
  mona = await app.quickPerson('Mona');
  workspaceId = await app.workspace([
    [layla, 'owner'],
    [mona, 'assistant'],
  ]);
  // After it the room knows its people as the ledger does.
  await layla.call('PATCH', `/api/workspaces/${workspaceId}`, { name: 'Clinic' });
  const [a, b] = [await roomOf(layla, workspaceId), await roomOf(mona, workspaceId)];
  mutate = { layla: a, mona: b };
  await a('createColumn', { columnId: doing, name: 'Doing', kind: 'plain', orderKey: 'V' });
  await a('createColumn', { columnId: review, name: 'Review', kind: 'plain', orderKey: 'W' });
  for (const taskId of [task, other, gone]) {
    const place = { columnId: doing, orderKey: 'V', title: 'Call', rev: randomUUID() };
    await a('createTask', { taskId, ...place });
  }
});

afterAll(async () => {
  for (const each of clients) each.close();
  await app.close();
});

describe('what moved while somebody was away', () => {
  it('is what others did to open tasks since, the first and the last of each mutation, and nothing of their own', async () => {
    const { version: since } = await moved(layla, 0);
    expect(told(await moved(layla, 0))).toEqual([]);
    const to = (columnId: string) => ({ taskId: task, columnId, orderKey: 'V' });
    for (const columnId of [review, doing, review]) await mutate.mona('moveTask', to(columnId));
    await mutate.mona('moveTask', { ...to(review), orderKey: 'X' });
    await mutate.mona('assignTask', { taskId: other, assigneeId: mona.userId });
    await mutate.mona('assignTask', { taskId: gone, assigneeId: mona.userId });
    await mutate.mona('archiveTask', { taskId: gone });
    await mutate.layla('createLabel', { labelId: randomUUID(), name: 'Urgent' });

    const heard = await moved(layla, since);
    expect(told(heard)).toEqual([
      `assignTask ${other}`,
      // Within its column, apart from those between two.
      `moveTask ${task}`,
      `moveTask ${task}`,
      `moveTask ${task}`,
    ]);
    const columns = heard.lines
      .slice(2)
      .map(({ changes }) => [changes[0]?.before, changes[0]?.after]);
    expect(columns).toEqual([
      [doing, review],
      [doing, review],
    ]);
    expect([heard.version > since, heard.more]).toEqual([true, false]);
    expect((await moved(layla, heard.version)).lines).toEqual([]);
    // She did these herself, and what Layla made is new to her.
    const created = [gone, other, task].map((id) => `createTask ${id}`);
    expect(told(await moved(mona, 0)).filter((line) => created.includes(line))).toEqual([]);
  });

  it('is seen of a task that one touched oneself since', async () => {
    const { version: since } = await moved(layla, 0);
    await mutate.mona('assignTask', { taskId: task, assigneeId: mona.userId });
    await mutate.mona('assignTask', { taskId: other, assigneeId: null });
    await mutate.layla('assignTask', { taskId: task, assigneeId: layla.userId });
    expect(told(await moved(layla, since))).toEqual([`assignTask ${other}`]);
    await mutate.mona('assignTask', { taskId: task, assigneeId: null });
    expect(told(await moved(layla, since))).toEqual([`assignTask ${task}`, `assignTask ${other}`]);
  });

  it('is of this workspace alone, and ends with the membership', async () => {
    const elsewhere = await app.workspace([[mona, 'owner']]);
    const b = await roomOf(mona, elsewhere);
    await b('createColumn', {
      columnId: randomUUID(),
      name: 'Canary',
      kind: 'plain',
      orderKey: 'V',
    });
    const [never, foreign] = await Promise.all([
      ask(layla, 0, randomUUID() as WorkspaceId),
      ask(layla, 0, elsewhere),
    ]);
    expect([foreign.status, foreign.body]).toEqual([404, never.body]);
    const omar = await app.quickPerson('Omar');
    const shared = await app.workspace([
      [layla, 'owner'],
      [omar, 'requester'],
    ]);
    expect((await ask(omar, 0, shared)).status).toBe(200);
    await app.remove(shared, omar);
    expect((await ask(omar, 0, shared)).body).toEqual(never.body);
    for (const since of ['x', '-1', '1.5']) expect((await ask(layla, since)).status).toBe(400);
  });

  it('costs no more after a month: the newest lines, of so many tasks, in one statement by their key', async () => {
    const { version: since } = await moved(layla, 0);
    /** A busy colleague, and then another month. */
    const fill = (from: number, to: number, tasks: string) =>
      layLines(
        app.database.db,
        sql`select ${workspaceId}::uuid, ${workspaceId}::uuid, 1000000 + n, 1, 1000 + n, ${mona.userId}::uuid, false,
          'setTaskDueMet', 'task', md5(${sql.raw(tasks)}::text)::uuid, 1, '[]'
          from generate_series(${sql.lit(from)}, ${sql.lit(to)}) as n`,
      );
    const old = 5_000;
    await fill(1, old, '(-n)');
    await fill(old + 1, old + searchedLines, '(n % 100)');
    await sql`analyze activity_commit`.execute(app.database.db);
    const tasksOf = ({ lines }: Moved) => new Set(lines.map(({ about }) => about!.id)).size;
    const busy = await moved(layla, since);
    expect([tasksOf(busy), busy.lines.length, busy.more]).toEqual([100, 200, false]);

    const end = old + searchedLines + 1_000;
    await fill(old + searchedLines + 1, end, '(n % 500)');
    const heard = await moved(layla, since);
    expect([tasksOf(heard), heard.more]).toEqual([mostMoved, true]);
    expect(heard.lines.length).toBeLessThanOrEqual(2 * mostMoved);
    expect(heard.version).toBe(1_000_000 + end);
  });
});
