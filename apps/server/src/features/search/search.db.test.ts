import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { search, type SearchAnswer } from '@sanad/protocol/http/search';
import { personRoom } from '@sanad/protocol/room-name';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { eventually } from '../../../test/eventually.ts';
import { RecordClient } from '../../../test/record-client.ts';
import { createTestApp, type TestApp } from '../../../test/test-app.ts';
import type { TestPerson } from '../../../test/test-person.ts';
import { inWorkspace } from '../../db/transaction.ts';
import { createDocumentWriter } from '../docs/document-writer.ts';

let app: TestApp;
/** In the clinic alone; in both; in the bakery alone. */
let layla: TestPerson;
let mona: TestPerson;
let huda: TestPerson;
let clinic: Business;
let bakery: Business;
let aheadMs = 0;
const opened: RecordClient[] = [];

type Does = (name: string, args: object) => Promise<void>;

/** A workspace with one column, and what its people do there. */
class Business {
  readonly columnId = randomUUID();
  readonly id: WorkspaceId;

  constructor(id: WorkspaceId) {
    this.id = id;
  }

  async enter(person: TestPerson): Promise<Does> {
    const client = new RecordClient(app.url, person.cookie);
    opened.push(client);
    const room = await client.join(this.id);
    return async (name, args) => {
      const id = client.push(room, name, args);
      await client.acked(id);
      const refused = client.heard.find((each) => each.type === 'refused' && each.id === id);
      expect(refused, name).toBeUndefined();
    };
  }

  async addTask(does: Does, title: string): Promise<string> {
    const taskId = randomUUID();
    const { columnId } = this;
    await does('createTask', { taskId, columnId, orderKey: 'V', title, rev: randomUUID() });
    return taskId;
  }
}

async function open(...members: Parameters<TestApp['workspace']>[0]): Promise<Business> {
  const business = new Business(await app.workspace(members));
  const [[owner]] = members as [readonly [TestPerson, unknown]];
  // After it the room knows its people as the ledger does.
  await owner.call('PATCH', `/api/workspaces/${business.id}`, { name: 'Business' });
  const does = await business.enter(owner);
  await does('createColumn', {
    ...{ columnId: business.columnId, name: 'New', kind: 'plain', orderKey: 'V' },
  });
  return business;
}

beforeAll(async () => {
  app = await createTestApp({}, { now: () => Date.now() + aheadMs });
  layla = await app.quickPerson('Layla');
  mona = await app.quickPerson('منى حسن');
  huda = await app.quickPerson('Huda');
});
beforeEach(async () => {
  clinic = await open([layla, 'owner'], [mona, 'assistant']);
  bakery = await open([huda, 'owner'], [mona, 'assistant']);
});
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});
afterAll(() => app.close());

