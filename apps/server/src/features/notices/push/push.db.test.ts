import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { noticeKinds } from '@sanad/domain/notices/notice-kind';
import { countNotices } from '@sanad/protocol/http/notices';
import { getOwnPush } from '@sanad/protocol/http/push';
import { importJWK, jwtVerify } from 'jose';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { eventually } from '../../../../test/eventually.ts';
import { createBrowserPush, type BrowserPush } from '../../../../test/outside/browser-push.ts';
import { openStandInHost, type StandInHost } from '../../../../test/outside/stand-in-host.ts';
import { RecordClient } from '../../../../test/record-client.ts';
import { createTestApp, type TestApp } from '../../../../test/test-app.ts';
import { callAs, type Answer, type TestPerson } from '../../../../test/test-person.ts';

let host: StandInHost;
let app: TestApp;
let layla: TestPerson;
let mona: TestPerson;
let workspaceId: WorkspaceId;
let columnId: string;
let clock = Date.now();
const opened: RecordClient[] = [];

beforeAll(async () => {
  host = await openStandInHost();
  app = await createTestApp({}, { now: () => clock, outside: host.network });
});
beforeEach(async () => {
  layla = await app.quickPerson('CANARY Layla');
  mona = await app.quickPerson('Mona');
  host.received.length = 0;
  host.names.clear();
  host.answer = (response) => void response.writeHead(201).end();
});
afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});
afterAll(async () => {
  await app.close();
  await host.close();
});

type Does = (name: string, args: object) => Promise<void>;

async function entered(person: TestPerson, id: WorkspaceId): Promise<Does> {
  const client = new RecordClient(app.url, person.cookie);
  opened.push(client);
  const room = await client.join(id);
  return async (name, args) => {
    clock += 1;
    await client.acked(client.push(room, name, args));
  };
}

/** A workspace of Layla's and Mona's, and what Layla does in it. */
async function business() {
  workspaceId = await app.workspace([
    [layla, 'owner'],
    [mona, 'assistant'],
  ]);
  await layla.call('PATCH', `/api/workspaces/${workspaceId}`, { name: 'CANARY Clinic' });
  columnId = randomUUID();
  const asLayla = await entered(layla, workspaceId);
  await asLayla('createColumn', { columnId, name: 'New', kind: 'plain', orderKey: 'V' });
  const taskId = randomUUID();
  const rev = randomUUID();
  await asLayla('createTask', { taskId, columnId, orderKey: 'V', title: 'CANARY task', rev });
  const ask = async (text = 'CANARY question?') => {
    const messageId = randomUUID();
    await asLayla('sendMessage', { messageId, taskId, text, asks: mona.userId });
    return messageId;
  };
  return { asLayla, taskId, ask };
}

const put = (person: TestPerson, { endpoint, keys }: BrowserPush): Promise<Answer> =>
  person.call('PUT', '/api/me/push', { endpoint, keys });

/** Mona's browser, which is told from now on. */
async function told(person = mona, push = createBrowserPush()): Promise<BrowserPush> {
  const answer = await put(person, push);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return push;
}

async function tick(ms = 15_001): Promise<void> {
  clock += ms;
  await app.app.jobs.runDue();
}

/** As soon as so many messages have come. */
function come(many: number) {
  return eventually(async () => {
    await tick();
    expect(host.received.length).toBe(many);
    return host.received;
  });
}

async function unread(person: TestPerson, many: number): Promise<void> {
  await eventually(async () => {
    const counts = (await person.call('GET', '/api/me/inbox/counts')).body;
    expect(countNotices.answer.parse(counts).unread).toBe(many);
  });
}

async function nothingComes(): Promise<void> {
  const before = host.received.length;
  await tick();
  await tick();
  expect(host.received.length).toBe(before);
}

async function owed(): Promise<number> {
  const { rows } = await sql<{ owed: string }>`
    select (select count(*) from push_due) + (select count(*) from notice where push_at <= ${clock}) as owed`.execute(
    app.database.db,
  );
  return Number(rows[0]?.owed);
}

async function devicesOf({ userId }: TestPerson): Promise<readonly string[]> {
  const { rows } = await sql<{ endpoint: string }>`
    select endpoint from push_device where user_id = ${userId}`.execute(app.database.db);
  return rows.map(({ endpoint }) => endpoint);
}

const codeOf = ({ body }: Answer) => (body as { error?: { code: string } }).error?.code;

