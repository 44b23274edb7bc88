import { randomUUID } from 'node:crypto';

import type { FileRecord } from '@sanad/domain/files/record';
import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { differencesOf, type ExportManifest } from '@sanad/domain/transfer/whole/manifest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { eventually } from '../../../../test/eventually.ts';
import {
  changedZip,
  codeOf,
  inJson,
  inTask,
  inText,
  restoreBedOn,
} from '../../../../test/restore-bed.ts';
import { createTestApp, type TestApp } from '../../../../test/test-app.ts';
import type { TestPerson } from '../../../../test/test-person.ts';
import { entriesOf, layWholeBed, manifestOf, type WholeBed } from '../../../../test/whole-bed.ts';

let bed: WholeBed;
let zip: Buffer;
let entries: ReadonlyMap<string, Buffer>;
let manifest: ExportManifest;
/** Another server, on which nobody knows anything of the first. */
let elsewhere: TestApp;
let layla: TestPerson;
let mona: TestPerson;
let there: ReturnType<typeof restoreBedOn>;
/** Of a workspace on that server that none of this is about. */
let bystander: { workspaceId: WorkspaceId; columnId: string };
let now = Date.now();

beforeAll(async () => {
  bed = await layWholeBed();
  zip = (await bed.take(await bed.exported())).bytes;
  entries = await entriesOf(zip);
  manifest = manifestOf(entries);
  elsewhere = await createTestApp({}, { now: () => now });
  layla = await elsewhere.quickPerson('Layla');
  mona = await elsewhere.quickPerson('منى');
  there = restoreBedOn(elsewhere, layla);
  const workspaceId = await open();
  const { collections } = await there.snapshot(workspaceId);
  bystander = { workspaceId, columnId: collections['column']![0]!['id'] as string };
}, 60_000);
afterAll(async () => {
  await elsewhere.close();
  await bed.app.close();
});

async function open(): Promise<WorkspaceId> {
  const workspaceId = await elsewhere.workspace([
    [layla, 'owner'],
    [mona, 'assistant'],
  ]);
  // What a new workspace has is a debt, which a job pays.
  now += 61_000;
  await elsewhere.app.jobs.runDue();
  return workspaceId;
}

