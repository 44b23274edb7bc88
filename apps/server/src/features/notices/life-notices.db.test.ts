import { randomUUID } from 'node:crypto';

import { listNotices, type InboxView } from '@sanad/protocol/http/notices';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { eventually } from '../../../test/eventually.ts';
import { RecordClient } from '../../../test/record-client.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import type { TestPerson } from '../../../test/test-person.ts';

let app: TestApp;
let layla: TestPerson;
let mona: TestPerson;
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

type Does = (name: string, args: object) => Promise<void>;

/** A request of Layla's to Mona, in a workspace of their own. */
async function request() {
  const workspaceId = await app.workspace([
    [layla, 'owner'],
    [mona, 'assistant'],
  ]);
  // After it the room knows its people as the ledger does.
  await layla.call('PATCH', `/api/workspaces/${workspaceId}`, { name: 'Clinic' });
  const entered = async (person: TestPerson): Promise<Does> => {
    const client = new RecordClient(app.url, person.cookie);
    opened.push(client);
    const room = await client.join(workspaceId);
    return async (name, args) => {
      clock += 1;
      await client.acked(client.push(room, name, args));
    };
  };
  const [asLayla, asMona] = [await entered(layla), await entered(mona)];
  const [columnId, taskId] = [randomUUID(), randomUUID()];
  await asLayla('createColumn', { columnId, name: 'New', kind: 'requested', orderKey: 'V' });
  const task = { taskId, columnId, orderKey: 'V', title: 'Invoices', rev: randomUUID() };
  await asLayla('createTask', task);
  await asLayla('assignTask', { taskId, assigneeId: mona.userId });
  /** The kinds in a view of this workspace, the newest first, once they are these. */
  const tells = (person: TestPerson, view: InboxView, kinds: readonly string[], edition = 2) =>
    eventually(async () => {
      const answer = await person.call('GET', `/api/me/inbox?view=${view}&edition=${edition}`);
      const { entries } = listNotices.answer.parse(answer.body);
      const own = entries.filter((each) => each.workspaceId === workspaceId);
      expect(own.map(({ kind }) => kind)).toEqual(kinds);
      return own;
    });
  return { asLayla, asMona, taskId, tells };
}

it('each step that waits for somebody stands in their inbox until it is taken, and nobody else’s', async () => {
  const { asLayla, asMona, taskId, tells } = await request();
  const [asked] = await tells(mona, 'waiting', ['requested']);
  expect(asked).toMatchObject({ waits: true, task: { id: taskId, title: 'Invoices' } });

  const proposalId = randomUUID();
  const due = { at: Date.UTC(2027, 0, 7, 15), zone: 'Africa/Cairo' };
  await asMona('proposeDate', { taskId, proposalId, due, word: 'The statement comes Thursday' });
  await tells(mona, 'waiting', []);
  await tells(layla, 'waiting', ['dateProposed']);

  await asLayla('agreeDate', { taskId, proposalId, at: due.at });
  await tells(layla, 'waiting', []);
  await tells(mona, 'news', ['dateAgreed']);

  await asMona('startTask', { taskId, word: '' });
  await asMona('deliverTask', { taskId, word: 'All of them' });
  await tells(layla, 'waiting', ['delivered']);
  await asLayla('requestChanges', { taskId, word: 'One is missing' });
  await tells(layla, 'waiting', []);
  await tells(mona, 'news', ['returned', 'dateAgreed']);

  await asMona('deliverTask', { taskId, word: '' });
  await asLayla('remindTask', { taskId }).catch(() => undefined);
  await tells(layla, 'waiting', ['delivered']);
  await asLayla('acceptDelivery', { taskId, word: '' });
  await tells(layla, 'waiting', []);
  await tells(mona, 'news', ['accepted', 'returned', 'dateAgreed']);
});

it('a request that is taken back waits for nobody, and a page of before hears of no kind that it has no words for', async () => {
  const { asLayla, taskId, tells } = await request();
  await tells(mona, 'waiting', ['requested']);
  await tells(mona, 'waiting', [], 1);
  await asLayla('withdrawTask', { taskId, word: '' });
  await tells(mona, 'waiting', []);
  await tells(mona, 'news', ['ended']);
  await tells(mona, 'news', [], 1);
});
