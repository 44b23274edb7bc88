import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { eventually } from '../../../../test/eventually.ts';
import { changedZip, inText, restoreBedOn } from '../../../../test/restore-bed.ts';
import { createTestApp, type TestApp } from '../../../../test/test-app.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import { callAs, type TestPerson } from '../../../../test/test-person.ts';
import { entriesOf, layWholeBed } from '../../../../test/whole-bed.ts';
import { findFreePort } from '../../../host/free-port.ts';

/** A process of the real server is killed in the middle of an import; another one on the same data goes on. */
const main = join(import.meta.dirname, '../../../main.ts');
/** So many that they come in many parts. */
const tasks = 3_000;
let zip: Buffer;
let entries: ReadonlyMap<string, Buffer>;
let database: TestDatabase;
let folder: string;
let layla: TestPerson;
let workspaceId: WorkspaceId;
let child: ChildProcess | undefined;

beforeAll(async () => {
  const bed = await layWholeBed();
  const small = await entriesOf((await bed.take(await bed.exported())).bytes);
  await bed.app.close();
  zip = await changedZip(small, (all, manifest) => {
    inText('tasks.jsonl', (text) => {
      const line = JSON.parse(text.split('\n')[0]!) as object;
      const more = Array.from({ length: tasks }, (_, at) => ({ ...line, number: 100 + at }));
      return text + more.map((each) => `${JSON.stringify(each)}\n`).join('');
    })(all);
    inText('workspace.json', (text) => text.replace(/"nextTask": \d+/, '"nextTask": 9000'))(all);
    (manifest['counts'] as Record<string, number>)['task']! += tasks;
  });
  entries = await entriesOf(zip);
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'sanad-test-'));
  const app: TestApp = await createTestApp({ SANAD_DATA: folder }, { database });
  layla = await app.quickPerson('Layla');
  workspaceId = await app.workspace([[layla, 'owner']]);
  await app.app.jobs.runDue();
  await app.app.close();
}, 60_000);
afterAll(async () => {
  child?.kill('SIGKILL');
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function boot(): Promise<string> {
  const port = await findFreePort(0);
  const url = `http://localhost:${port}`;
  child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      ...{ PORT: String(port), DATABASE_URL: database.url, SANAD_DATA: folder },
      ...{ LOG_LEVEL: 'error', LIVEKIT: 'off' },
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await eventually(async () => {
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
  return url;
}

/** The same person, whichever process answers. */
const on = (url: string): TestPerson => ({
  ...layla,
  call: (...request) => callAs(url, layla.cookie, ...request),
});

it('that is killed in the middle is brought to its end by the next process, each record once', async () => {
  const url = await boot();
  const there = restoreBedOn({ url }, on(url));
  const { id } = await there.look(workspaceId, zip);
  expect((await there.step(workspaceId, id, 'run')).status).toBe(200);
  await eventually(async () => {
    expect((await there.entryOf(workspaceId, id)).done).toBeGreaterThan(0);
  });
  const ended = once(child!, 'exit');
  child!.kill('SIGKILL');
  await ended;
  const { rows } = await database.pool.query<{ state: string; tasks: number }>(
    `select state, (select count(*)::int from room_record
       where scope_id = $1 and collection = 'task') as tasks from import where id = $2`,
    [workspaceId, id],
  );
  expect(rows[0]!.state).toBe('running');
  expect(rows[0]!.tasks).toBeGreaterThan(0);
  expect(rows[0]!.tasks).toBeLessThan(tasks);
  // Whoever was at it gave no sign for a minute.
  await database.pool.query('update import set beat_at = 1 where id = $1', [id]);
  const next = await boot();
  const again = restoreBedOn({ url: next }, on(next));
  await eventually(async () => {
    expect((await again.entryOf(workspaceId, id)).state).toBe('done');
  });
  const exported = await again.exported(workspaceId);
  for (const path of ['workspace.json', 'tasks.jsonl'])
    expect(exported.get(path)!.equals(entries.get(path)!)).toBe(true);
}, 120_000);
