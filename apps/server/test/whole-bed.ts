import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { exportManifest, type ExportManifest } from '@sanad/domain/transfer/whole/manifest';
import type { ExportAnswer, ExportEntry } from '@sanad/protocol/http/transfer';
import { personRoom, workspaceRoom } from '@sanad/protocol/room-name';
import { frameUpdates } from '@sanad/sync/yjs/update-log';
import { expect } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import * as Y from 'yjs';

import { eventually } from './eventually.ts';
import { openOwnRooms } from './own-rooms.ts';
import { RecordClient } from './record-client.ts';
import { createTestApp, type TestApp } from './test-app.ts';
import type { TestPerson } from './test-person.ts';
import { TusClient } from './tus-client.ts';

/** A word that must be found nowhere outside the room of the person who wrote it. */
export const ownCanary = 'canary-own';
/** One of another workspace. */
export const foreignCanary = 'canary-foreign';

/** What somebody clicks on in a document, as its editor keeps it. */
function writtenDocument(fileId: string, canary: string): Uint8Array {
  const doc = new Y.Doc();
  const element = (name: string, attributes: object, ...inner: (Y.XmlElement | Y.XmlText)[]) => {
    const made = new Y.XmlElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
    made.insert(0, inner);
    return made;
  };
  const text = (...runs: { insert: string; attributes?: object }[]) => {
    const made = new Y.XmlText();
    made.applyDelta(runs);
    return made;
  };
  const cell = (words: string) =>
    element('tableCell', { column: 'a' }, element('paragraph', {}, text({ insert: words })));
  const fragment = doc.getXmlFragment('default');
  fragment.push([
    element('heading', { level: 2, dir: 'rtl' }, text({ insert: 'كيف نرد على الهاتف' })),
    element(
      'paragraph',
      { dir: 'ltr' },
      text(
        { insert: 'Say ' },
        { insert: 'hello', attributes: { bold: {} } },
        { insert: ' and see ' },
        { insert: 'this', attributes: { link: { href: 'https://sanad.example/x' } } },
        { insert: ' not that', attributes: { link: { href: 'javascript:alert(1)' } } },
        { insert: ' <b>tag</b>' },
      ),
    ),
    element(
      'taskList',
      {},
      element('taskItem', { checked: true }, element('paragraph', {}, text({ insert: 'Pick up' }))),
    ),
    element('table', {}, element('tableRow', { row: 'r' }, cell('One'), cell('Two | three'))),
    element('file', { fileId, name: 'price list' }),
    element('paragraph', {}, text({ insert: canary })),
  ]);
  // Deleted words are in no copy.
  fragment.delete(5, 1);
  doc.getMap('settings').set('dir', 'rtl');
  return Y.encodeStateAsUpdate(doc);
}

export interface WholeBed {
  readonly app: TestApp;
  readonly layla: TestPerson;
  readonly mona: TestPerson;
  /** Was there once. */
  readonly former: TestPerson;
  readonly workspaceId: WorkspaceId;
  readonly bytes: Readonly<Record<'price' | 'price2' | 'secret', Buffer>>;
  pass(ms: number): void;
  mutate(name: string, args: object, person?: TestPerson, where?: WorkspaceId): Promise<void>;
  /** Once it is no longer under way. */
  exported(where?: WorkspaceId, by?: TestPerson): Promise<ExportEntry>;
  get(where?: WorkspaceId, by?: TestPerson): Promise<ExportAnswer>;
  take(entry: { readonly id: string }, options?: TakeOptions): Promise<TakenZip>;
}

interface TakeOptions {
  readonly where?: WorkspaceId;
  readonly by?: TestPerson | 'nobody';
  readonly headers?: Record<string, string>;
  readonly method?: string;
}

