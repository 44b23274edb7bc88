import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { differencesOf } from '@sanad/domain/transfer/whole/manifest';
import { createOwnEnds } from '@sanad/domain/transfer/whole/whole-ids';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';

import { eventually } from '../../../../test/eventually.ts';
import { RecordClient } from '../../../../test/record-client.ts';
import { changedZip, codeOf, restoreBedOn } from '../../../../test/restore-bed.ts';
import { createTestApp, type TestApp } from '../../../../test/test-app.ts';
import type { TestPerson } from '../../../../test/test-person.ts';
import { TusClient } from '../../../../test/tus-client.ts';
import { entriesOf, layWholeBed, manifestOf } from '../../../../test/whole-bed.ts';
import { sha1 } from '../import/sha1.ts';

/** How imports of whole workspaces end that do not simply come: half sent, cut off, refused in the middle. */
let zip: Buffer;
let entries: ReadonlyMap<string, Buffer>;
let elsewhere: TestApp;
let layla: TestPerson;
let mona: TestPerson;
let there: ReturnType<typeof restoreBedOn>;
let workspaceId: WorkspaceId;
let now = Date.now();
const hour = 60 * 60_000;

beforeAll(async () => {
  const bed = await layWholeBed();
  zip = (await bed.take(await bed.exported())).bytes;
  entries = await entriesOf(zip);
  await bed.app.close();
  elsewhere = await createTestApp({}, { now: () => now });
  layla = await elsewhere.quickPerson('Layla');
  mona = await elsewhere.quickPerson('منى');
  there = restoreBedOn(elsewhere, layla);
}, 60_000);
afterAll(() => elsewhere.close());
beforeEach(async () => {
  workspaceId = await elsewhere.workspace([
    [layla, 'owner'],
    [mona, 'owner'],
  ]);
  // What a new workspace has is a debt, which a job pays.
  now += 61_000;
  await elsewhere.app.jobs.runDue();
});

async function query<R>(text: string, ...values: unknown[]): Promise<R[]> {
  return (await elsewhere.database.pool.query(text, values)).rows as R[];
}

const keyOf = async (id: string): Promise<string> =>
  (await query<{ key: string }>('select key from import where id = $1', id))[0]!.key;

async function keysInStore(): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const { key } of elsewhere.app.ground.bytes.list()) keys.push(key);
  return keys;
}

/** What is left of a workspace beside its columns and people: nothing, as the database has it. */
async function traces(importId: string): Promise<unknown> {
  const endOf = createOwnEnds(importId, sha1);
  const records = await query<{ collection: string; id: string }>(
    `select collection, id from room_record
     where scope_id = $1 and collection not in ('facts', 'counter', 'talkCounter')`,
    workspaceId,
  );
  const members = records.filter(({ collection }) => collection === 'member');
  return {
    own: records.filter(({ collection, id }) => id.endsWith(endOf(collection))),
    columns: records.filter(({ collection }) => collection === 'column').length,
    members: members.length,
    versions: await query('select id from file_version where workspace_id = $1', workspaceId),
    documents: await query('select id from doc where workspace_id = $1', workspaceId),
  };
}
const nothing = { own: [], columns: 5, members: 2, versions: [], documents: [] };

async function historyOf(): Promise<string> {
  const { body } = await layla.call('GET', `/api/workspaces/${workspaceId}/activity`);
  return JSON.stringify(body);
}

