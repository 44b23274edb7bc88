import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { RoomName } from '@sanad/protocol/room-name';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { RecordClient } from '../../../test/record-client.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import type { TestPerson } from '../../../test/test-person.ts';

let app: TestApp;
let layla: TestPerson;
let mona: TestPerson;
let workspaceId: WorkspaceId;
const opened: RecordClient[] = [];

beforeAll(async () => {
  app = await createTestApp({}, { limits: { workPerSecond: 5_000, workBurst: 10_000 } });
  layla = await app.quickPerson('Layla');
  mona = await app.quickPerson('Mona');
  workspaceId = await app.workspace([
    [layla, 'owner'],
    [mona, 'assistant'],
  ]);
});
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});
afterAll(() => app.close());

interface Page {
  readonly version: number;
  readonly records: readonly { readonly id: string; readonly archivedAt: number }[];
  readonly next: string | null;
}

const ask = (by: TestPerson, path: string, id = workspaceId) =>
  by.call('GET', `/api/workspaces/${id}/archived${path}`);

async function pageOf(path: string, id = workspaceId): Promise<Page> {
  const answer = await ask(layla, path, id);
  expect([answer.status, answer.body]).toEqual([200, answer.body]);
  return answer.body as Page;
}

async function readAll(kind: string, limit: number, id: WorkspaceId): Promise<Page['records']> {
  const records: Page['records'][number][] = [];
  let next: string | null = null;
  do {
    const page: Page = await pageOf(`/${kind}?limit=${limit}${next ? `&after=${next}` : ''}`, id);
    records.push(...page.records);
    next = page.next;
  } while (next !== null);
  return records;
}

const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

type Push = (name: string, all: readonly object[]) => Promise<void>;

async function enter(by: TestPerson, id: WorkspaceId): Promise<Push> {
  const client = new RecordClient(app.url, by.cookie);
  opened.push(client);
  const room: RoomName = await client.join(id);
  return async (name, all) => {
    await client.acked(
      client.pushAll(
        room,
        all.map((args) => ({ name, args })),
      ),
    );
  };
}

/** Columns, tasks and documents of a workspace of its own, all put away, many in one moment. */
async function archiveOf(count: number) {
  const id = await app.workspace([[layla, 'owner']]);
  const push = await enter(layla, id);
  function many<T>(make: () => T, most = count): T[] {
    return Array.from({ length: Math.min(count, most) }, make);
  }
  const columnId = randomUUID();
  const columns = many(
    () => ({ columnId: randomUUID(), name: 'C', kind: 'plain', orderKey: 'V' }),
    // A board has no more that are open.
    50,
  );
  const tasks = many(() => {
    const taskId = randomUUID();
    return { taskId, columnId, orderKey: 'V', title: 'T', rev: randomUUID() };
  });
  const documents = many(() => ({ documentId: randomUUID(), title: 'D' }));
  await push('createColumn', [
    { columnId, name: 'Open', kind: 'plain', orderKey: 'a' },
    ...columns,
  ]);
  await push('createTask', tasks);
  await push('createDocument', documents);
  await push(
    'archiveColumn',
    columns.map((each) => ({ columnId: each.columnId })),
  );
  await push(
    'archiveTask',
    tasks.map(({ taskId }) => ({ taskId })),
  );
  await push(
    'archiveDocument',
    documents.map(({ documentId }) => ({ documentId })),
  );
  const made = {
    column: columns.map((each) => each.columnId),
    task: tasks.map(({ taskId }) => taskId),
    document: documents.map(({ documentId }) => documentId),
  };
  return { id, push, columnId, made };
}

