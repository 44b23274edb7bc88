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
let taskId: string;
const opened: RecordClient[] = [];

beforeAll(async () => {
  app = await createTestApp({}, { limits: { workPerSecond: 2_000, workBurst: 1_000 } });
  layla = await app.quickPerson('Layla');
  mona = await app.quickPerson('Mona');
  workspaceId = await app.workspace([
    [layla, 'owner'],
    [mona, 'assistant'],
  ]);
  const client = join(layla);
  const room = await client.join(workspaceId);
  taskId = await makeTask(client, room);
});
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});
afterAll(() => app.close());

function join(person: TestPerson): RecordClient {
  const made = new RecordClient(app.url, person.cookie);
  opened.push(made);
  return made;
}

async function makeTask(by: RecordClient, room: RoomName): Promise<string> {
  const [columnId, id] = [randomUUID(), randomUUID()];
  const column = { columnId, name: 'New', kind: 'plain', orderKey: 'V' };
  const task = { taskId: id, columnId, orderKey: 'V', title: 'T', rev: randomUUID() };
  await by.acked(
    by.pushAll(room, [
      { name: 'createColumn', args: column },
      { name: 'createTask', args: task },
    ]),
  );
  return id;
}

const message = (text: string, fields: object = {}) => ({
  name: 'sendMessage',
  args: { messageId: randomUUID(), taskId, text, ...fields },
});

interface Page {
  readonly version: number;
  readonly records: readonly {
    readonly id: string;
    readonly text: string;
    readonly number: number;
  }[];
  readonly hasEarlier: boolean;
}

async function pageOf(of: string, query = '', by = mona): Promise<Page> {
  const answer = await by.call('GET', `/api/workspaces/${workspaceId}/threads/${of}${query}`);
  expect([answer.status, answer.body]).toEqual([200, answer.body]);
  return answer.body as Page;
}

/** Every table whose rows hold this text anywhere, however they keep it. */
async function tablesWith(text: string): Promise<string[]> {
  const { pool } = app.database;
  const { rows } = await pool.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const held = await pool.query(`select from ${name} t where t::text like $1 limit 1`, [
      `%${text}%`,
    ]);
    if (held.rowCount) found.push(name);
  }
  return found;
}

describe('the messages of a task', () => {
  it('are read in pages from the end, each with the version from which pokes go on', async () => {
    const client = join(layla);
    const room = await client.join(workspaceId);
    const own = await makeTask(client, room);
    const sent = Array.from({ length: 7 }, (_, at) => message(`Line ${at}`, { taskId: own }));
    await client.acked(client.pushAll(room, sent));
    const last = await pageOf(own, '?limit=3');
    expect(last.records.map(({ text }) => text)).toEqual(['Line 4', 'Line 5', 'Line 6']);
    expect(last.hasEarlier).toBe(true);
    const snapshot = await mona.call('GET', `/api/workspaces/${workspaceId}/snapshot`);
    expect(last.version).toBe((snapshot.body as { version: number }).version);
    expect(JSON.stringify(snapshot.body)).not.toContain('Line');
    const before = await pageOf(own, `?limit=10&before=${last.records[0]!.number}`);
    expect(before.records.map(({ text }) => text)).toEqual([
      'Line 0',
      'Line 1',
      'Line 2',
      'Line 3',
    ]);
    expect(before.hasEarlier).toBe(false);
    expect(await pageOf(own)).toMatchObject({ hasEarlier: false });
  });

  it('of a foreign task are as unknown as those of one that never was, and a page has its bounds', async () => {
    const stranger = await app.quickPerson('Stranger');
    const elsewhere = await app.workspace([[stranger, 'owner']]);
    const client = join(stranger);
    const foreign = await makeTask(client, await client.join(elsewhere));
    const ask = (of: string, query = '') =>
      mona.call('GET', `/api/workspaces/${workspaceId}/threads/${of}${query}`);
    const [theirs, nowhere] = [await ask(foreign), await ask(randomUUID())];
    expect([theirs.status, theirs.body]).toEqual([404, nowhere.body]);
    for (const query of ['?limit=101', '?limit=0', '?before=x', '?before=0']) {
      expect([query, (await ask(taskId, query)).status]).toEqual([query, 400]);
    }
  });

  it('that are edited or deleted leave no word anywhere: in no table, no page and no tail', async () => {
    const client = join(layla);
    const room = await client.join(workspaceId);
    const before = (await pageOf(taskId)).version;
    const [edited, deleted, removed] = [
      message('zebrafirst slip'),
      message('zebrasecond slip', { asks: mona.userId }),
      message('zebrathird slip'),
    ];
    await client.acked(client.pushAll(room, [edited, deleted, removed]));
    expect(await tablesWith('zebra')).toContain('public.room_record');
    const { messageId } = edited.args;
    await client.acked(
      client.pushAll(room, [
        { name: 'editMessage', args: { messageId, text: 'zebrafirst said better' } },
        { name: 'deleteMessage', args: { messageId: deleted.args.messageId } },
        { name: 'removeMessage', args: { messageId: removed.args.messageId } },
      ]),
    );
    // What finds them reads the log behind the commit: by its next lot it has none of these either.
    for (const word of ['slip', 'zebrasecond', 'zebrathird'])
      await expect.poll(() => tablesWith(word)).toEqual([]);
    const other = join(mona);
    await other.join(workspaceId, before);
    const tail = await other.message('poke');
    expect(JSON.stringify(tail)).toContain('said better');
    expect(JSON.stringify(other.heard)).not.toMatch(/slip|zebrasecond|zebrathird/);
    const { records } = await pageOf(taskId);
    expect(JSON.stringify(records)).not.toMatch(/slip|zebrasecond|zebrathird/);
    expect(records.at(-1)).toMatchObject({ text: '', removedBy: layla.userId });
  });

  it('are told in a tail that the store reads as they are now', async () => {
    const client = join(layla);
    const room = await client.join(workspaceId);
    const before = (await pageOf(taskId)).version;
    const sent = message('zebrafourth slip');
    await client.acked(client.push(room, sent.name, sent.args));
    const edit = { messageId: sent.args.messageId, text: 'zebrafourth said better' };
    await client.acked(client.push(room, 'editMessage', edit));
    const { rows } = await app.database.pool.query<{ ops: unknown }>(
      'select ops from room_log where scope_id = $1 and version > $2 order by version',
      [workspaceId, before],
    );
    expect(JSON.stringify(rows)).not.toContain('zebra');
    expect(rows).toHaveLength(2);
  });
});