describe('a copy of a workspace on its way', () => {
  it('goes on where it is, also after a reload; from elsewhere nothing of it is taken', async () => {
    const { body } = await there.begin(workspaceId, zip.length);
    const { id } = body as { id: string };
    const send = (offset: number, end: number) =>
      there.sendPiece(workspaceId, { id, offset, piece: zip.subarray(offset, end) });
    expect((await send(0, 3_000)).body).toEqual({ id, offset: 3_000 });
    expect((await send(5_000, 6_000)).body).toEqual({ id, offset: 3_000 });
    // An answer that was lost: the same once more.
    expect((await send(0, 3_000)).body).toEqual({ id, offset: 3_000 });
    expect((await there.begin(workspaceId, zip.length)).body).toEqual({ id, offset: 3_000 });
    // Not whole, it is neither looked at nor begun.
    expect(codeOf((await there.step(workspaceId, id, 'look')).body)).toBe('import_gone');
    expect(codeOf((await there.step(workspaceId, id, 'run')).body)).toBe('import_gone');
    const more = Buffer.concat([zip.subarray(3_000), Buffer.from('x')]);
    const tooMuch = await there.sendPiece(workspaceId, { id, offset: 3_000, piece: more });
    expect([tooMuch.status, codeOf(tooMuch.body)]).toEqual([400, 'bad_request']);
    expect((await send(3_000, zip.length)).body).toEqual({ id, offset: zip.length });
    expect((await there.begin(workspaceId, zip.length)).body).toEqual({ id, offset: zip.length });
    expect((await there.step(workspaceId, id, 'look')).status).toBe(200);
  });

  it('two at the same place at once are one', async () => {
    const { body } = await there.begin(workspaceId, zip.length);
    const { id } = body as { id: string };
    const half = Math.floor(zip.length / 2);
    for (const [from, to] of [
      [0, half],
      [half, zip.length],
    ] as const) {
      const piece = { id, offset: from, piece: zip.subarray(from, to) };
      const all = await Promise.all([1, 2, 3].map(() => there.sendPiece(workspaceId, piece)));
      // Whoever comes while one is taken is told to come again.
      for (const { status } of all) expect([200, 429]).toContain(status);
      const taken = all.filter(({ status }) => status === 200);
      expect(taken.length).toBeGreaterThan(0);
      expect(new Set(taken.map(({ body: { offset } }) => offset))).toEqual(new Set([to]));
    }
    expect((await there.step(workspaceId, id, 'look')).status).toBe(200);
  });

  it('gives way to another, is put aside by a word, and is gone after some days', async () => {
    const first = await there.send(workspaceId, zip);
    const key = await keyOf(first.id);
    expect(await keysInStore()).toContain(key);
    const second = await there.send(workspaceId, zip, layla, 'other');
    expect(second.id).not.toBe(first.id);
    expect(await keysInStore()).not.toContain(key);
    expect(codeOf((await there.step(workspaceId, first.id, 'look')).body)).toBe('import_gone');
    // Another owner's is their own matter.
    const hers = await there.send(workspaceId, zip, mona);
    const path = there.pathOf(workspaceId);
    expect((await layla.call('DELETE', `${path}/${second.id}`)).status).toBe(200);
    expect(await keysInStore()).toContain(await keyOf(hers.id));
    const old = await keyOf(hers.id);
    now += 71 * hour;
    await elsewhere.app.jobs.runDue();
    expect(await keysInStore()).toContain(old);
    now += 2 * hour;
    await elsewhere.app.jobs.runDue();
    expect(await keysInStore()).not.toContain(old);
    expect((await there.step(workspaceId, hers.id, 'look', {}, mona)).status).not.toBe(200);
  });

  it('is no larger than may be, in all and at once', async () => {
    expect((await there.begin(workspaceId, 20_000_000_001)).status).toBe(400);
    const bytes = 9 * 1024 * 1024;
    const { body } = await there.begin(workspaceId, bytes);
    const { id } = body as { id: string };
    const answer = await there.sendPiece(workspaceId, {
      id,
      offset: 0,
      piece: Buffer.alloc(bytes),
    });
    expect(answer.status).toBe(413);
  });

  it('that is none is of no use, and not kept', async () => {
    const { id } = await there.send(workspaceId, Buffer.from('no zip at all'));
    const key = await keyOf(id);
    expect(codeOf((await there.step(workspaceId, id, 'look')).body)).toBe('import_unreadable');
    expect(await keysInStore()).not.toContain(key);
    expect((await there.begin(workspaceId, 13)).body).toMatchObject({ offset: 0 });
  });
});

