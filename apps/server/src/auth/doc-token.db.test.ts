import { once } from 'node:events';

import type { DocumentId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { closeCode } from '@sanad/protocol/close-code';
import { docFrame } from '@sanad/protocol/doc-frame';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { createDocServer, type DocServer } from '../../test/doc-server.ts';
import { DocSocket } from '../../test/doc-socket.ts';
import { eventually } from '../../test/eventually.ts';
import { createTestApp, type TestApp } from '../../test/test-app.ts';
import type { TestPerson } from '../../test/test-person.ts';
import { DocTokenRepo } from './doc-token-repo.ts';

let app: TestApp;
let docs: DocServer;
let layla: TestPerson;
let workspace: WorkspaceId;
let document: DocumentId;
let tokens: DocTokenRepo;
let loginId: string;

beforeAll(async () => {
  app = await createTestApp();
  docs = await createDocServer(app);
  layla = await app.person('Layla');
  workspace = await app.workspace([[layla, 'owner']]);
  document = docs.document(workspace);
  tokens = new DocTokenRepo(app.app.ground.db);
  loginId = await loginOf(layla);
});

async function loginOf(person: TestPerson): Promise<string> {
  const principal = await app.app.ground.identity.authenticate({ cookie: person.cookie });
  return principal!.loginId;
}

afterAll(async () => {
  await docs.close();
  await app.close();
});

function make(mayWrite: boolean, hours = 1) {
  const now = Date.now();
  return tokens.create({
    workspaceId: workspace,
    documentId: document,
    userId: layla.userId,
    loginId,
    stay: 1,
    mayWrite,
    hours,
    limit: 50,
    now,
  });
}

function open(token: string, to: DocumentId = document, place: WorkspaceId = workspace): DocSocket {
  return new DocSocket(`${docs.url(place)}/${to}?stored=1&token=${token}`);
}

/** The first frame says which right it came with: a question for what we lack, or "read only". */
async function firstFrame(socket: DocSocket): Promise<number> {
  const [data] = (await once(socket, 'message')) as [Buffer];
  return data[0]!;
}

it('opens one document with one right, and no other', async () => {
  const view = open((await make(false)).token);
  expect(await firstFrame(view)).toBe(docFrame.readOnly);
  const edit = open((await make(true)).token);
  expect(await firstFrame(edit)).toBe(docFrame.sync);
  const { token } = await make(true);
  expect(await open(token, docs.document(workspace)).ended).toBe(closeCode.unauthenticated);
  const elsewhere = await app.workspace([[layla, 'owner']]);
  expect(await open(token, document, elsewhere).ended).toBe(closeCode.unauthenticated);
  expect(await open('guessed').ended).toBe(closeCode.unauthenticated);
  for (const socket of [view, edit]) socket.terminate();
});

it('is over when it is revoked, when its time is up, and when who made it has to go', async () => {
  const revoked = await make(true);
  const open1 = open(revoked.token);
  await firstFrame(open1);
  const ended = open1.ended;
  expect(
    await tokens.revoke(
      { workspaceId: workspace, documentId: document },
      revoked.id,
      layla.userId,
      false,
      Date.now(),
    ),
  ).toBe(true);
  expect(await ended).toBe(closeCode.accessEnded);
  expect(await open(revoked.token).ended).toBe(closeCode.unauthenticated);

  const { token } = await make(true);
  const tomorrow = Date.now() + 25 * 3_600_000;
  expect(await tokens.find(token, workspace, document, Date.now())).toBeDefined();
  expect(await tokens.find(token, workspace, document, tomorrow)).toBeUndefined();
  await expect(make(true, 25)).rejects.toThrow();

  const guest = await app.person('Guest');
  const place = await app.workspace([
    [layla, 'owner'],
    [guest, 'assistant'],
  ]);
  const other = docs.document(place);
  const theirs = await tokens.create({
    workspaceId: place,
    documentId: other,
    userId: guest.userId,
    loginId: await loginOf(guest),
    stay: 1,
    mayWrite: true,
    hours: 1,
    limit: 50,
    now: Date.now(),
  });
  const socket = open(theirs.token, other, place);
  await firstFrame(socket);
  const gone = socket.ended;
  await app.remove(place, guest);
  expect(await gone).toBe(closeCode.accessEnded);
});

it('is kept as a hash only', async () => {
  const { token } = await make(true);
  const { rows } =
    await app.database.pool.query<Record<string, unknown>>('select * from doc_token');
  await eventually(() => expect(rows.length).toBeGreaterThan(0));
  expect(JSON.stringify(rows)).not.toContain(token);
});