describe('a device', () => {
  it('is told what came into its person’s inbox, in their language and without a name or a word of it', async () => {
    const { ask } = await business();
    const push = await told();
    await ask();
    // At once: nobody has to look first.
    const message = await eventually(() => {
      expect(host.received).toHaveLength(1);
      return host.received[0];
    });
    const said = push.read(message!.body);
    expect(said).toMatchObject({
      ...{ title: 'A question waits for you', lang: 'en', dir: 'ltr', unread: 1 },
      path: expect.stringMatching(/^\/inbox\?entry=[0-9a-f-]{36}$/),
    });
    const all = JSON.stringify([said, message?.headers, message?.path]);
    for (const word of ['CANARY', 'Mona', workspaceId, layla.userId, mona.userId])
      expect(all).not.toContain(word);
    expect(message?.headers).toMatchObject({
      'content-encoding': 'aes128gcm',
      ttl: '86400',
      urgency: 'high',
      topic: expect.stringMatching(/^[\w-]{32}$/),
    });
    await mona.call('PATCH', '/api/me', { language: 'ar' });
    await ask();
    const [, second] = await come(2);
    expect(push.read(second!.body)).toMatchObject({
      ...{ title: 'سؤال ينتظر ردك', lang: 'ar', dir: 'rtl', unread: 2 },
    });
    expect(second?.body.length).toBe(message?.body.length);
    expect(await owed()).toBe(0);
  });

  it('knows the server by a key that its push service can check', async () => {
    const { ask } = await business();
    const push = await told();
    const own = getOwnPush.answer.parse((await mona.call('GET', '/api/me/push')).body);
    expect(own.endpoint).toBe(push.endpoint);
    const point = Buffer.from(own.publicKey ?? '', 'base64url');
    await ask();
    const [message] = await come(1);
    const [, token = '', key] = /^vapid t=([^,]+), k=(.+)$/.exec(
      message?.headers.authorization ?? '',
    )!;
    expect(key).toBe(own.publicKey);
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((n) => n.toString('base64url'));
    const jwk = await importJWK({ kty: 'EC', crv: 'P-256', x: x!, y: y! }, 'ES256');
    const audience = 'https://one.push.test';
    const { payload } = await jwtVerify(token, jwk, { audience, algorithms: ['ES256'] });
    expect(payload.exp! - Date.now() / 1_000).toBeLessThan(24 * 60 * 60);
    expect(payload.sub).toMatch(/^(mailto|https):/);
  });

  it('is told of fifty changes once until they are read, and several things at once as a number', async () => {
    const { asLayla, taskId, ask } = await business();
    const kinds = Object.fromEntries(noticeKinds.map((each) => [each, { push: true }]));
    await mona.call('PATCH', '/api/me/notices', { kinds });
    await asLayla('assignTask', { taskId, assigneeId: mona.userId });
    await unread(mona, 1);
    const push = await told();
    for (let day = 1; day <= 51; day += 1) {
      const due = { at: Date.UTC(2027, 0, day, 9), zone: 'Asia/Dubai' };
      await asLayla('setTaskDue', { taskId, due });
    }
    await unread(mona, 2);
    const [message] = await come(1);
    expect(push.read(message!.body)['title']).toBe('A date was changed');
    await nothingComes();
    await mona.call('POST', '/api/me/inbox/marks', { until: clock, read: true });
    await asLayla('setTaskDue', { taskId, due: null });
    await come(2);
    for (let n = 0; n < 12; n += 1) await ask();
    await unread(mona, 13);
    await eventually(async () => {
      await tick();
      expect(await owed()).toBe(0);
    });
    // However the twelve fell together, they are a handful of messages.
    expect(host.received.length).toBeLessThan(8);
    const last = push.read(host.received.at(-1)!.body);
    expect(last).toMatchObject({ path: '/inbox', unread: 13 });
    expect(last['title']).toMatch(/^\d+ new entries in your inbox$/);
  });

  it('is told nothing that was read or is not wanted by then, and of what comes back to the inbox', async () => {
    const { asLayla, taskId, ask } = await business();
    const push = await told();
    host.answer = (response) => void response.writeHead(503).end();
    await ask();
    await come(1);
    const inbox = (await mona.call('GET', '/api/me/inbox')).body as { entries: { id: string }[] };
    const { id } = inbox.entries[0]!;
    const mark = (marks: object) =>
      mona.call('POST', '/api/me/inbox/marks', { ids: [id], ...marks });
    await mark({ read: true });
    host.answer = (response) => void response.writeHead(201).end();
    // Its person wants to be told of questions alone.
    await asLayla('assignTask', { taskId, assigneeId: mona.userId });
    await unread(mona, 1);
    await tick(60_000);
    await nothingComes();
    expect(await owed()).toBe(0);

    await mark({ laterUntil: clock + 100_000 });
    await nothingComes();
    clock += 100_000;
    const [, message] = await come(2);
    expect(push.read(message!.body)['path']).toBe(`/inbox?entry=${id}`);
    await mark({ laterUntil: clock + 100_000 });
    await mark({ done: true });
    clock += 100_000;
    await nothingComes();
    expect(await owed()).toBe(0);
  });

  it('is told nothing once its sign-in or its person’s stay is over, also while the line is opened', async () => {
    const { ask } = await business();
    const push = await told();
    expect(await devicesOf(mona)).toEqual([push.endpoint]);
    const again = await app.signInAgain(mona);
    const second = createBrowserPush('two.push.test');
    const asSecond: TestPerson = {
      ...mona,
      call: (method, path, body) => callAs(app.url, again, method, path, body),
    };
    await told(asSecond, second);
    // Looked up, it is not let through before its sign-in is over.
    host.names.set('one.push.test', async () => {
      await mona.call('POST', '/api/auth/sign-out', {});
      return ['93.184.215.14'];
    });
    await ask();
    const [message] = await come(1);
    expect(message?.host).toBe('two.push.test');
    expect(second.read(message!.body)['title']).toBe('A question waits for you');
    expect(await devicesOf(mona)).toEqual([second.endpoint]);

    host.answer = (response) => void response.writeHead(503).end();
    await ask();
    await unread(asSecond, 2);
    await come(2);
    host.answer = (response) => void response.writeHead(201).end();
    await app.remove(workspaceId, mona);
    await tick(60_000);
    await nothingComes();
    expect(await owed()).toBe(0);
    await asSecond.call('POST', '/api/me/logins/end-all', {});
    expect(await devicesOf(mona)).toEqual([]);
  });

  it('belongs to whoever signed in there last, who must have its keys; a sign-in has one', async () => {
    const first = await told(mona);
    const moved = await told(mona);
    const owner = async () => {
      const { rows } = await sql<{ endpoint: string; user_id: string }>`
        select endpoint, user_id from push_device
        where endpoint in (${first.endpoint}, ${moved.endpoint})`.execute(app.database.db);
      return rows;
    };
    expect(await owner()).toEqual([{ endpoint: moved.endpoint, user_id: mona.userId }]);
    const guessed = { ...createBrowserPush(), endpoint: moved.endpoint };
    const refused = await put(layla, guessed);
    expect([refused.status, codeOf(refused)]).toEqual([409, 'push_endpoint']);
    expect(await owner()).toEqual([{ endpoint: moved.endpoint, user_id: mona.userId }]);
    await told(layla, moved);
    expect(await owner()).toEqual([{ endpoint: moved.endpoint, user_id: layla.userId }]);
    const own = getOwnPush.answer.parse((await mona.call('GET', '/api/me/push')).body);
    expect(own.endpoint).toBeNull();
    // Taking one's own away touches nobody else's.
    expect((await mona.call('DELETE', '/api/me/push')).status).toBe(200);
    expect(await owner()).toHaveLength(1);
    expect((await layla.call('DELETE', '/api/me/push')).status).toBe(200);
    expect(await owner()).toEqual([]);
  });

  it('is one of ten at most', async () => {
    const logins = await Promise.all(Array.from({ length: 11 }, () => app.signInAgain(mona)));
    const bodies = logins.map(() => createBrowserPush());
    const answers = await Promise.all(
      logins.map((cookie, n) => {
        const { endpoint, keys } = bodies[n]!;
        return callAs(app.url, cookie, 'PUT', '/api/me/push', { endpoint, keys });
      }),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
    expect(answers.find(({ status }) => status !== 200)?.body).toEqual({
      error: { code: 'push_devices', params: { limit: 10 } },
    });
  });

  it('has an address that this server may post to, or is refused by name', async () => {
    const good = createBrowserPush();
    host.names.set('inside.push.test', () => ['10.1.2.3']);
    host.names.set('nowhere.push.test', () => []);
    for (const endpoint of [
      'https://inside.push.test/',
      'https://nowhere.push.test/',
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://localhost/',
      'http://one.push.test/',
      'https://one.push.test:444/',
      'https://a:b@one.push.test/',
      `https://one.push.test/${'a'.repeat(3_000)}`,
      'what',
      '',
    ]) {
      const answer = await put(mona, { ...good, endpoint });
      expect([endpoint, answer.status, codeOf(answer)]).toEqual([endpoint, 409, 'push_endpoint']);
    }
    const { p256dh, auth } = good.keys;
    const noPoint = Buffer.concat([Buffer.of(4), Buffer.alloc(64, 1)]).toString('base64url');
    const unfit = await put(mona, { ...good, keys: { p256dh: noPoint, auth } });
    expect(codeOf(unfit)).toBe('push_endpoint');
    for (const body of [
      {},
      { endpoint: good.endpoint },
      { endpoint: 1, keys: good.keys },
      { endpoint: `https://one.push.test/${'a'.repeat(5_000)}`, keys: good.keys },
      { endpoint: good.endpoint, keys: { p256dh, auth: 'short' } },
      { endpoint: good.endpoint, keys: { p256dh: `${p256dh}A`, auth } },
      { endpoint: good.endpoint, keys: good.keys, userId: layla.userId },
    ])
      expect((await mona.call('PUT', '/api/me/push', body)).status).toBe(400);
    expect(host.received).toEqual([]);
    const limited = await createTestApp(
      {},
      { outside: host.network, limits: { pushTriesPerHour: 1 } },
    );
    const other = await limited.quickPerson('Nour');
    expect((await put(other, good)).status).toBe(200);
    expect(codeOf(await put(other, createBrowserPush()))).toBe('too_fast');
    await limited.close();
  });
});
