import { randomUUID } from 'node:crypto';

import type { FileRecord } from '@sanad/domain/files/record';
import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';

import { eventually } from '../../../../test/eventually.ts';
import { hash, mib } from '../../../../test/files-bed.ts';
import { RawPeer } from '../../../../test/raw-peer.ts';
import { TusClient } from '../../../../test/tus-client.ts';
import {
  entriesOf,
  foreignCanary,
  layWholeBed,
  manifestOf,
  ownCanary,
  type WholeBed,
} from '../../../../test/whole-bed.ts';
import { createApp, type App } from '../../../app.ts';
import { parseEnv } from '../../../env.ts';
import { createLog } from '../../../log.ts';
import { readCsv } from '../import/read-csv.ts';

let bed: WholeBed;
beforeAll(async () => {
  bed = await layWholeBed();
});
afterAll(() => bed.app.close());

async function contents(): Promise<ReadonlyMap<string, Buffer>> {
  const entry = await bed.exported();
  return entriesOf((await bed.take(entry)).bytes);
}

const text = (entries: ReadonlyMap<string, Buffer>, path: string): string => {
  const bytes = entries.get(path);
  if (!bytes) throw new Error(`no ${path} among ${[...entries.keys()].join('\n')}`);
  return bytes.toString('utf8');
};

