import { readFile } from 'node:fs/promises';

import { cleanLine } from '@sanad/domain/kernel/clean-line';
import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { trelloFixture } from '@sanad/domain/task/trello/trello-fixture';
import type { ImportReport } from '@sanad/protocol/http/board';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { RecordClient } from '../../../../test/record-client.ts';
import { createTestApp, type TestApp } from '../../../../test/test-app.ts';
import type { TestPerson } from '../../../../test/test-person.ts';

let app: TestApp;
let layla: TestPerson;

beforeAll(async () => {
  app = await createTestApp();
  layla = await app.person('Layla');
});
afterAll(() => app.close());

const open = () => app.workspace([[layla, 'owner']]);

async function send(workspaceId: WorkspaceId, file: unknown) {
  return layla.call('POST', `/api/workspaces/${workspaceId}/import/trello`, file);
}

async function report(workspaceId: WorkspaceId, file: unknown): Promise<ImportReport> {
  const answer = await send(workspaceId, file);
  expect(answer.status).toBe(200);
  return answer.body as ImportReport;
}

type Records = Record<string, unknown>[];

async function snapshot(workspaceId: WorkspaceId) {
  const answer = await layla.call('GET', `/api/workspaces/${workspaceId}/snapshot`);
  return answer.body as { version: number; collections: Record<string, Records> };
}

describe('importing a Trello export', () => {
  it('adds it once, with a report, and archived work to the archive', async () => {
    const workspaceId = await open();
    const first = await report(workspaceId, trelloFixture());
    expect(first).toMatchObject({
      boardName: 'Clinic move',
      added: { columns: 3, tasks: 7, labels: 3, checklistItems: 3 },
      known: 0,
      archived: 2,
    });
    const { version, collections } = await snapshot(workspaceId);
    expect(collections['task']).toHaveLength(5);
    const archive = await layla.call('GET', `/api/workspaces/${workspaceId}/archived`);
    expect(archive.body).toMatchObject({
      tasks: [{}, {}],
      columns: [{ name: 'Old' }],
      more: false,
    });

    const second = await report(workspaceId, trelloFixture());
    expect(second).toMatchObject({
      added: { columns: 0, tasks: 0, labels: 0, checklistItems: 0 },
      known: 16,
    });
    expect((await snapshot(workspaceId)).version).toBe(version);
  });

  it('leaves away what a person took away since', async () => {
    const workspaceId = await open();
    await report(workspaceId, trelloFixture());
    const { collections } = await snapshot(workspaceId);
    const client = new RecordClient(app.url, layla.cookie);
    const room = await client.join(workspaceId);
    client.push(room, 'removeLabel', { labelId: collections['label']![0]!['id'] });
    const last = client.push(room, 'removeChecklistItem', {
      itemId: collections['checklistItem']![0]!['id'],
    });
    await client.acked(last);
    client.close();
    const { version } = await snapshot(workspaceId);
    expect(await report(workspaceId, trelloFixture())).toMatchObject({
      added: { columns: 0, tasks: 0, labels: 0, checklistItems: 0 },
      known: 16,
    });
    expect((await snapshot(workspaceId)).version).toBe(version);
  });

  it('refuses by name what is not JSON, not a board, too large or too much', async () => {
    const workspaceId = await open();
    const code = (answer: { body: unknown }) =>
      (answer.body as { error: { code: string } }).error.code;
    expect(code(await send(workspaceId, '{"name":'))).toBe('bad_request');
    expect(code(await send(workspaceId, { name: 'x' }))).toBe('not_trello');
    expect(code(await send(workspaceId, `${'['.repeat(10_000)}${']'.repeat(10_000)}`))).toBe(
      'not_trello',
    );
    expect(code(await send(workspaceId, JSON.stringify('x'.repeat(17 * 1024 * 1024))))).toBe(
      'too_large',
    );
    const board = trelloFixture();
    board.lists = Array.from({ length: 101 }, (_, n) => ({
      id: `list-${n}`,
      name: `L${n}`,
      pos: n,
    }));
    board.cards = [];
    expect(code(await send(workspaceId, board))).toBe('limit_reached');
    expect((await snapshot(workspaceId)).version).toBe(0);
  });

  it('is not for whoever may only ask for work', async () => {
    const requester = await app.person('Requester');
    const workspaceId = await app.workspace([
      [layla, 'owner'],
      [requester, 'requester'],
    ]);
    const answer = await requester.call(
      'POST',
      `/api/workspaces/${workspaceId}/import/trello`,
      trelloFixture(),
    );
    expect(answer.status).toBe(403);
  });
});

/** Real exports are not part of the project: the run says where they are, or that they are not there. */
const realData = process.env['SANAD_REAL_DATA'];
if (realData === undefined) {
  console.info('SANAD_REAL_DATA is not set: the real Trello exports are not imported in this run.');
} else {
  describe('the real exports', importRealExports);
}

function importRealExports(): void {
  it.each([
    ['trello-ideas-board.json', { columns: 21, tasks: 206, labels: 6, checklistItems: 0 }],
    ['trello-product-board.json', { columns: 5, tasks: 67, checklistItems: 0 }],
    ['trello-project-board.json', { columns: 8, tasks: 42, labels: 7, checklistItems: 8 }],
  ])('imports %s whole, and a second time nothing', async (name, added) => {
    const text = await readFile(`${realData}/${name}`, 'utf8');
    const file = JSON.parse(text) as {
      cards: { name: string; closed: boolean; idList: string }[];
      lists: { id: string; name: string; closed: boolean }[];
    };
    const workspaceId = await open();
    const first = await report(workspaceId, text);
    expect(first.added).toMatchObject(added);
    const closedLists = new Set(file.lists.filter((list) => list.closed).map((list) => list.id));
    const openCards = file.cards.filter((card) => !card.closed && !closedLists.has(card.idList));
    expect(first.archived).toBe(file.cards.length - openCards.length);
    const { collections, version } = await snapshot(workspaceId);
    const titles = collections['task']!.map((task) => (task['title'] as { text: string }).text);
    expect(titles.sort()).toEqual(openCards.map((card) => cleanLine(card.name)).sort());
    const labels = collections['label']!.map((label) => label['name']);
    expect(labels.every((label) => typeof label === 'string' && label !== '')).toBe(true);
    const second = await report(workspaceId, text);
    expect(second.added).toEqual({ columns: 0, tasks: 0, labels: 0, checklistItems: 0 });
    expect((await snapshot(workspaceId)).version).toBe(version);
  });
}
