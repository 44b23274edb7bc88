import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import { cookiesOf } from '../../../test/test-person.ts';
import { sampleContent } from './sample-content.ts';

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

async function open(side: 'client' | 'assistant', startOver = false) {
  const answer = await app.call('POST', '/api/demo/open', { side, language: 'en', startOver });
  expect(answer.status).toBe(200);
  const { workspaceId } = answer.body as { workspaceId: WorkspaceId };
  const snapshot = await app.call('GET', `/api/workspaces/${workspaceId}/snapshot`, undefined, {
    cookie: cookiesOf(answer.headers),
  });
  expect(snapshot.status).toBe(200);
  const { collections } = snapshot.body as {
    collections: Record<string, Record<string, unknown>[]>;
  };
  return { workspaceId, collections };
}

it('fills a board, documents and a planned check-in by real mutations, dated from now', async () => {
  const { workspaceId, collections } = await open('client');
  expect(collections['column']).toHaveLength(5);
  expect(collections['task']).toHaveLength(14);
  expect(collections['label']).toHaveLength(5);
  expect(collections['member']).toHaveLength(2);
  expect(collections['document']).toHaveLength(2);
  expect(collections['plannedCheckIn']).toMatchObject([{ zone: 'Asia/Dubai' }]);
  const dues = collections['task']!.map((task) => (task['due'] as { at: number }).at);
  expect(Math.max(...dues)).toBeGreaterThan(Date.now());
  expect(Math.min(...dues)).toBeLessThan(Date.now());

  // They are numbered as they are written down, from the top of the first column on.
  const numbered = collections['task']!.toSorted(
    (a, b) => Number(a['number']) - Number(b['number']),
  );
  expect(numbered.map((task) => (task['title'] as { text: string }).text)).toEqual(
    sampleContent.en.tasks.map(({ title }) => title),
  );

  const documentId = collections['document']![0]!['id'];
  const log = await app.database.pool.query<{ updates: Buffer }>(
    'select updates from doc_log where workspace_id = $1 and document_id = $2',
    [workspaceId, documentId],
  );
  expect(log.rows).toHaveLength(1);
});

it('gives the other side the same board, and a new one with "Start over"', async () => {
  const first = await open('assistant');
  const second = await open('client');
  expect(second.workspaceId).toBe(first.workspaceId);
  const anew = await open('client', true);
  expect(anew.workspaceId).not.toBe(first.workspaceId);
  expect(anew.collections['task']).toHaveLength(14);
});