describe('an export', () => {
  it('is one zip that any program reads: JSON, Markdown, a table and the bytes of files, each by its hash', async () => {
    const entry = await bed.exported();
    expect(entry).toMatchObject({
      ...{ state: 'ready', actor: bed.layla.userId, refused: null },
      counts: { tasks: 6, messages: 7, documents: 2, files: 2 },
    });
    const { bytes, headers } = await bed.take(entry);
    expect(bytes.length).toBe(entry.bytes);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': expect.stringMatching(/^attachment; filename=sanad-[\d-]{10}\.zip$/),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const entries = await entriesOf(bytes);
    const manifest = manifestOf(entries);
    expect(manifest).toMatchObject({
      ...{ workspace: 'Test business', language: 'en' },
      counts: { task: 6, checklistItem: 2, message: 7, column: 8, label: 1, series: 1, call: 1 },
    });
    const paths = [...entries.keys()].filter((path) => path !== 'manifest.json');
    expect(manifest.entries.map(({ path }) => path)).toEqual(paths);
    for (const { path, bytes: size, sha256 } of manifest.entries)
      expect([path, entries.get(path)!.length, hash(entries.get(path)!)]).toEqual([
        path,
        size,
        sha256,
      ]);
    const files = [...entries].filter(([path]) => path.startsWith('files/'));
    expect(files).toEqual([
      ['files/0001 قائمة الأسعار.txt', bed.bytes.price],
      ['files/0002 قائمة الأسعار.txt', bed.bytes.price2],
      ['files/0003 passport.txt', bed.bytes.secret],
    ]);
    for (const path of entries.keys())
      expect(path).not.toMatch(/\.\.|\\|^\/|[\u202a-\u202e\u2066-\u2069]/);
  });

  it('holds nothing of anybody’s own, of another workspace, or taken back, and no address and no id', async () => {
    const entries = await contents();
    const { rows } = await bed.app.database.pool.query<{ found: string }>(
      `select id::text as found from person union select id::text from membership
       union select id from room_record where scope_id = $1 union select key from file_version
       union select $1::text`,
      [bed.workspaceId],
    );
    const ids = rows.map(({ found }) => found).filter((id) => id.length > 20);
    expect(ids.length).toBeGreaterThan(30);
    const secrets = [
      ownCanary,
      foreignCanary,
      'canary-taken-back',
      'canary-deleted',
      '@example.test',
    ];
    for (const [path, bytes] of entries) {
      // Of things that are gone the history has only ids left, which lead nowhere.
      const all = path === 'history.jsonl' ? secrets : [...secrets, ...ids];
      for (const secret of all)
        expect([path, secret, bytes.includes(secret)]).toEqual([path, secret, false]);
    }
  });

  it('tells a task as a page: its facts, brief, steps, files and every word, none of which can run', async () => {
    const entries = await contents();
    const path = [...entries.keys()].find((each) => each.startsWith('tasks/0002 '))!;
    const page = text(entries, path);
    expect(page).toContain('# 2 ترجمة العقد exe.md');
    expect(page).toContain(
      '- Column: Waiting on client\n- State of the work: Waiting for client\n',
    );
    expect(page).toContain('- Assignee: منى');
    expect(page).toContain('- Due date: 2027-01-01 09:00 Africa/Cairo');
    expect(page).toContain('موجز\nسطر ثانٍ');
    expect(page).toContain('- [x] -5');
    expect(page).toContain('(../files/0002%20');
    expect(page).toContain('**Layla** · ');
    expect(page).toContain('> أي نسخة؟ \\<script>alert(1)\\</script>');
    expect(page).toContain('> (taken back)');
    const other = text(
      entries,
      [...entries.keys()].find((each) => each.startsWith('tasks/0001 '))!,
    );
    expect(other).toContain('* **two** \\<i>');
  });

  it('tells a document as a page and as a state without its past, with its files beside it', async () => {
    const entries = await contents();
    const page = text(entries, 'documents/0001 دليل_ الهاتف.md');
    expect(page).toContain('# دليل: الهاتف');
    expect(page).toContain('## كيف نرد على الهاتف');
    expect(page).toContain('Say **hello** and see [this](https://sanad.example/x) not that');
    expect(page).not.toContain('javascript:');
    expect(page).toContain('\\<b>tag\\</b>');
    expect(page).toContain('- [x] Pick up');
    expect(page).toMatch(/\| One\s*\| Two \\\| three \|/);
    expect(page).toContain('[price list](../files/0002%20');
    const doc = new Y.Doc();
    Y.applyUpdate(doc, entries.get('documents/0001 state.yjs')!);
    expect(doc.getMap('settings').toJSON()).toEqual({ dir: 'rtl' });
    expect(doc.getXmlFragment('default').toString()).toContain(
      '<file fileId="1" name="price list">',
    );
    // Who wrote which letter is nobody's to take along.
    expect([...doc.store.clients.keys()]).toEqual([1]);
  });

  it('has a table that a spreadsheet shows as it is: no formula, Arabic, lines and quotes; and it reads back the same', async () => {
    const entries = await contents();
    const table = entries.get('tasks.csv')!;
    expect([...table.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const csv = table.toString('utf8').slice(1);
    expect(csv.split('\r\n').length).toBeGreaterThan(5);
    expect(csv.replaceAll('\r\n', '').includes('\r')).toBe(false);
    const { data, errors } = Papa.parse<string[]>(csv, { skipEmptyLines: true });
    expect(errors).toEqual([]);
    for (const row of data) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    const { table: read, encoding } = readCsv(table, undefined, { rows: 100, columns: 100 });
    expect(encoding).toBe('utf-8');
    expect(read.header.slice(0, 4)).toEqual(['Number', 'Title', 'Column', 'State of the work']);
    expect(read.rows[0]!.slice(0, 3)).toEqual(['1', '=1+1, "quoted"; and more', 'مطلوب']);
    expect(read.rows[0]![5]).toBe('+عاجل');
    expect(read.rows[0]!.at(-3)).toBe('- one\n- **two** <i>');
    expect(read.rows[1]!.slice(6, 8)).toEqual(['2027-01-01 09:00', 'Africa/Cairo']);
  });

  it('reads in the history by name what every member can read', async () => {
    const entries = await contents();
    const lines = text(entries, 'history.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toContainEqual(
      expect.objectContaining({
        ...{ by: 'منى', mutation: 'startTask' },
        about: { kind: 'task', name: '2 ترجمة العقد exe.md' },
      }),
    );
    const people = JSON.parse(text(entries, 'people.json')) as object[];
    expect(people).toHaveLength(3);
    expect(people).toContainEqual(expect.objectContaining({ name: 'Former', active: false }));
  });
});

describe('who may have an export', () => {
  it('is an owner who proved their address, at each request anew; everybody reads that it was taken', async () => {
    const entry = await bed.exported();
    const statuses = async (by: Parameters<WholeBed['take']>[1]) =>
      (await bed.take(entry, by)).status;
    const stranger = await bed.app.quickPerson('Stranger');
    const own = await bed.app.workspace([[stranger, 'owner']]);
    expect(await statuses({ by: 'nobody' })).toBe(401);
    expect(await statuses({ by: bed.mona })).toBe(403);
    expect(await statuses({ by: stranger })).toBe(404);
    // Their own workspace with our id, and ours with another.
    expect(await statuses({ by: stranger, where: own })).toBe(404);
    expect((await bed.take({ id: randomUUID() })).status).toBe(404);

    const { pool } = bed.app.database;
    const verify = (verified: boolean) =>
      pool.query('update person set email_verified = $2 where id = $1', [
        bed.layla.userId,
        verified,
      ]);
    await verify(false);
    const begun = await bed.layla.call('POST', `/api/workspaces/${bed.workspaceId}/export`);
    expect([begun.status, await statuses({})]).toEqual([403, 403]);
    await verify(true);

    const lines = async (mutation: string) =>
      (
        await pool.query('select from activity where scope_id = $1 and mutation = $2', [
          bed.workspaceId,
          mutation,
        ])
      ).rowCount ?? 0;
    const [before, secrets] = [await lines('noteExport'), await lines('takeFile')];
    expect(await statuses({ method: 'HEAD' })).toBe(200);
    expect(await lines('noteExport')).toBe(before);
    expect(await statuses({ headers: { range: 'bytes=0-9' } })).toBe(206);
    expect(await statuses({ headers: { range: 'bytes=10-19' } })).toBe(206);
    // Two pieces of one download are one; what is confidential in it has its own line.
    expect(await lines('noteExport')).toBe(before + 1);
    expect(await lines('takeFile')).toBe(secrets + 1);
    const { body } = await bed.mona.call('GET', `/api/workspaces/${bed.workspaceId}/activity`);
    expect((body as { lines: object[] }).lines).toContainEqual(
      expect.objectContaining({ mutation: 'noteExport', actor: bed.layla.userId }),
    );
  });

  it('ends with the right and with the export: what is being downloaded is cut', async () => {
    const [owner, second] = [
      await bed.app.quickPerson('Owner'),
      await bed.app.quickPerson('Second'),
    ];
    const where = await bed.app.workspace([
      [owner, 'owner'],
      [second, 'owner'],
    ]);
    await new TusClient(bed.app.url, where, owner).bring(Buffer.alloc(12 * mib, 'x'));
    const slow = async (entry: { id: string }, by = second) => {
      const path = `/api/workspaces/${where}/exports/${entry.id}/zip`;
      const peer = new RawPeer(
        Number(new URL(bed.app.url).port),
        `GET ${path} HTTP/1.1\r\nHost: localhost\r\nCookie: ${by.cookie}\r\n\r\n`,
      );
      expect(await peer.answered()).toBe(200);
      peer.socket.pause();
      return peer;
    };
    const cutWithin = async (peer: RawPeer, ms: number) => {
      const began = performance.now();
      peer.socket.resume();
      await peer.gone();
      expect(peer.said.length).toBeLessThan(12 * mib);
      expect(performance.now() - began).toBeLessThan(ms);
    };
    const first = await bed.exported(where, owner);
    const demoted = await slow(first);
    // Still a member, and of everything else a reader.
    await bed.app.database.pool.query(
      `update membership set role = 'approver', epoch = epoch + 1 where workspace_id = $1 and user_id = $2`,
      [where, second.userId],
    );
    await eventually(async () =>
      expect((await bed.take(first, { where, by: second })).status).toBe(403),
    );
    await cutWithin(demoted, 2_000);

    const dropped = await slow(first, owner);
    const gone = await owner.call('DELETE', `/api/workspaces/${where}/exports/${first.id}`);
    expect([gone.status, gone.body]).toEqual([200, {}]);
    expect((await bed.get(where, owner)).export).toBe(null);
    expect((await bed.take(first, { where, by: owner })).status).toBe(404);
    await cutWithin(dropped, 3_000);
    expect(
      (await owner.call('DELETE', `/api/workspaces/${where}/exports/${first.id}`)).status,
    ).toBe(404);
  });

  it('ends by itself after the days that were told, and no byte of it stays', async () => {
    const entry = await bed.exported();
    const { hours } = await bed.get();
    expect(entry.until! - entry.at).toBeGreaterThanOrEqual(hours * 3_600_000);
    const keys = async () => {
      const { rows } = await bed.app.database.pool.query<{ key: string }>('select key from export');
      return rows.map(({ key }) => key);
    };
    const here = async () => {
      const found: string[] = [];
      for await (const { key } of bed.app.app.ground.bytes.list()) found.push(key);
      return found;
    };
    const [key] = await keys();
    expect(await here()).toContain(key);
    // The sweep of files leaves it alone.
    bed.pass(2 * 86_400_000);
    await bed.app.app.jobs.runDue();
    expect((await bed.take(entry)).status).toBe(200);
    bed.pass(86_400_000);
    expect((await bed.take(entry)).status).toBe(404);
    expect((await bed.get()).export).toBe(null);
    await bed.app.app.jobs.runDue();
    expect(await here()).not.toContain(key);
    expect(await keys()).toEqual([]);
  });
});

describe('the making of an export', () => {
  it('goes on without anybody watching, one at a time, and the next takes the place of the last', async () => {
    const path = `/api/workspaces/${bed.workspaceId}/export`;
    const [one, two] = await Promise.all([
      bed.layla.call('POST', path),
      bed.layla.call('POST', path),
    ]);
    expect([one.status, two.status].sort()).toEqual([200, 409]);
    const first = await eventually(async () => {
      const { export: entry } = await bed.get();
      expect(entry?.state).toBe('ready');
      return entry!;
    });
    const next = await bed.exported();
    expect(next.id).not.toBe(first.id);
    expect((await bed.take(first)).status).toBe(404);
    const { rows } = await bed.app.database.pool.query('select from export');
    expect(rows).toHaveLength(1);
  });

  it('that a stopped process left half done another begins anew, once', async () => {
    const { pool, url } = bed.app.database;
    const { SANAD_DATA } = bed.app.app.ground.env;
    const id = randomUUID();
    await bed.layla.call(
      'DELETE',
      `/api/workspaces/${bed.workspaceId}/exports/${(await bed.get()).export!.id}`,
    );
    await pool.query(
      `insert into export (workspace_id, id, actor, state, key, made_at, beat_at)
       values ($1, $2, $3, 'running', $4, 1, 1)`,
      [bed.workspaceId, id, bed.layla.userId, '0'.repeat(32)],
    );
    const env = parseEnv({ PORT: '0', DATABASE_URL: url, SANAD_DATA, LOG_LEVEL: 'silent' });
    const options = { env, databaseUrl: url, log: createLog('silent'), tickSeconds: null };
    const other: App = await createApp({ ...options, now: bed.app.app.ground.now });
    bed.pass(61_000);
    await Promise.all([bed.app.app.jobs.runDue(), other.jobs.runDue()]);
    await other.close();
    expect((await bed.get()).export).toMatchObject({ id, state: 'ready' });
    const entries = await entriesOf((await bed.take({ id })).bytes);
    expect(manifestOf(entries).counts).toMatchObject({ task: 6 });
    await bed.app.app.jobs.runDue();
    expect((await pool.query('select from export')).rows).toHaveLength(1);
  });

  it('goes on without a file whose bytes are gone, and fails in words where it cannot', async () => {
    const owner = await bed.app.quickPerson('Owner');
    const where = await bed.app.workspace([[owner, 'owner']]);
    const tus = new TusClient(bed.app.url, where, owner);
    await tus.bring(Buffer.from('gone'));
    const { rows } = await bed.app.database.pool.query<{ key: string }>(
      'select key from file_version where workspace_id = $1',
      [where],
    );
    await bed.app.app.ground.bytes.remove(rows[0]!.key);
    const entry = await bed.exported(where, owner);
    const entries = await entriesOf((await bed.take(entry, { where, by: owner })).bytes);
    expect([...entries.keys()].filter((path) => path.startsWith('files/'))).toEqual([]);
    const { file } = JSON.parse(text(entries, 'workspace.json')) as { file: FileRecord[] };
    expect(file).toHaveLength(1);
    const nowhere = await owner.call(
      'POST',
      `/api/workspaces/${randomUUID() as WorkspaceId}/export`,
    );
    expect(nowhere.status).toBe(404);
  });
});