export interface TakenZip {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

/** Two people in a workspace in which there is one of everything, and a clock in the test's hand. */
export async function layWholeBed(environment: Record<string, string> = {}): Promise<WholeBed> {
  let now = Date.now() - 20 * 24 * 60 * 60_000;
  const app = await createTestApp(environment, { now: () => now });
  const [layla, mona, former] = [
    await app.quickPerson('Layla'),
    await app.quickPerson('منى'),
    await app.quickPerson('Former'),
  ];
  const workspaceId = await app.workspace([
    [layla, 'owner'],
    [mona, 'assistant'],
    [former, 'requester'],
  ]);
  const own = openOwnRooms(app.database, { now: () => now });

  async function mutate(
    name: string,
    args: object,
    person = layla,
    where = workspaceId,
  ): Promise<void> {
    const client = new RecordClient(app.url, person.cookie);
    try {
      const room = await client.join(where);
      const id = client.push(room, name, args);
      await client.acked(id);
      const refused = client.heard.find((each) => each.type === 'refused');
      expect(refused, name).toBeUndefined();
    } finally {
      client.close();
    }
    now += 1_000;
  }

  const bed: WholeBed = {
    ...{ app, layla, mona, former, workspaceId, mutate },
    bytes: {
      price: Buffer.from('one'),
      price2: Buffer.from('two, and more'),
      secret: Buffer.from('passport'),
    },
    pass: (ms) => void (now += ms),
    async get(where = workspaceId, by = layla) {
      return (await by.call('GET', `/api/workspaces/${where}/export`)).body as ExportAnswer;
    },
    async exported(where = workspaceId, by = layla) {
      const begun = await by.call('POST', `/api/workspaces/${where}/export`);
      expect([begun.status, begun.body]).toEqual([200, {}]);
      return eventually(async () => {
        const { export: entry } = await bed.get(where, by);
        expect(entry?.state).not.toBe('running');
        return entry!;
      });
    },
    async take({ id }, { where = workspaceId, by = layla, headers = {}, method = 'GET' } = {}) {
      const response = await fetch(`${app.url}/api/workspaces/${where}/exports/${id}/zip`, {
        method,
        headers: { ...(by === 'nobody' ? {} : { cookie: by.cookie }), ...headers },
      });
      const bytes = Buffer.from(await response.arrayBuffer());
      return { status: response.status, headers: response.headers, bytes };
    },
  };

  await fill(bed, own.rooms);
  await own.close();
  return bed;
}

type OwnRooms = ReturnType<typeof openOwnRooms>['rooms'];

async function fill(bed: WholeBed, rooms: OwnRooms): Promise<void> {
  const { app, layla, mona, former, workspaceId, mutate } = bed;
  // Until then the room knows of nobody.
  await app.app.jobs.runDue();
  const columns = { requested: randomUUID(), doing: randomUUID(), old: randomUUID() };
  const column = (columnId: string, name: string, kind: string, orderKey: string) =>
    mutate('createColumn', { columnId, name, kind, orderKey });
  await column(columns.requested, 'مطلوب', 'requested', 'd1');
  await column(columns.doing, 'Doing', 'in_progress', 'd2');
  await column(columns.old, '=HYPERLINK("x")', 'plain', 'd3');
  await mutate('archiveColumn', { columnId: columns.old });
  const labelId = randomUUID();
  await mutate('createLabel', { labelId, name: '+عاجل' });

  const task = async (title: string, columnId: string, brief = '', by = layla) => {
    const taskId = randomUUID();
    const args = { taskId, columnId, orderKey: 'V', title, brief, rev: randomUUID() };
    await mutate('createTask', args, by);
    return taskId;
  };
  const plain = await task('=1+1, "quoted"; and\tmore', columns.requested, '- one\n- **two** <i>');
  await mutate('addTaskLabel', { taskId: plain, labelId });
  const asked = await task('ترجمة العقد \u202Eexe.md', columns.requested, 'موجز\nسطر ثانٍ');
  await mutate('assignTask', { taskId: asked, assigneeId: mona.userId });
  const due = { at: Date.UTC(2027, 0, 1, 7), zone: 'Africa/Cairo', wall: '2027-01-01T09:00' };
  const proposalId = randomUUID();
  await mutate('proposeDate', { taskId: asked, proposalId, due, word: 'بحلول' });
  await mutate('agreeDate', { taskId: asked, proposalId, at: due.at }, mona);
  await mutate('startTask', { taskId: asked, word: '' }, mona);
  const step = { itemId: randomUUID(), taskId: asked, checklist: '', text: '-5', orderKey: 'V' };
  await mutate('createChecklistItem', step);
  await mutate('tickChecklistItem', { itemId: step.itemId, done: true }, mona);
  await task('By one who left', columns.doing, '', former);
  const gone = await task('Archived', columns.requested);
  await mutate('archiveTask', { taskId: gone });
  const weekly = await task('Weekly', columns.requested, '', mona);
  await mutate(
    'repeatTask',
    {
      taskId: weekly,
      seriesId: randomUUID(),
      plan: {
        rule: { unit: 'week', every: 1, days: [1], weekStart: 7, ends: null },
        ...{ from: '2027-01-04', time: '09:00', zone: 'Africa/Cairo', makes: 'done' },
      },
    },
    mona,
  );

  // A template of one task, and an event whose task was made of it.
  const [templateId, eventId] = [randomUUID(), randomUUID()];
  await mutate('createTemplate', { templateId, name: 'فعالية' });
  const work = {
    ...{ title: 'Book the hall', brief: 'Ask *twice*', assigneeId: mona.userId },
    steps: [{ checklist: '', text: 'Call' }],
    ...{ links: [{ name: 'Hall', url: 'https://sanad.example/hall' }], labelIds: [labelId] },
  };
  const when = { days: -10, time: '09:00' };
  const ofTemplate = { templateTaskId: randomUUID(), templateId, orderKey: 'V' };
  await mutate('addTemplateTask', { ...ofTemplate, ...work, when, length: 5 });
  const event = { name: 'Open day', day: '2027-02-01', zone: 'Africa/Cairo', templateId };
  await mutate('createEvent', { eventId, ...event });
  await mutate('makeEventTask', {
    ...{ taskId: randomUUID(), eventId, columnId: columns.doing, orderKey: 'W' },
    ...{ ...work, rev: randomUUID(), offset: when },
  });

  const message = async (text: string, by: TestPerson, more: object = {}) => {
    const messageId = randomUUID();
    await mutate('sendMessage', { messageId, taskId: asked, text, ...more }, by);
    return messageId;
  };
  const first = await message('أي نسخة؟ <script>alert(1)</script>', layla);
  await mutate('react', { messageId: first, emoji: '👍' }, mona);
  const question = await message('Which?', mona, { asks: layla.userId });
  await message('This one', layla, { answers: question, mentions: [mona.userId] });
  await message('Left standing?', mona, { asks: layla.userId });
  const taken = await message('canary-taken-back', layla);
  await mutate('deleteMessage', { messageId: taken });
  await message('From before', former);

  const bring = async (bytes: Buffer, facts: object, fileId?: string) => {
    const tus = new TusClient(app.url, workspaceId, layla);
    if (fileId !== undefined) tus.fileId = fileId as never;
    await tus.bring(bytes, facts);
    bed.pass(1_000);
    return tus.fileId;
  };
  const price = await bring(bed.bytes.price, { name: 'قائمة الأسعار.txt', taskId: asked });
  await bring(bed.bytes.price2, { name: 'قائمة الأسعار.txt' }, price);
  await bring(bed.bytes.secret, { name: '..\\..\\passport.txt', confidential: 'yes' });
  await message('See', layla, { files: [price] });
  const ask = { taskId: asked, stepId: step.itemId, what: 'Licence', days: 7 };
  expect(
    (await layla.call('POST', `/api/workspaces/${workspaceId}/file-requests`, ask)).status,
  ).toBe(200);

  const documentId = randomUUID();
  await mutate('createDocument', { documentId, title: 'دليل: الهاتف' });
  await writeDocument(app, workspaceId, documentId, writtenDocument(price, 'canary-deleted'));
  await mutate('createDocument', { documentId: randomUUID(), title: 'Empty' }, mona);

  const handOff = { handOffId: randomUUID(), day: '2026-11-24', zone: 'Africa/Cairo' };
  await mutate('sendHandOff', { ...handOff, text: 'Done: all\nOpen: none' }, mona);
  await mutate('planCheckIn', { checkInId: randomUUID(), at: due.at, zone: 'Africa/Cairo' });
  const room = await rooms.open('workspace', workspaceId);
  const call = {
    ...{ id: randomUUID(), startedAt: 1_000, startedBy: layla.userId, endedAt: 9_000 },
    notesDocumentId: documentId,
    people: [{ userId: mona.userId, joinedAt: 2_000, leftAt: 8_000 }],
  };
  await room.mutate('setCall', call, layla.userId);
  const members = `/api/workspaces/${workspaceId}/members`;
  const { body: all } = await layla.call('GET', members);
  const left = (all as { members: { id: string; userId: string }[] }).members.find(
    ({ userId }) => userId === former.userId,
  );
  expect((await layla.call('DELETE', `${members}/${left!.id}`)).status).toBe(200);
  await eventually(async () => {
    const { body } = await layla.call('GET', `/api/workspaces/${workspaceId}/snapshot`);
    const { member } = (body as { collections: { member: { active: boolean }[] } }).collections;
    expect(member.filter(({ active }) => !active)).toHaveLength(1);
  });
  await plantCanaries(bed, asked);
}

export async function writeDocument(
  app: TestApp,
  workspaceId: WorkspaceId,
  documentId: string,
  update: Uint8Array,
): Promise<void> {
  const { pool } = app.database;
  await pool.query('insert into doc (workspace_id, id, seq) values ($1, $2, 1)', [
    workspaceId,
    documentId,
  ]);
  await pool.query(
    'insert into doc_log (workspace_id, document_id, seq, updates) values ($1, $2, 1, $3)',
    [workspaceId, documentId, Buffer.from(frameUpdates([update]))],
  );
}

/** What is nobody's but one person's, and what another workspace holds. */
async function plantCanaries({ app, mona, layla }: WholeBed, taskId: string): Promise<void> {
  const client = new RecordClient(app.url, mona.cookie);
  const own = await client.enter(personRoom(mona.userId));
  const { rows } = await app.database.pool.query<{ workspace_id: WorkspaceId; stay: number }>(
    'select workspace_id, stay from membership where user_id = $1',
    [mona.userId],
  );
  const [{ workspace_id: workspaceId, stay } = { workspace_id: '' as WorkspaceId, stay: 1 }] = rows;
  const at = { workspaceId, stay, taskId };
  const say = (name: string, args: object) => client.push(own, name, args);
  say('writeDraft', { ...at, draftId: taskId, text: `${ownCanary}-draft` });
  const held = { messageId: randomUUID(), text: `${ownCanary}-held`, seconds: 30 };
  say('holdMessage', { ...at, ...held });
  const idea = { ideaId: randomUUID(), text: `${ownCanary}-idea`, at: 1_000, rev: randomUUID() };
  say('captureIdea', idea);
  const filter = { filterId: randomUUID(), name: `${ownCanary}-filter`, filter: {} };
  const last = say('saveFilter', { workspaceId, stay, ...filter });
  await client.acked(last);
  client.close();
  const elsewhere = await app.workspace([[layla, 'owner']]);
  const other = new RecordClient(app.url, layla.cookie);
  const room = await other.enter(workspaceRoom(elsewhere));
  await other.acked(
    other.push(room, 'createLabel', { labelId: randomUUID(), name: foreignCanary }),
  );
  other.close();
}

/** Every entry of a zip, read as a stranger's program would. */
export async function entriesOf(zip: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const file = await fromBufferPromise(zip, { strictFileNames: true });
  const entries = new Map<string, Buffer>();
  for await (const entry of file.eachEntry()) {
    const stream = await file.openReadStreamPromise(entry);
    entries.set(entry.fileName, await buffer(stream));
  }
  return entries;
}

export function manifestOf(entries: ReadonlyMap<string, Buffer>): ExportManifest {
  return exportManifest.parse(JSON.parse(entries.get('manifest.json')!.toString('utf8')));
}