describe('an import of a whole workspace that does not come to its end', () => {
  it('leaves nothing of itself, says why, and comes when it is tried again', async () => {
    const { id } = await there.look(workspaceId, zip);
    // The disk has other bytes of the last file than it had when it was looked at.
    const key = await keyOf(id);
    const broken = Buffer.from(zip);
    const name = Buffer.from('files/0003 passport.txt');
    const at = broken.indexOf('passport', broken.indexOf(name) + name.length);
    broken.write('PASSPORT', at);
    await elsewhere.app.ground.bytes.put(key, broken);
    expect((await there.step(workspaceId, id, 'run')).status).toBe(200);
    expect(await there.over(workspaceId, id)).toMatchObject({
      ...{ state: 'failed', refused: 'import_damaged', added: null },
    });
    expect(await traces(id)).toEqual(nothing);
    // Some of it was there.
    const came = await query(
      `select from activity where scope_id = $1 and mutation = 'restoreRecords'`,
      workspaceId,
    );
    expect(came.length).toBeGreaterThan(0);
    expect(await historyOf()).not.toContain('endRestore');
    // Whoever has not put it right is told again; with the right bytes it comes.
    await elsewhere.app.ground.bytes.put(key, zip);
    expect((await there.step(workspaceId, id, 'run')).status).toBe(200);
    expect(await there.over(workspaceId, id)).toMatchObject({ state: 'done' });
    const again = manifestOf(await there.exported(workspaceId));
    expect(differencesOf(manifestOf(entries), again)).toEqual([]);
    expect(await keysInStore()).not.toContain(key);
  });

  it('ends with the right of whoever began it; what others made meanwhile stays, without it', async () => {
    const { id } = await there.look(workspaceId, zip);
    await there.step(workspaceId, id, 'run');
    await there.over(workspaceId, id);
    const { collections } = await there.snapshot(workspaceId);
    const task = collections['task']!.find(({ number }) => number === 1) as {
      id: string;
      columnId: string;
    };
    const client = new RecordClient(elsewhere.url, mona.cookie);
    const room = await client.join(workspaceId);
    const own = randomUUID();
    const made = { taskId: own, columnId: task.columnId, orderKey: 'Vz', title: 'Own' };
    await client.acked(client.push(room, 'createTask', { ...made, rev: randomUUID() }));
    const said = { messageId: randomUUID(), taskId: task.id, text: 'Hello' };
    await client.acked(client.push(room, 'sendMessage', said));
    client.close();
    const tus = new TusClient(elsewhere.url, workspaceId, mona);
    await tus.bring(Buffer.from('own'), { name: 'own.txt', taskId: task.id });

    // As if its process had stopped in the middle, and she is no owner any more.
    const copy = randomUUID().replaceAll('-', '');
    await elsewhere.app.ground.bytes.put(copy, zip);
    await query(
      `update import set state = 'running', beat_at = 1, done = 3, key = $2 where id = $1`,
      ...[id, copy],
    );
    await query(
      `update membership set role = 'assistant', epoch = epoch + 1 where workspace_id = $1 and user_id = $2`,
      ...[workspaceId, layla.userId],
    );
    now += 61_000;
    await elsewhere.app.jobs.runDue();
    const rows = await query<{ state: string; refused: string }>(
      'select state, refused from import where id = $1',
      id,
    );
    expect(rows).toEqual([{ state: 'failed', refused: 'forbidden' }]);
    const after = (await there.snapshot(workspaceId, mona)).collections;
    expect(after['task']).toMatchObject([{ id: own }]);
    expect(after['column']!.map((column) => column['id'])).toContain(task.columnId);
    expect(after['file']).toMatchObject([{ name: 'own.txt', taskId: null }]);
    now += 61_000;
    await elsewhere.app.jobs.runDue();
    for (const word of ['العقد', 'hello', 'price'])
      await eventually(async () =>
        expect([word, await there.found(workspaceId, word, mona)]).toEqual([word, []]),
      );
    const messages = await query(
      `select id from room_record where scope_id = $1 and collection = 'message'`,
      workspaceId,
    );
    expect(messages).toEqual([]);
    const versions = await query(
      'select file_id from file_version where workspace_id = $1',
      workspaceId,
    );
    expect(versions).toEqual([{ file_id: tus.fileId }]);
  });

  it('is not begun where somebody made something after it was looked at', async () => {
    const { id } = await there.look(workspaceId, zip);
    const client = new RecordClient(elsewhere.url, mona.cookie);
    const room = await client.join(workspaceId);
    await client.acked(client.push(room, 'createLabel', { labelId: randomUUID(), name: 'Own' }));
    client.close();
    expect(codeOf((await there.step(workspaceId, id, 'run')).body)).toBe('import_not_empty');
    expect((await there.snapshot(workspaceId)).collections['task']).toEqual([]);
  });

  it('and one that another process began is not begun twice', async () => {
    const { id } = await there.look(workspaceId, zip);
    const both = await Promise.all([1, 2].map(() => there.step(workspaceId, id, 'run')));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await there.over(workspaceId, id)).toMatchObject({ state: 'done' });
  });
});

describe('another workspace of the same server', () => {
  it('is neither read nor touched, whatever the zip names', async () => {
    const bystander = workspaceId;
    await there.bring(bystander, zip);
    const before = await there.exported(bystander);
    const state = (await there.snapshot(bystander)).collections;
    const ids = ['file', 'document', 'task'].flatMap((kind) =>
      state[kind]!.map((each) => each['id'] as string),
    );
    const rows = () =>
      query(
        `select id::text, version from room where scope_id = $1
         union all select file_id::text, bytes from file_version where workspace_id = $1`,
        bystander,
      );
    const stood = await rows();

    workspaceId = await elsewhere.workspace([[layla, 'owner']]);
    await elsewhere.app.jobs.runDue();
    // A document that shows a file by its id, as those in a room do, and people who are called like ids.
    const doc = new Y.Doc();
    const shown = new Y.XmlElement('file');
    shown.setAttribute('fileId', `${state['file']![0]!['id'] as string}`);
    doc.getXmlFragment('default').push([shown]);
    const people = ids.map((name) => ({ name, role: 'owner', zone: 'UTC', hue: 'sea' }));
    const changed = await changedZip(entries, (all) => {
      all.set('documents/0001 state.yjs', Buffer.from(Y.encodeStateAsUpdate(doc)));
      all.set('people.json', Buffer.from(JSON.stringify(people)));
    });
    expect(await there.bring(workspaceId, changed)).toMatchObject({ state: 'done' });
    const came = JSON.stringify((await there.snapshot(workspaceId)).collections);
    const again = await there.exported(workspaceId);
    for (const each of ids) {
      expect(came).not.toContain(each);
      for (const bytes of again.values()) expect(bytes.includes(each)).toBe(false);
    }
    expect(await rows()).toEqual(stood);
    expect(differencesOf(manifestOf(before), manifestOf(await there.exported(bystander)))).toEqual(
      [],
    );
    // Whoever is only in the one sees nothing of the other.
    expect((await mona.call('GET', `/api/workspaces/${workspaceId}/snapshot`)).status).toBe(404);
  });
});
