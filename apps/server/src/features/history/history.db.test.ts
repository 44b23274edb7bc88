import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { listActivity, type HistoryPage } from '@sanad/protocol/http/history';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { layLines } from '../../../test/lay-lines.ts';
import { RecordClient } from '../../../test/record-client.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import type { TestPerson } from '../../../test/test-person.ts';
import { inWorkspace } from '../../db/transaction.ts';
import { searchedCommits, searchedLines } from './history-repo.ts';

let app: TestApp;
let layla: TestPerson;
let mona: TestPerson;
let workspaceId: WorkspaceId;
const clients: RecordClient[] = [];

async function roomOf(person: TestPerson, id: WorkspaceId) {
  const client = new RecordClient(app.url, person.cookie);
  clients.push(client);
  const room = await client.join(id);
  return async (name: string, args: object): Promise<void> => {
    await client.acked(client.push(room, name, args));
  };
}

async function page(person: TestPerson, query: string, id = workspaceId): Promise<HistoryPage> {
  const answer = await person.call('GET', `/api/workspaces/${id}/activity?${query}`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return listActivity.answer.parse(answer.body);
}

/** After it the room knows its people as the ledger does. */
const rename = (name: string) => layla.call('PATCH', `/api/workspaces/${workspaceId}`, { name });

async function putOut({ userId }: TestPerson): Promise<void> {
  const { id } = await app.database.db
    .selectFrom('membership')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  const answer = await layla.call('DELETE', `/api/workspaces/${workspaceId}/members/${id}`);
  expect(answer.status).toBe(200);
}

const told = ({ lines }: HistoryPage) => lines.map(({ mutation }) => mutation);

beforeAll(async () => {
  app = await createTestApp();
  layla = await app.quickPerson('Layla');
  mona = await app.quickPerson('Mona');
  workspaceId = await app.workspace([
    [layla, 'owner'],
    [mona, 'assistant'],
  ]);
});

afterAll(async () => {
  for (const each of clients) each.close();
  await app.close();
});

describe('the history of a workspace', () => {
  const [doing, review, label, step, task] = Array.from({ length: 5 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
    string,
  ];

  it('tells of a task who did what, newest first, with old and new, and all names, of what is gone too', async () => {
    await rename('Clinic');
    const a = await roomOf(layla, workspaceId);
    const b = await roomOf(mona, workspaceId);
    await a('createColumn', { columnId: doing, name: 'Doing', kind: 'plain', orderKey: 'V' });
    await a('createColumn', { columnId: review, name: 'مراجعة', kind: 'plain', orderKey: 'W' });
    await a('createTask', {
      taskId: task,
      columnId: doing,
      orderKey: 'V',
      title: 'Call',
      rev: randomUUID(),
    });
    await a('createLabel', { labelId: label, name: 'Urgent' });
    await a('addTaskLabel', { taskId: task, labelId: label });
    await a('createChecklistItem', { taskId: task, itemId: step, text: 'Ask', orderKey: 'V' });
    await b('tickChecklistItem', { itemId: step, done: true });
    await b('moveTask', { taskId: task, columnId: review, orderKey: 'V' });
    await b('assignTask', { taskId: task, assigneeId: mona.userId });
    await a('removeChecklistItem', { itemId: step });
    await a('removeLabel', { labelId: label });
    await a('archiveColumn', { columnId: doing });
    await putOut(mona);

    const own = await page(layla, `about=task:${task}`);
    expect(told(own)).toEqual([
      'removeChecklistItem',
      'assignTask',
      'moveTask',
      'tickChecklistItem',
      'createChecklistItem',
      'addTaskLabel',
      'createTask',
    ]);
    const [, , moved] = own.lines;
    expect(moved).toMatchObject({ actor: mona.userId, about: { kind: 'task', id: task } });
    expect(moved!.changes).toEqual([
      { kind: 'task', id: task, field: 'columnId', before: doing, after: review },
    ]);
    expect(own.names).toMatchObject({
      task: { [task]: { name: 'Call', number: 1 } },
      column: { [doing]: { name: 'Doing', gone: true }, [review]: { name: 'مراجعة' } },
      label: { [label]: { name: 'Urgent', gone: true } },
      checklistItem: { [step]: { name: 'Ask', gone: true } },
      person: { [layla.userId]: { name: 'Layla' }, [mona.userId]: { name: 'Mona', gone: true } },
    });
    expect(own.next).toBeNull();
  });

  it('is paged without a gap and narrowed by person, kind and time', async () => {
    const all = await page(layla, '');
    const paged: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const one: HistoryPage = await page(layla, `limit=3${next && `&before=${next}`}`);
      paged.push(...told(one));
      next = one.next;
    }
    expect(paged).toEqual(told(all));
    expect(told(await page(layla, `actor=${mona.userId}`))).toEqual([
      'assignTask',
      'moveTask',
      'tickChecklistItem',
    ]);
    expect(new Set(told(await page(layla, 'kind=board')))).toEqual(
      new Set(['createColumn', 'createLabel', 'removeLabel', 'archiveColumn']),
    );
    const newest = all.lines[0]!.at;
    expect(told(await page(layla, `from=${newest + 1}`))).toEqual([]);
    expect(told(await page(layla, `to=${newest + 1}`))).toEqual(told(all));
  });

  it('reads what a record is about from its index, and never more than its share for a filter', async () => {
    const { db } = app.database;
    const [rare, often] = [randomUUID(), randomUUID()];
    await layLines(
      db,
      sql`select ${workspaceId}::uuid, ${workspaceId}::uuid, 1000000 + n, 1, 1000 + n, ${layla.userId}::uuid, false, 'moveTask',
        case when n = 1 then 'document' else 'task' end,
        case when n % 1000 = 0 then ${rare}::uuid when n % 10 = 0 then ${often}::uuid else gen_random_uuid() end, 1, '[]'
      from generate_series(1, ${searchedLines + 5_000}) as n`,
    );
    await sql`analyze activity_commit`.execute(db);
    const { rows } = await inWorkspace(db, workspaceId, (tx) =>
      sql<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>`
        explain (analyze, buffers, format json)
        select commits_about(${workspaceId}, ${workspaceId}, array[${rare}]::uuid[], null, 9999999, 200)`.execute(
        tx,
      ),
    );
    const { Plan: plan } = rows[0]!['QUERY PLAN'][0];
    // Planning and all; the table has some 900.
    expect(plan['Shared Hit Blocks']! + plan['Shared Read Blocks']!).toBeLessThan(450);
    expect(await page(layla, `about=task:${rare}`)).toMatchObject({ lines: { length: 25 } });
    const first = await page(layla, 'kind=document');
    expect([told(first), first.next !== null]).toEqual([[], true]);
    const second = await page(layla, `kind=document&before=${first.next}`);
    expect([told(second), second.next]).toEqual([['moveTask'], null]);
    // One record’s history is searched in shares too.
    let looked = 0;
    for (let next: string | null = ''; next !== null; looked += 1) {
      const about = `about=task:${often}&actor=${mona.userId}`;
      const share = await page(layla, `${about}${next && `&before=${next}`}`);
      expect(told(share)).toEqual([]);
      next = share.next;
    }
    expect(looked).toBe(Math.ceil((2_500 - 25) / (searchedCommits - 1)));
  });

  it('is of this workspace alone, and ends with the membership', async () => {
    const other = await app.workspace([[mona, 'owner']]);
    const b = await roomOf(mona, other);
    const columnId = randomUUID();
    await b('createColumn', { columnId, name: 'Canary', kind: 'plain', orderKey: 'V' });
    expect(told(await page(mona, `about=column:${columnId}`, other))).toEqual(['createColumn']);
    // Somebody else's record under one's own workspace, and one's own under somebody else's.
    expect((await page(layla, `about=column:${columnId}`)).lines).toEqual([]);
    expect((await page(mona, `about=task:${task}`, other)).lines).toEqual([]);
    const [left, never] = await Promise.all(
      [workspaceId, randomUUID()].map((id) =>
        mona.call('GET', `/api/workspaces/${id}/activity?about=task:${task}`),
      ),
    );
    expect([left!.status, left!.body]).toEqual([404, never!.body]);
  });

  it('refuses what is no question', async () => {
    const asked = ['about=task', 'before=1', 'limit=0', 'limit=101', 'kind=secret', 'from=x'];
    for (const query of asked) {
      const answer = await layla.call('GET', `/api/workspaces/${workspaceId}/activity?${query}`);
      expect([query, answer.status]).toEqual([query, 400]);
    }
  });

  it('cannot be altered', async () => {
    const change = sql`update activity_commit set mutation = '{nothing}'`.execute(app.database.db);
    await expect(change).rejects.toThrow('append-only');
  });
});