async function ask(person: TestPerson, q: string, workspace?: WorkspaceId): Promise<SearchAnswer> {
  const query = new URLSearchParams({ q, ...(workspace ? { workspace } : {}) });
  const answer = await person.call('GET', `/api/search?${query}`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return search.answer.parse(answer.body);
}

const said = ({ hits }: SearchAnswer): readonly string[] =>
  hits.map(({ kind, title, excerpt }) => `${kind}: ${title || excerpt}`);

/** As soon as the clinic has this to say to a question. */
const finds = (q: string, expected: readonly string[], person = layla, at = clinic.id) =>
  eventually(async () => expect(said(await ask(person, q, at))).toEqual(expected));

/** Whatever is due within a minute. */
async function runJobs(): Promise<void> {
  aheadMs += 61_000;
  await app.app.jobs.runDue();
}

describe('search on the server', () => {
  it('finds tasks, steps, messages, check-ins and people by words in any spelling, and where they stand', async () => {
    const does = await clinic.enter(layla);
    const taskId = await clinic.addTask(does, 'مراجعة الفاتورة رقم ٢٠٤');
    const itemId = randomUUID();
    await does('createChecklistItem', { taskId, itemId, text: 'Ask Zoë', orderKey: 'V' });
    const messageId = randomUUID();
    await does('sendMessage', { messageId, taskId, text: 'قائمة الأسعار الجديدة تصل الخميس' });
    const at = { at: Date.UTC(2027, 0, 3, 9), zone: 'Asia/Dubai' };
    await does('planCheckIn', { checkInId: randomUUID(), ...at });

    await finds('فاتوره', ['task: مراجعة الفاتورة رقم ٢٠٤']);
    await finds('فانوره 204', ['task: مراجعة الفاتورة رقم ٢٠٤']);
    await finds('zoe', ['checklistItem: Ask Zoë']);
    await finds('قائمه الاسعا', ['message: قائمة الأسعار الجديدة تصل الخميس']);
    await finds('حسن', ['member: منى حسن']);
    await finds('check-in', ['plannedCheckIn: Layla']);
    await finds('#1', ['task: مراجعة الفاتورة رقم ٢٠٤']);
    await finds('الفاتورة الأسعار', []);
    const { hits } = await ask(layla, 'اسعار', clinic.id);
    expect(hits[0]).toMatchObject({
      ...{ id: messageId, by: 'Layla', task: { id: taskId, number: 1 } },
    });
  });

  it('what was renamed is found by its new words, and what was taken away by none of them, in no table', async () => {
    const does = await clinic.enter(layla);
    const taskId = await clinic.addTask(does, 'Forenoon');
    const messageId = randomUUID();
    await does('sendMessage', { messageId, taskId, text: 'wonderwall' });
    await finds('wonderwal', ['message: wonderwall']);
    await does('editMessage', { messageId, text: 'champagne' });
    await finds('champagne', ['message: champagne']);
    await finds('wonderwall', []);
    await does('deleteMessage', { messageId });
    await finds('champagne', []);
    await eventually(async () => {
      const { rows } = await sql`
        select word from search_word where word in ('champagne', 'wonderwall') union all
        select word from search_near where word in ('champagne', 'wonderwall') union all
        select kind from search_entry where record_id = ${messageId}`.execute(app.database.db);
      expect(rows).toEqual([]);
    });
  });

  it('a task that moves is not written anew, and one that is archived is found behind what is open', async () => {
    const does = await clinic.enter(layla);
    await clinic.addTask(does, 'Supplies list');
    const taskId = await clinic.addTask(does, 'Supplies order');
    await finds('supplies', ['task: Supplies order', 'task: Supplies list']);
    const written = async () =>
      (
        await sql`select xmin, ctid from search_entry where record_id = ${taskId}`.execute(
          app.database.db,
        )
      ).rows;
    const before = await written();
    await does('moveTask', { taskId, columnId: clinic.columnId, orderKey: 'X' });
    await does('archiveTask', { taskId });
    await finds('supplies', ['task: Supplies list', 'task: Supplies order']);
    expect(await written()).toEqual(before);
  });

  it('the text of a document is found once it was read, and again after it was written on', async () => {
    const does = await clinic.enter(layla);
    const documentId = randomUUID();
    await does('createDocument', { documentId, title: 'Prices' });
    const write = createDocumentWriter({
      ...{ databaseUrl: app.database.url, pool: app.app.ground.pool },
      onError: (error) => {
        throw error;
      },
    });
    const paragraph = (text: string) => ({
      kind: 'paragraph' as const,
      dir: 'rtl' as const,
      text: [text],
    });
    await write(clinic.id, documentId as never, [paragraph('تُنشر قائمة الأسعار في صفحة واحدة')]);
    await runJobs();
    await finds('الاسعار', ['document: Prices']);
    const { hits } = await ask(layla, 'الاسعار', clinic.id);
    expect(hits[0]!.excerpt).toContain('قائمة الأسعار');
    await finds('prices', ['document: Prices']);
    await write(clinic.id, documentId as never, [paragraph('والخصم لموظفي العيادة')]);
    await runJobs();
    await finds('خصم العيادة الأسعار', ['document: Prices']);
    await does('archiveDocument', { documentId });
    await eventually(async () =>
      expect((await ask(layla, 'خصم', clinic.id)).hits).toMatchObject([{ isClosed: true }]),
    );
  });

  it('held words, drafts and ideas are found by nobody', async () => {
    const does = await clinic.enter(layla);
    const taskId = await clinic.addTask(does, 'Sterilisation');
    const client = new RecordClient(app.url, layla.cookie);
    opened.push(client);
    const room = await client.enter(personRoom(layla.userId));
    const words = { workspaceId: clinic.id, taskId, stay: 1, text: 'unsaid' };
    await client.acked(
      client.push(room, 'holdMessage', { messageId: randomUUID(), ...words, seconds: 30 }),
    );
    await client.until('the hold', () => JSON.stringify(client.heard).includes('unsaid'));
    await finds('sterilisation', ['task: Sterilisation']);
    for (const person of [layla, mona]) await finds('unsaid', [], person);
    const { rows } = await sql`select from search_word where word = 'unsaid'`.execute(
      app.database.db,
    );
    expect(rows).toEqual([]);
  });
});

describe('the wall of search', () => {
  it('a foreign workspace and one that never was are the same to whoever asks, and nothing of one is in an answer', async () => {
    const word = 'canary';
    await bakery.addTask(await bakery.enter(huda), `${word} of the bakery`);
    await finds(word, [`task: ${word} of the bakery`], huda, bakery.id);
    const there = await layla.call('GET', `/api/search?q=${word}&workspace=${bakery.id}`);
    const nowhere = await layla.call('GET', `/api/search?q=${word}&workspace=${randomUUID()}`);
    expect([there.status, there.body]).toEqual([404, nowhere.body]);
    for (const q of [word, 'canry', 'cana']) {
      expect(await ask(layla, q)).toEqual({ hits: [], isWhole: true });
      expect(await ask(mona, q, clinic.id)).toEqual({ hits: [], isWhole: true });
    }
    expect(said(await ask(mona, word))).toEqual([`task: ${word} of the bakery`]);
  });

  it('who left, or was put out, finds nothing from that moment, and a guest nothing ever', async () => {
    await clinic.addTask(await clinic.enter(layla), 'Whitening offer');
    await finds('whitening', ['task: Whitening offer'], mona);
    await app.remove(clinic.id, mona);
    expect(await ask(mona, 'whitening')).toMatchObject({ hits: [] });
    const answer = await mona.call('GET', `/api/search?q=whitening&workspace=${clinic.id}`);
    expect(answer.status).toBe(404);
    const guest = await app.quickPerson('Guest');
    const shared = await open([layla, 'owner'], [guest, 'guest']);
    await shared.addTask(await shared.enter(layla), 'Whitening again');
    await finds('again', ['task: Whitening again'], layla, shared.id);
    expect(await ask(guest, 'again')).toMatchObject({ hits: [] });
  });

  it('what others have changes neither place nor number of what is found', async () => {
    const [does, foreign] = [await clinic.enter(layla), await bakery.enter(huda)];
    for (const n of [1, 2, 3]) await clinic.addTask(does, `Gloves ${n}`);
    // In whatever order: two of them may be of one millisecond.
    await eventually(async () => expect((await ask(layla, 'gloves')).hits).toHaveLength(3));
    const before = await ask(layla, 'gloves');
    for (let n = 0; n < 12; n += 1) await bakery.addTask(foreign, 'gloves gloves');
    await eventually(async () =>
      expect((await ask(huda, 'gloves', bakery.id)).hits).toHaveLength(8),
    );
    expect(await ask(layla, 'gloves')).toEqual(before);
    // Who is in both has the best eight of each.
    const both = (await ask(mona, 'gloves')).hits.map(({ workspaceId }) => workspaceId);
    expect(both.filter((id) => id === clinic.id)).toHaveLength(3);
  });

  it('under the wall every condition is one of an index: words, beginnings and near ones', async () => {
    await clinic.addTask(await clinic.enter(layla), 'Anything');
    await finds('anything', ['task: Anything']);
    const plans = await inWorkspace(app.database.db, clinic.id, async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx);
      const plan = async (table: string, condition: string): Promise<string> => {
        const { rows } = await sql<Record<string, string>>`
          explain select * from ${sql.table(table)} where workspace_id = ${sql.lit(clinic.id)} and ${sql.raw(condition)}`.execute(
          tx,
        );
        return rows.map((row) => row['QUERY PLAN']).join('\n');
      };
      return [
        await plan('search_word', `word = any('{a,b}'::text[])`),
        await plan('search_word', `word >= 'any' and word < 'anz'`),
        await plan('search_near', `rest = any('{a,b}'::text[])`),
      ];
    });
    const columns = [/word = ANY/, /word >= .*word < /, /rest = ANY/];
    plans.forEach((plan, at) => {
      const condition = /Index Cond: (.*)/.exec(plan)?.[1] ?? '';
      expect(condition, plan).toMatch(columns[at]!);
      expect(condition, plan).toMatch(/workspace_id = /);
    });
  });
});

