/**
 * Keeps what a release leaves behind, for the tests of the releases after it:
 *
 *     node tests/releases/keep-release.ts CHECKOUT
 *
 * CHECKOUT is the release, installed and built (`npm start` once). Its own server and page are driven by
 * made-up people; the rows and the browser's copies are written to packages/testing/releases.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { chromium, expect, type Page } from '@playwright/test';
import { getSnapshot } from '@sanad/protocol/http/board';
import { createDocToken } from '@sanad/protocol/http/docs';
import { getMe } from '@sanad/protocol/http/profile';
import { createInvitation, createWorkspace } from '@sanad/protocol/http/workspace';
import { findFreePort } from '@sanad/server/host/free-port';
import { pastReleases, type PastRelease } from '@sanad/testing/past-release';

import { addTask, taskNamed } from '../e2e/sample/sample-people.ts';
import { signInAs } from '../e2e/sign-in-as.ts';
import { confirmAddress } from '../e2e/workspace/invite-over-http.ts';
import { rememberMailKey } from '../harness/captured-mail.ts';
import { connectToDatabase } from '../harness/change-database.ts';
import { Member } from '../harness/member.ts';
import { RecordSocket } from '../harness/record-socket.ts';
import { readDevice } from './device-copy.ts';

const checkout = resolve(process.argv[2]!);
const dataDir = mkdtempSync(join(tmpdir(), 'sanad-release-'));
chmodSync(dataDir, 0o711);
const port = await findFreePort(0);
const origin = `http://localhost:${port}`;
const server = spawn(process.execPath, ['apps/server/src/main.ts'], {
  cwd: checkout,
  env: { ...process.env, PORT: String(port), SANAD_DATA: dataDir, LIVEKIT: 'off' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let said = '';
await new Promise<void>((ready) => {
  server.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    rememberMailKey(said);
    if (said.includes('is ready')) ready();
  });
});
const browser = await chromium.launch({
  ...(process.env['CHROMIUM_PATH'] === undefined
    ? {}
    : { executablePath: process.env['CHROMIUM_PATH'] }),
  args: ['--no-sandbox'],
});
try {
  const name = execFileSync('git', ['rev-parse', '--short=7', 'HEAD'], { cwd: checkout });
  const release = await tell(name.toString().trim());
  const file = new URL(`${release.name}.json`, pastReleases);
  writeFileSync(file, JSON.stringify(release));
  console.log(`kept ${release.name}; now: npm run format`);
} finally {
  await browser.close();
  server.kill();
  await once(server, 'exit');
  rmSync(dataDir, { recursive: true, force: true });
}

/** Everything that a release can be asked to remember, at least once. */
async function tell(name: string): Promise<PastRelease> {
  const layla = await Member.signUp(origin, 'Layla');
  await confirmAddress(layla);
  const { workspace } = await layla.call(createWorkspace, {
    body: { name: 'Noor Dental', side: 'client' },
  });
  const params = { workspaceId: workspace.id };
  const { link } = await layla.call(createInvitation, {
    params,
    body: {
      email: 'mona@example.test',
      name: 'Mona',
      role: 'assistant',
      language: 'ar',
      note: 'We spoke on Thursday.',
    },
  });
  const [notes, hours] = [randomUUID(), randomUUID()];
  await fillBoard(layla, workspace.id, [
    [notes, 'Notes'],
    [hours, 'مواعيد العمل'],
  ]);
  await layla.call(createDocToken, {
    params: { ...params, documentId: notes },
    body: { right: 'edit', hours: 24 },
  });

  const context = await browser.newContext({ baseURL: origin, locale: 'en-GB' });
  await signInAs(context, layla);
  const at = (path: string) => openPage(context.newPage(), `/w/${workspace.id}/${path}`);
  const board = await at('board');
  await addTask(board, 0, 'Made by the page');
  const texts = [await at(`docs/${notes}`), await at(`docs/${hours}`)];
  const sent = ['Layla wrote this.', 'نفتح الأحد.'];
  for (const [i, page] of texts.entries()) await type(page, sent[i]!);
  for (const page of [board, ...texts]) await isSent(page);
  const list = await at('docs');

  const here = `/api/workspaces/${workspace.id}`;
  const answers: Record<string, unknown> = {};
  for (const path of ['/api/me', `${here}/members`, `${here}/snapshot`, `${here}/archived`]) {
    const answer = await fetch(origin + path, { headers: layla.headers });
    answers[path] = await answer.json();
  }

  await context.setOffline(true);
  await addTask(board, 0, 'Queued in the tunnel');
  await addTask(board, 1, 'Queued too');
  await taskNamed(board, 'Send the invoice').getByRole('link').click();
  const panel = board.getByRole('complementary', { name: 'Task' });
  await panel.getByRole('button', { name: 'Title' }).click();
  await panel.getByRole('textbox', { name: 'Title' }).fill('Send the invoice, renamed');
  await board.keyboard.press('Enter');
  const unsent = [' Typed in the tunnel.', ' والاثنين.'];
  for (const [i, page] of texts.entries()) await type(page, unsent[i]!);
  await list.bringToFront();
  await list.getByRole('button', { name: 'New document' }).first().click();
  await list.waitForURL(/\/docs\/[0-9a-f-]{36}/);
  await type(list, 'Made in the tunnel.');
  // Each text has noted that it holds words of its own, and the queue its four edits.
  const rowsOf = async (store: string) =>
    (await readDevice(board)).databases
      .flatMap(({ stores }) => stores)
      .filter((each) => each.name === store)
      .flatMap(({ keys }) => keys);
  await expect
    .poll(async () => (await rowsOf('custom')).filter((key) => String(key).startsWith('unsent')))
    .toHaveLength(3);
  await expect.poll(() => rowsOf('mutation')).toHaveLength(4);
  const device = await readDevice(board);
  const made = new URL(list.url()).pathname.split('/').at(-1)!;
  await context.close();

  return {
    name,
    madeAt: new Date().toISOString(),
    ...(await readRows()),
    device,
    story: {
      layla: { id: await idOf(layla), email: layla.email, password: layla.password },
      workspaceId: workspace.id,
      invitationToken: new URL(link).pathname.split('/').at(-1)!,
      answers,
      queued: ['Queued in the tunnel', 'Queued too', 'Send the invoice, renamed'],
      documents: [
        { id: notes, stored: [sent[0]!], unsent: [unsent[0]!.trim()] },
        { id: hours, stored: [sent[1]!], unsent: [unsent[1]!.trim()] },
        { id: made, stored: [], unsent: ['Made in the tunnel.'] },
      ],
    },
  };
}