describe('the archive', () => {
  it('is read in pages of one kind, newest first, without gap or repeat where many have one moment', async () => {
    const { id, made } = await archiveOf(23);
    for (const [kind, all] of Object.entries(made)) {
      const records = await readAll(kind, 5, id);
      expect(new Set(records.map(({ archivedAt }) => archivedAt)).size).toBeLessThan(6);
      expect(ids(records)).toEqual(
        [...records]
          .sort((a, b) => b.archivedAt - a.archivedAt || (a.id < b.id ? -1 : 1))
          .map((each) => each.id),
      );
      expect(ids(records).sort()).toEqual([...all].sort());
      expect(ids((await pageOf(`/${kind}`, id)).records)).toEqual(ids(records));
    }
    const snapshot = await layla.call('GET', `/api/workspaces/${id}/snapshot`);
    const { version, collections } = snapshot.body as {
      version: number;
      collections: Record<string, { id: string }[]>;
    };
    expect((await pageOf('/task', id)).version).toBe(version);
    expect(collections['task']).toEqual([]);
    // Pages of before list archived documents from the snapshot.
    expect(ids(collections['document']!).sort()).toEqual([...made.document].sort());
  });

  it('is without what was restored, for those who page too, and has it again after the undo', async () => {
    const { id, push, columnId, made } = await archiveOf(4);
    const first = await pageOf('/task?limit=2', id);
    const [one, two] = [first.records[0]!.id, first.records[1]!.id];
    // The one where the next page begins.
    await push('restoreTask', [{ taskId: two, columnId, orderKey: 'V' }]);
    const second = await pageOf(`/task?limit=2&after=${first.next}`, id);
    expect([one, two, ...ids(second.records)].sort()).toEqual([...made.task].sort());
    expect(ids((await pageOf('/task', id)).records)).toEqual([one, ...ids(second.records)]);
    await push('archiveTask', [{ taskId: two }]);
    expect(ids((await pageOf('/task', id)).records)[0]).toBe(two);

    const documentId = made.document[0]!;
    await push('restoreDocument', [{ documentId }]);
    expect(ids((await pageOf('/document', id)).records)).not.toContain(documentId);
    // Whole: who never had the record has it now.
    const puts = opened.at(-1)!.heard.flatMap((each) => (each.type === 'poke' ? each.ops : []));
    expect(puts.at(-1)).toMatchObject(['put', 'document', documentId, { title: 'D' }]);
  });

  it('is for members, and of a foreign workspace as unknown as one that never was', async () => {
    const stranger = await app.quickPerson('Stranger');
    const { id } = await archiveOf(1);
    const [theirs, nowhere] = [
      await ask(mona, '/task', id),
      await ask(mona, '/task', randomUUID() as WorkspaceId),
    ];
    expect([theirs.status, theirs.body]).toEqual([404, nowhere.body]);
    expect((await ask(stranger, '/task')).status).toBe(404);
    expect((await ask(mona, '/task')).status).toBe(200);
    // A place that was seen elsewhere is a moment and an id, and brings nothing along.
    const [seen] = (await pageOf('/task', id)).records;
    const answer = await ask(mona, `/task?after=${seen!.archivedAt}.${seen!.id}`);
    expect(answer.body).toMatchObject({ records: [], next: null });
  });

  it('has its bounds: kinds that are never archived are not there, and a place is a moment and an id', async () => {
    for (const kind of [
      'label',
      'member',
      'message',
      'checklistItem',
      '__proto__',
      'constructor',
      'k'.repeat(41),
    ]) {
      const { status, body } = await ask(layla, `/${kind}`);
      expect([kind, status, body]).toMatchObject([kind, 404, { error: { code: 'not_found' } }]);
    }
    const places = [
      '1',
      'x',
      `-1.${randomUUID()}`,
      `1e9.${randomUUID()}`,
      '1.a',
      `1.${'9'.repeat(99)}`,
    ];
    const hostile = [
      ...places.map((place) => `?after=${place}`),
      '?limit=0',
      '?limit=101',
      '?limit=x',
    ];
    for (const query of hostile) {
      const { status, body } = await ask(layla, `/task${query}`);
      expect([query, status, body]).toMatchObject([query, 400, { error: { code: 'bad_request' } }]);
    }
    const last = `${'9'.repeat(16)}.${randomUUID()}`;
    expect((await ask(layla, `/task?after=${last}&limit=100`)).status).toBe(200);
  });

  it('is all there for a page of before, which asks by a moment and gets it whole', async () => {
    const { id, push, columnId, made } = await archiveOf(130);
    interface Together {
      readonly tasks: Page['records'];
      readonly columns: Page['records'];
      readonly more: boolean;
    }
    // Some in a moment of their own, before and after the many.
    const [early] = made.task;
    await push('restoreTask', [{ taskId: early, columnId, orderKey: 'V' }]);
    await push('archiveTask', [{ taskId: early }]);
    const tasks: Page['records'][number][] = [];
    const first = (await ask(layla, '', id)).body as Together;
    expect(ids(first.columns).sort()).toEqual([...made.column].sort());
    for (let page = first; ;) {
      expect(page.tasks.length).toBeGreaterThan(0);
      tasks.push(...page.tasks);
      if (!page.more) break;
      page = (await ask(layla, `?before=${tasks.at(-1)!.archivedAt}`, id)).body as Together;
      expect(page.columns).toEqual([]);
    }
    expect(tasks[0]!.id).toBe(early);
    expect(ids(tasks).sort()).toEqual([...made.task].sort());
  });
});