describe('folders of before', () => {
  const forget = async () => {
    for (const table of ['search_room', 'search_entry', 'search_word', 'search_near'])
      await sql`delete from ${sql.table(table)} where workspace_id = ${clinic.id}`.execute(
        app.database.db,
      );
  };

  it('are brought along by a job, in pieces, from wherever it was cut off, and say so until they are whole', async () => {
    const does = await clinic.enter(layla);
    for (const n of [1, 2, 3]) await clinic.addTask(does, `Roster ${n}`);
    await finds('roster 3', ['task: Roster 3']);
    await forget();
    expect(await ask(layla, 'roster', clinic.id)).toEqual({ hits: [], isWhole: false });
    await runJobs();
    await finds('roster', ['task: Roster 3', 'task: Roster 2', 'task: Roster 1']);
    expect((await ask(layla, 'roster', clinic.id)).isWhole).toBe(true);
  });

  it('with words of another fold are made anew, and what happens meanwhile is in them', async () => {
    const does = await clinic.enter(layla);
    await clinic.addTask(does, 'Roster');
    await finds('roster', ['task: Roster']);
    await sql`update search_word set word = 'oldfold' where workspace_id = ${clinic.id}
      and word = 'roster'`.execute(app.database.db);
    await sql`update search_room set fold = 0 where workspace_id = ${clinic.id}`.execute(
      app.database.db,
    );
    await clinic.addTask(does, 'Roster of December');
    await finds('roster', ['task: Roster of December', 'task: Roster']);
    await finds('oldfold', []);
  });
});
