import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { listEngagements } from '@sanad/protocol/http/engagement';
import { engagementRoom, personRoom } from '@sanad/protocol/room-name';
import { requestedUploadsPath } from '@sanad/protocol/uploads-path';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { createDocServer, type DocServer } from '../../../../test/doc-server.ts';
import { DocSocket } from '../../../../test/doc-socket.ts';
import { createBrowserPush } from '../../../../test/outside/browser-push.ts';
import { openStandInHost } from '../../../../test/outside/stand-in-host.ts';
import { RecordClient } from '../../../../test/record-client.ts';
import { trySignal } from '../../../../test/signal-client.ts';
import { createTestApp, type TestApp } from '../../../../test/test-app.ts';
import type { TestPerson } from '../../../../test/test-person.ts';
import { TusClient } from '../../../../test/tus-client.ts';
import { untilReady } from '../../../../test/until-ready.ts';
import type { MediaServer } from '../../../media/media-server.ts';
import { startOwnLivekit } from '../../../media/own-livekit.ts';

const minuteMs = 60_000;
const mostMs = 2_000;
let now = Date.now();
let app: TestApp;
let docs: DocServer;
let media: MediaServer;
let livekitDir: string;
let host: Awaited<ReturnType<typeof openStandInHost>>;
let layla: TestPerson;
let mona: TestPerson;
let sami: TestPerson;
let clinic: WorkspaceId;
let bakery: WorkspaceId;

beforeAll(async () => {
  livekitDir = await mkdtemp(join(tmpdir(), 'sanad-stop-'));
  const cache = process.env['SANAD_CACHE'] ?? join(homedir(), '.cache', 'sanad');
  const port = 4_890 + 20 * Number(process.env['VITEST_POOL_ID'] ?? 0);
  media = startOwnLivekit({
    dataDir: livekitDir,
    httpPort: port,
    settings: { kind: 'own', port, cacheDir: join(cache, 'livekit'), nodeIp: '127.0.0.1' },
  });
  await untilReady(media);
  host = await openStandInHost();
  host.answer = (response) => void response.writeHead(201).end();
  app = await createTestApp({}, { now: () => now, media, outside: host.network });
  docs = await createDocServer(app);
  [layla, mona, sami] = (await Promise.all(
    ['Layla', 'Mona', 'Sami'].map((name) => app.quickPerson(name)),
  )) as [TestPerson, TestPerson, TestPerson];
  clinic = await app.workspace([
    [layla, 'owner'],
    [mona, 'assistant'],
  ]);
  bakery = await app.workspace([
    [sami, 'owner'],
    [mona, 'assistant'],
  ]);
  await layla.call('PATCH', `/api/workspaces/${clinic}`, { name: 'Clinic' });
  await sami.call('PATCH', `/api/workspaces/${bakery}`, { name: 'Bakery' });
});
afterAll(async () => {
  await docs.close();
  await app.close();
  await media.close();
  await host.close();
  await rm(livekitDir, { recursive: true, force: true });
});

async function inRoom(person: TestPerson, id: WorkspaceId) {
  const client = new RecordClient(app.url, person.cookie);
  const room = await client.join(id);
  const does = async (name: string, args: object) => {
    await client.acked(client.push(room, name, args));
  };
  return { client, room, does };
}

/** Resolves with how long it took, once it is so. */
async function since<T>(began: number, what: PromiseLike<T>): Promise<number> {
  await what;
  return performance.now() - began;
}