describe('a workspace that was taken out whole', () => {
  it('is shown before it comes, and comes to an empty server such that its export is the same again', async () => {
    const workspaceId = await open();
    const looked = await there.look(workspaceId, zip);
    expect([looked.status, looked.body]).toMatchObject([
      200,
      {
        ...{ name: 'Test business', madeAt: manifest.madeAt, bytes: zip.length, columnsHere: 5 },
        counts: {
          ...{ tasks: 6, archived: 1, messages: 7, checklistItems: 2, labels: 1, columns: 8 },
          ...{ documents: 2, files: 2, versions: 3, fileBytes: 24, series: 1, checkIns: 1 },
          ...{ handOffs: 1, templates: 1, events: 1 },
        },
        people: [
          { name: 'Former', tasks: 0, messages: 1 },
          { name: 'Layla', messages: 4 },
          { name: 'منى', tasks: 1, messages: 2 },
        ],
        left: [{ kind: 'past' }, { kind: 'request_link', count: 1 }],
      },
    ]);
    const before = await layla.call('GET', `/api/workspaces/${workspaceId}/snapshot`);
    const entry = await there.bring(workspaceId, zip, { Layla: layla.userId, منى: mona.userId });
    expect(entry).toMatchObject({ state: 'done', refused: null, added: { tasks: 6, files: 2 } });
    const again = await there.exported(workspaceId);
    for (const path of ['workspace.json', 'tasks.jsonl', 'tasks.csv'])
      expect(again.get(path)!.toString()).toBe(entries.get(path)!.toString());
    expect(differencesOf(manifest, manifestOf(again))).toEqual([]);
    expect(before.status).toBe(200);

    // Whoever is here is who did it; what somebody said and agreed to is what the file says that they did.
    const { body } = await mona.call('GET', `/api/workspaces/${workspaceId}/snapshot`);
    const { collections } = body as { collections: Record<string, Record<string, unknown>[]> };
    const asked = collections['task']!.find(({ number }) => number === 2)!;
    expect(asked).toMatchObject({ assigneeId: mona.userId, createdBy: layla.userId });
    const { by } = asked['agreed'] as { by: string };
    expect(by).not.toBe(mona.userId);
    const named = collections['member']!.find(({ userId }) => userId === by);
    expect(named).toMatchObject({ name: 'منى', active: false, role: 'assistant' });
    const thread = await mona.call('GET', `/api/workspaces/${workspaceId}/threads/${asked['id']}`);
    const { records } = thread.body as { records: { author: string; writtenBy: object }[] };
    expect(records.map(({ author, writtenBy }) => [author, writtenBy])).toContainEqual([
      layla.userId,
      { name: 'منى', userId: mona.userId },
    ]);
    // It is found like what was made here: a task, and a document by its words.
    now += 61_000;
    await elsewhere.app.jobs.runDue();
    const isFound = (word: string, title: string) =>
      eventually(async () =>
        expect((await there.found(workspaceId, word)).join()).toContain(title),
      );
    await isFound('العقد', 'ترجمة العقد');
    await isFound('hello', 'دليل: الهاتف');
    // Nobody is told of what happened elsewhere.
    const inbox = await mona.call('GET', '/api/me/inbox?view=all');
    expect(JSON.stringify(inbox.body)).not.toContain(workspaceId);
  });

  it('comes the same where nobody in it is anybody here', async () => {
    const workspaceId = await open();
    await there.bring(workspaceId, zip, {});
    expect(differencesOf(manifest, manifestOf(await there.exported(workspaceId)))).toEqual([]);
  });

  it('that a stopped process left half done another brings to its end', async () => {
    const workspaceId = await open();
    const { id } = await there.look(workspaceId, zip);
    const { pool } = elsewhere.database;
    await pool.query(`update import set state = 'running', beat_at = 1, total = 9 where id = $1`, [
      id,
    ]);
    now += 61_000;
    await elsewhere.app.jobs.runDue();
    expect(await there.entryOf(workspaceId, id)).toMatchObject({ state: 'done' });
    // And once more, as by one who had seen nothing of that.
    await pool.query(
      `update import set state = 'running', beat_at = 1, done = 3, key = $2 where id = $1`,
      [id, await keyOfCopy()],
    );
    now += 61_000;
    await elsewhere.app.jobs.runDue();
    expect(await there.entryOf(workspaceId, id)).toMatchObject({ state: 'done' });
    expect(differencesOf(manifest, manifestOf(await there.exported(workspaceId)))).toEqual([]);
  });

  it('comes only where nothing is, for owners, and is theirs alone until then', async () => {
    const workspaceId = await open();
    expect((await there.send(workspaceId, zip, mona)).status).toBe(403);
    const { id } = await there.look(workspaceId, zip);
    const other = await elsewhere.quickPerson('Other owner');
    const { pool } = elsewhere.database;
    await pool.query(`update membership set role = 'owner' where workspace_id = $1`, [workspaceId]);
    for (const step of ['look', 'run']) {
      const answer = await there.step(workspaceId, id, step, {}, mona);
      expect([step, codeOf(answer.body)]).toEqual([step, 'import_gone']);
      expect((await there.step(workspaceId, id, step, {}, other)).status).toBe(404);
    }
    const piece = { id, offset: 0, piece: Buffer.from('x') };
    expect(codeOf((await there.sendPiece(workspaceId, { ...piece, by: mona })).body)).toBe(
      'import_gone',
    );
    const path = `/api/workspaces/${workspaceId}/whole-imports/${id}`;
    expect(codeOf((await mona.call('DELETE', path)).body)).toBe('import_gone');
    await there.bring(workspaceId, zip, {});
    expect(codeOf((await there.send(workspaceId, zip)).body)).toBe('import_not_empty');
    expect(codeOf((await there.step(workspaceId, id, 'run')).body)).toBe('import_gone');
    // It came where there was nothing: there is nothing to go back to.
    const undone = `/api/workspaces/${workspaceId}/imports/${id}/undo`;
    expect(codeOf((await layla.call('POST', undone)).body)).toBe('import_gone');
  });
});