async function fillBoard(
  layla: Member,
  workspaceId: string,
  documents: readonly (readonly [id: string, title: string])[],
): Promise<void> {
  const socket = new RecordSocket(layla, workspaceId);
  const { collections } = await layla.call(getSnapshot, { params: { workspaceId } });
  const columns = collections['column'] as unknown as { id: string; orderKey: string }[];
  const first = columns.toSorted((a, b) => (a.orderKey < b.orderKey ? -1 : 1))[0]!.id;
  async function addWork(title: string, orderKey: string, columnId = first): Promise<string> {
    const taskId = randomUUID();
    await socket.mutate('createTask', { taskId, columnId, orderKey, title, rev: randomUUID() });
    return taskId;
  }
  const taskId = await addWork('Send the invoice', 'V');
  const zone = 'Africa/Cairo';
  await socket.mutate('setTaskDue', { taskId, due: { at: Date.UTC(2027, 2, 1, 13), zone } });
  const labelId = randomUUID();
  await socket.mutate('createLabel', { labelId, name: 'عاجل' });
  await socket.mutate('addTaskLabel', { taskId, labelId });
  const item = { itemId: randomUUID(), taskId, text: 'Find it', orderKey: 'V' };
  await socket.mutate('createChecklistItem', item);
  await addWork('اتصل بالعميل', 'W'.repeat(200));
  await socket.mutate('archiveTask', { taskId: await addWork('Work that is over', 'X') });
  const columnId = randomUUID();
  await socket.mutate('createColumn', { columnId, name: 'Old', kind: 'plain', orderKey: 'zz' });
  await socket.mutate('archiveTask', { taskId: await addWork('Work in it', 'V', columnId) });
  await socket.mutate('archiveColumn', { columnId });
  const at = Date.UTC(2027, 2, 5, 10);
  await socket.mutate('planCheckIn', { checkInId: randomUUID(), at, zone: 'Asia/Dubai' });
  for (const [documentId, title] of documents)
    await socket.mutate('createDocument', { documentId, title });
  socket.close();
}

async function openPage(opening: Promise<Page>, path: string): Promise<Page> {
  const page = await opening;
  await page.goto(path);
  await isSent(page);
  return page;
}

async function isSent(page: Page): Promise<void> {
  await expect(page.getByText('On the server')).toBeVisible();
}

/** In one go: each keystroke would be a row of its own. */
async function type(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  await page.locator('.ProseMirror').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(words);
}

/** Without what ends by itself and with no sign-in that could be anybody's. */
async function readRows(): Promise<Pick<PastRelease, 'migrations' | 'tables'>> {
  const passing = ['migration', 'verification', 'rate_limit', 'throttle', 'captured_mail'];
  const client = await connectToDatabase(dataDir);
  try {
    const { rows: named } = await client.query<{ relname: string }>(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by oid`,
    );
    const tables: Record<string, object[]> = {};
    for (const { relname } of named) {
      if (passing.includes(relname)) continue;
      const { rows } = await client.query<{ row: Record<string, unknown> }>(
        `select row_to_json(t) as row from "${relname}" t`,
      );
      tables[relname] = rows.map(({ row }) =>
        relname === 'login' ? { ...row, token: row['id'], ip_address: null } : row,
      );
    }
    const applied = await client.query<{ name: string }>(
      'select name from migration order by name',
    );
    const folder = join(checkout, 'apps/server/src/db/migrations');
    const migrations = Object.fromEntries(
      applied.rows.map(({ name }) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
    );
    return { migrations, tables };
  } finally {
    await client.end();
  }
}

async function idOf(member: Member): Promise<string> {
  return (await member.call(getMe)).profile.id;
}