it('the emergency stop ends every way in within two seconds, and touches no other client’s', async () => {
  const api = `/api/workspaces/${clinic}`;
  // Sockets of the room, of a document, of the call's signalling; one of another client.
  const own = await inRoom(mona, clinic);
  const elsewhere = await inRoom(mona, bakery);
  const asLayla = await inRoom(layla, clinic);
  const [columnId, taskId] = [randomUUID(), randomUUID()];
  await asLayla.does('createColumn', { columnId, name: 'New', kind: 'plain', orderKey: 'V' });
  const task = { taskId, columnId, orderKey: 'V', title: 'Invoices', rev: randomUUID() };
  await asLayla.does('createTask', task);
  const { body: known } = await mona.call('GET', `${api}/engagements`);
  const { engagementId } = listEngagements.answer.parse(known).engagements[0]!;
  const between = new RecordClient(app.url, mona.cookie);
  const betweenRoom = await between.enter(engagementRoom(engagementId));
  const document = docs.document(clinic);
  const doc = new DocSocket(`${docs.url(clinic)}/${document}`, { cookie: mona.cookie });
  await once(doc, 'message');
  const started = await mona.call('POST', `${api}/calls`, { notesTitle: 'Notes' });
  const { callId } = started.body as { callId: string };
  const joining = { device: 'device-1', move: false };
  const joined = await mona.call('POST', `${api}/calls/${callId}/join`, joining);
  const { token: pass } = joined.body as { token: string };
  const rtc = `${app.url.replace('http', 'ws')}/rtc?access_token=${pass}&protocol=15`;
  const headers = { origin: app.url, cookie: mona.cookie };
  const signal = await trySignal(rtc, headers);
  if (signal.kind !== 'open') throw new Error(`signalling: ${signal.status}`);
  // Links and tokens.
  const file = new TusClient(app.url, clinic, mona);
  await file.bring(new TextEncoder().encode('a receipt'));
  const fileAt = `${api}/files/${file.fileId}/versions/${file.versionId}`;
  expect((await mona.call('GET', fileAt)).status).toBe(200);
  const wish = { titles: 'neutral', dates: 'mine' };
  const feed = await mona.call('PUT', `${api}/calendar-link`, wish);
  const calendar = `/api/calendars/${(feed.body as { token: string }).token}.ics`;
  expect((await app.call('GET', calendar)).status).toBe(200);
  const asked = await mona.call('POST', `${api}/file-requests`, {
    ...{ taskId, stepId: null, what: 'Your licence', days: 7 },
  });
  const { token: link } = asked.body as { token: string };
  expect((await app.call('GET', `/api/file-requests/${link}`)).status).toBe(200);
  // An upload in the air: its first bytes are here, and it is still sending.
  const upload = new TusClient(app.url, clinic, mona);
  expect((await upload.begin(4_000_000)).status).toBe(201);
  let stopSending = () => {};
  const sending = upload.patch(
    0,
    new ReadableStream({
      start(controller) {
        const each = setInterval(() => controller.enqueue(new Uint8Array(1_000)), 20);
        stopSending = () => clearInterval(each);
      },
    }),
  );
  const senderLink = new TusClient(
    app.url,
    clinic,
    undefined,
    requestedUploadsPath.replace(':token', link),
  );
  // What waits to go out: a push and a held message, both due in a while.
  const push = createBrowserPush();
  const { endpoint, keys } = push;
  await mona.call('PUT', '/api/me/push', { endpoint, keys });
  const night = new RecordClient(app.url, mona.cookie);
  const ownRoom = await night.enter(personRoom(mona.userId));
  const says = async (name: string, args: object) => night.acked(night.push(ownRoom, name, args));
  // Her quiet minutes end two minutes from now, by a clock without changes.
  const clockAt = (at: number) => new Date(at).toISOString().slice(11, 16);
  const quiet = { from: clockAt(now - minuteMs), to: clockAt(now + 2 * minuteMs) };
  await says('setAvailability', { zone: 'Etc/UTC', week: null, quiet });
  await app.app.jobs.runDue();
  const messageId = randomUUID();
  await asLayla.does('sendMessage', { messageId, taskId, text: 'When?', asks: mona.userId });
  const held = { messageId: randomUUID(), workspaceId: clinic, stay: 1, taskId, text: 'Soon' };
  await says('holdMessage', { ...held, asks: null, seconds: 30 });

  const stop = `${api}/agreements/${mona.userId}/stop`;
  const began = performance.now();
  const stopped = layla.call('POST', stop, {});
  /** What becomes of what is still being sent. */
  const cut = sending.then(
    ({ status }) => status,
    () => 'cut off',
  );
  const ends = {
    action: since(began, stopped),
    room: since(
      began,
      own.client.message('ended', (message) => message.room === own.room),
    ),
    engagement: since(
      began,
      between.message('ended', (message) => message.room === betweenRoom),
    ),
    document: since(began, doc.ended),
    signalling: since(began, signal.closed),
    upload: since(began, cut),
  };
  const took = Object.fromEntries(
    await Promise.all(
      Object.entries(ends).map(async ([name, ms]) => [name, Math.round(await ms)] as const),
    ),
  );
  stopSending();
  expect(await cut).not.toBe(204);
  expect((await stopped).status).toBe(200);
  // Whatever is asked from now on.
  const asks = {
    members: () => mona.call('GET', `${api}/members`),
    snapshot: () => mona.call('GET', `${api}/snapshot`),
    file: () => mona.call('GET', fileAt),
    feed: () => app.call('GET', calendar),
    request: () => app.call('GET', `/api/file-requests/${link}`),
    requestUpload: () => senderLink.begin(10),
    uploadAgain: () => upload.head(),
    call: () => mona.call('POST', `${api}/calls/${callId}/join`, joining),
    agreement: () => mona.call('GET', `${api}/agreements/${mona.userId}`),
    engagement: () => mona.call('GET', `${api}/engagements/${engagementId}/snapshot`),
    history: () => mona.call('GET', `${api}/activity`),
  };
  for (const [name, ask] of Object.entries(asks))
    expect([name, (await ask()).status]).toEqual([name, 404]);
  const late = await trySignal(rtc, headers);
  expect(late.kind).toBe('refused');
  const again = new DocSocket(`${docs.url(clinic)}/${document}`, { cookie: mona.cookie });
  await again.ended;
  const all = Math.round(performance.now() - began);
  for (const [name, ms] of Object.entries({ ...took, all }))
    expect([name, ms < mostMs ? 'in time' : ms]).toEqual([name, 'in time']);
  process.stdout.write(`emergency stop, ms: ${JSON.stringify({ ...took, all })}\n`);

  // What waited goes nowhere.
  for (let minute = 0; minute < 5; minute += 1) {
    now += minuteMs;
    await app.app.jobs.runDue();
  }
  expect(host.received).toEqual([]);
  const talk = await layla.call('GET', `${api}/threads/${taskId}`);
  expect(JSON.stringify(talk.body)).not.toContain('Soon');
  // The other client's room never noticed.
  await elsewhere.does('createColumn', {
    ...{ columnId: randomUUID(), name: 'Bread', kind: 'plain', orderKey: 'V' },
  });
  for (const { client } of [own, elsewhere, asLayla]) client.close();
  night.close();
  between.close();
});