describe('hostile talk', () => {
  it('of 100 kB, of 1,000 mentions or of 10,000 reactions is refused by name, and harms nobody', async () => {
    const client = join(mona);
    const room = await client.join(workspaceId);
    const mentions = Array.from({ length: 1_000 }, () => layla.userId);
    const own = message('Mine');
    const { messageId } = own.args;
    const faces = Array.from({ length: 21 }, (_, n) => String.fromCodePoint(0x1f600 + n));
    const sent = [
      message('x'.repeat(100_000)),
      message('x', { mentions }),
      message('\u200b'),
      own,
      ...faces.map((emoji) => ({ name: 'react', args: { messageId, emoji } })),
      { name: 'react', args: { messageId, emoji: 'x'.repeat(10_000) } },
    ];
    let last = 0;
    for (const intent of sent) last = client.pushAll(room, [intent]);
    await client.acked(last);
    const refused = client.heard.flatMap((each) => (each.type === 'refused' ? [each.code] : []));
    const codes = ['too_large', 'limit_reached', 'message_blank', 'limit_reached', 'bad_request'];
    expect(refused).toEqual(codes);
    // The same ones again and again change nothing and write nothing.
    const again = Array.from({ length: 10_000 }, (_, n) => ({
      name: 'react',
      args: { messageId, emoji: faces[n % 20]! },
    }));
    const { version } = await pageOf(taskId);
    const other = join(layla);
    await other.join(workspaceId);
    for (let n = 0; n < again.length; n += 200)
      last = client.pushAll(room, again.slice(n, n + 200));
    const mine = message('Meanwhile');
    await other.acked(other.push(room, mine.name, mine.args));
    await client.acked(last);
    const page = await pageOf(taskId);
    expect(page.records.find(({ id }) => id === messageId)).toMatchObject({ text: 'Mine' });
    expect(page.version).toBeGreaterThan(version);
  });

  it('that guards on what can be no id is refused, and the room goes on for everybody', async () => {
    const [hostile, other] = [join(mona), join(layla)];
    const room = await hostile.join(workspaceId);
    await other.join(workspaceId);
    const guards = [{ collection: 'message', id: 'no id \u0000', field: 'text', value: 'x' }];
    const guarded = { ...message('Guarded'), guards };
    const last = hostile.pushAll(room, [guarded]);
    await hostile.message('refused', ({ id, code }) => id === last && code === 'changed_since');
    const { name, args } = message('Afterwards');
    await other.acked(other.push(room, name, args));
  });

  it('in a flood waits its turn, and others are served meanwhile', async () => {
    const [flood, other] = [join(mona), join(layla)];
    const room = await flood.join(workspaceId);
    await other.join(workspaceId);
    let last = 0;
    for (let n = 0; n < 40; n += 1) {
      last = flood.pushAll(
        room,
        Array.from({ length: 20 }, () => message('x'.repeat(9_000))),
      );
    }
    const { name, args } = message('During the flood');
    await other.acked(other.push(room, name, args));
    await flood.acked(last);
    // In the order that everybody heard: mine is not behind all of it.
    const heard = flood.heard.flatMap((each) => (each.type === 'poke' ? [each] : []));
    const mine = heard.findIndex(({ ops }) => JSON.stringify(ops).includes(args.messageId));
    const end = heard.findIndex(({ acks }) => (acks[flood.clientId] ?? 0) >= last);
    expect(mine).toBeLessThan(end);
    expect(flood.heard.filter(({ type }) => type === 'refused' || type === 'gap')).toEqual([]);
  });
});