describe('a copy that somebody changed by hand', () => {
  it.each<readonly [what: string, change: Parameters<typeof changedZip>[1], code: string]>([
    [
      'is of before templates',
      (all, manifest) => {
        inJson('workspace.json', (json) => {
          for (const kind of ['template', 'templateTask', 'event']) delete json[kind];
        })(all);
        inTask(6, (task) => delete task.event)(all);
        const counts = manifest['counts'] as Record<string, number>;
        for (const kind of ['template', 'templateTask', 'event']) delete counts[kind];
      },
      'taken',
    ],
    ['a page says something else', (all) => all.set('tasks.csv', Buffer.from('x')), 'taken'],
    [
      'points to what is not there',
      inTask(1, (task) => (task.columnId = 900)),
      'import_unreadable',
    ],
    [
      'points to an id of this server',
      inTask(1, (task) => (task.columnId = bystander.columnId)),
      'import_unreadable',
    ],
    [
      'has a task twice',
      inText('tasks.jsonl', (text) => text + text.split('\n')[0]! + '\n'),
      'import_unreadable',
    ],
    [
      'has a number that is given next',
      inJson('workspace.json', (json) => (json.nextTask = 6)),
      'import_unreadable',
    ],
    [
      'has numbers beyond all',
      inJson('workspace.json', (json) => (json.nextMessage = 2 ** 52)),
      'import_unreadable',
    ],
    [
      'has a kind of a later program',
      inJson('workspace.json', (json) => (json.poll = [])),
      'import_too_new',
    ],
    ['has a field of a later program', inTask(1, (task) => (task.mood = 1)), 'import_too_new'],
    [
      'counts what it has otherwise',
      (_, manifest) => Object.assign(manifest['counts'] as object, { label: 2 }),
      'import_damaged',
    ],
    ['is of a later program', (_, manifest) => (manifest['version'] = 2), 'import_too_new'],
    [
      'waits for what was said elsewhere',
      inTask(1, (task) => (task.waiting = { on: null, since: 1, from: 'agreed', questions: [1] })),
      'import_unreadable',
    ],
    [
      'has a question that another task asked',
      inJson('workspace.json', (json) => (json.question[0].taskId = 1)),
      'import_unreadable',
    ],
    [
      'has the question twice',
      inJson('workspace.json', (json) => json.question.push(json.question[0])),
      'import_damaged',
    ],
    [
      'takes the version of another file for its own',
      inJson('workspace.json', (json) => (json.file[0].versions[0].id = 3)),
      'import_unreadable',
    ],
    [
      'is what another file is',
      inJson('workspace.json', (json) => (json.file[0].current = 3)),
      'import_unreadable',
    ],
    [
      'has two plans for one task',
      inJson('workspace.json', (json) => json.series.push(json.series[0])),
      'import_damaged',
    ],
    [
      'has a plan of a task that knows of none',
      inJson('workspace.json', (json) => (json.series[0].taskId = 1)),
      'import_unreadable',
    ],
    [
      'has a file on a task and in a document',
      inJson('workspace.json', (json) => (json.file[0].documentId = 1)),
      'import_unreadable',
    ],
    [
      'has other bytes of a file than it says',
      (all) => all.set('files/0003 passport.txt', Buffer.from('longer than it was')),
      'import_damaged',
    ],
    [
      'has bytes of a file that it does not know',
      (all) => all.set('files/0009 more.txt', Buffer.from('x')),
      'import_unreadable',
    ],
    [
      'has a document that is none',
      (all) => all.set('documents/0001 state.yjs', Buffer.from([9, 9, 9, 9])),
      'import_unreadable',
    ],
    ['lacks its records', (all) => void all.delete('workspace.json'), 'import_unreadable'],
    ['lacks its tasks', (all) => all.set('tasks.jsonl', Buffer.from('')), 'import_damaged'],
    ['is no JSON', (all) => all.set('people.json', Buffer.from('{')), 'import_damaged'],
  ])('%s: refused before anything is written, or harmless', async (_what, change, code) => {
    const workspaceId = await open();
    const before = await there.snapshot(workspaceId);
    const looked = await there.look(workspaceId, await changedZip(entries, change));
    expect(codeOf(looked.body) ?? 'taken').toBe(code);
    expect(await there.snapshot(workspaceId)).toEqual(before);
    if (code === 'taken') return;
    // What was not looked at to its end is not begun.
    expect(codeOf((await there.step(workspaceId, looked.id, 'run')).body)).toBe('import_gone');
  });

  it('and whose manifest still says what it was is refused', async () => {
    const bytes = Buffer.from(zip);
    const at = bytes.indexOf(bed.bytes.price2);
    bytes.write('P', at);
    expect(codeOf((await there.look(await open(), bytes)).body)).toBe('import_damaged');
  });

  it('makes nothing run: a file is what its bytes say, a link leads nowhere that runs, names are names', async () => {
    const html = Buffer.from('<!doctype html><script>alert(1)</script>');
    const workspaceId = await open();
    const bytes = await changedZip(entries, (all) => {
      all.set('files/0003 passport.txt', html);
      inText('workspace.json', (text) =>
        text
          .replace(/("name": )"passport.txt"/, '$1"../../\\u202egnp.html"')
          .replace(
            /("bytes": )8,\s*"type": "text\/plain"/,
            `$1${html.length}, "type": "text/html"`,
          ),
      )(all);
    });
    expect(await there.bring(workspaceId, bytes, {})).toMatchObject({ state: 'done' });
    const { body } = await mona.call('GET', `/api/workspaces/${workspaceId}/snapshot`);
    const { file } = (body as { collections: { file: FileRecord[] } }).collections;
    const evil = file.find(({ name }) => name === 'gnp.html')!;
    expect(evil.versions).toMatchObject([{ type: 'text/plain' }]);
    const path = `/api/workspaces/${workspaceId}/files/${evil.id}/versions/${evil.current}`;
    const answer = await fetch(elsewhere.url + path, { headers: { cookie: mona.cookie } });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment; filename=gnp.html',
    });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(html);
  });
});

/** The bytes once more, under a key of their own. */
async function keyOfCopy(): Promise<string> {
  const key = randomUUID().replaceAll('-', '');
  await elsewhere.app.ground.bytes.put(key, zip);
  return key;
}
