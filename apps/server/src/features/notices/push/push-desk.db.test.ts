import { randomUUID } from 'node:crypto';

import type { NoticeKind } from '@sanad/domain/notices/notice-kind';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { eventually } from '../../../../test/eventually.ts';
import { createBrowserPush, type BrowserPush } from '../../../../test/outside/browser-push.ts';
import { openStandInHost, type StandInHost } from '../../../../test/outside/stand-in-host.ts';
import { createTestApp, type TestApp } from '../../../../test/test-app.ts';
import { createDatabase } from '../../../db/database.ts';
import { createLog } from '../../../log.ts';
import { createPushDesk, type PushLanes, type PushOutcome } from './push-desk.ts';
import { keepDevice } from './push-device-repo.ts';
import { loadPushKeys } from './push-keys-repo.ts';

let host: StandInHost;
let app: TestApp;
let clock = Date.now();
let processes: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  // Its own desk has no part in this: every process is opened by a test.
  app = await createTestApp({ WORKER: 'off' });
});
beforeEach(async () => {
  host = await openStandInHost();
});
afterEach(async () => {
  await Promise.all(processes.map((each) => each.close()));
  processes = [];
  await host.close();
  await sql`delete from push_device`.execute(app.database.db);
});
afterAll(() => app.close());

/** A process that tells devices: its own connections, its own desk. */
function openProcess({
  timeoutMs = 10_000,
  lanes,
}: { timeoutMs?: number; lanes?: PushLanes } = {}) {
  const database = createDatabase(app.database.url, { max: 4 });
  const outcomes: PushOutcome[] = [];
  const desk = loadPushKeys(app.database.db).then((keys) =>
    createPushDesk({
      db: database.db,
      log: createLog('silent'),
      sender: { outside: { network: host.network, timeoutMs }, keys, subject: 'mailto:a@b.test' },
      ...(lanes && { lanes }),
      now: () => clock,
      onOutcome: (outcome) => outcomes.push(outcome),
    }),
  );
  let isKilled = false;
  const own = {
    outcomes,
    sweep: async () => (await desk).sweep(),
    /** Whatever it wanted to write down afterwards is not written. */
    async kill(): Promise<void> {
      isKilled = true;
      await database.close();
    },
    async close(): Promise<void> {
      await (await desk).close();
      if (!isKilled) await database.close();
    },
  };
  processes.push(own);
  return own;
}

/** Somebody with a device for each of these hosts, and a workspace of theirs. */
async function person(...hosts: string[]) {
  const own = await app.quickPerson('Mona');
  const { db } = app.database;
  const workspaceId = await app.workspace([[own, 'owner']]);
  const devices: BrowserPush[] = [];
  for (const name of hosts) {
    const push = createBrowserPush(name);
    await app.signInAgain(own);
    const { rows } = await sql<{ id: string }>`
      select id from login where user_id = ${own.userId}
        and id not in (select login_id from push_device)`.execute(db);
    const { endpoint, keys } = push;
    const owner = { userId: own.userId, loginId: rows[0]!.id };
    await keepDevice(db, owner, { endpoint, ...keys }, { limit: 10, now: clock });
    devices.push(push);
  }
  return {
    devices,
    /** As the reader of activity writes it. */
    async notice(kind: NoticeKind = 'asked', stay = 1): Promise<string> {
      const { rows } = await sql<{ id: string }>`
        insert into notice (workspace_id, user_id, stay, kind, about_kind, about_id, actor,
          first_at, last_at, push_at)
        values (${workspaceId}, ${own.userId}, ${stay}, ${kind}, 'message', ${randomUUID()}, ${own.userId},
          ${clock}, ${clock}, ${clock}) returning id`.execute(db);
      return rows[0]!.id;
    },
  };
}

const idsIn = (push: BrowserPush): string[] =>
  host.received
    .filter(({ path }) => push.endpoint.endsWith(path))
    .map(({ body }) => `${push.read(body)['path']}`.replace('/inbox?entry=', ''));

async function countDevices(): Promise<number> {
  return (await sql`select from push_device`.execute(app.database.db)).rows.length;
}

describe('telling devices', () => {
  it('tells each once, by however many processes', async () => {
    const people = await Promise.all([
      person('one.push.test', 'two.push.test'),
      person('one.push.test'),
      person('three.push.test', 'one.push.test', 'two.push.test'),
    ]);
    const both = [openProcess(), openProcess(), openProcess()];
    const expected = new Map<BrowserPush, string[]>();
    for (let round = 0; round < 5; round += 1) {
      for (const { devices, notice } of people) {
        const id = await notice();
        for (const push of devices) expected.set(push, [...(expected.get(push) ?? []), id]);
      }
      await Promise.all(both.map((each) => each.sweep()));
      clock += 5_000;
    }
    for (const [push, ids] of expected) expect(idsIn(push)).toEqual(ids);
    expect(both.flatMap(({ outcomes }) => outcomes).filter((each) => each === 'sent')).toHaveLength(
      30,
    );
  });

  it('loses nothing to a kill, and says what was said twice under one topic and tag', async () => {
    const { devices, notice } = await person('one.push.test');
    const push = devices[0]!;
    for (const isSaid of [false, true, false, true]) {
      const id = await notice();
      host.received.length = 0;
      const first = openProcess({ timeoutMs: 600_000 });
      const arrived = new Promise<void>((resolve) => {
        host.answer = () => resolve();
        if (!isSaid)
          host.names.set('one.push.test', () => {
            resolve();
            return new Promise<readonly string[]>(() => undefined);
          });
      });
      void first.sweep().catch(() => undefined);
      await arrived;
      await first.kill();
      host.answer = (response) => void response.writeHead(201).end();
      host.names.clear();
      const second = openProcess();
      await second.sweep();
      expect(idsIn(push)).toEqual(isSaid ? [id] : []);
      clock += 60_000;
      await second.sweep();
      expect(new Set(idsIn(push))).toEqual(new Set([id]));
      expect(host.received).toHaveLength(isSaid ? 2 : 1);
      expect(new Set(host.received.map(({ headers }) => headers['topic'])).size).toBe(1);
      expect(new Set(host.received.map(({ body }) => push.read(body)['tag'])).size).toBe(1);
      clock += 60_000;
      await second.sweep();
      expect(host.received).toHaveLength(isSaid ? 2 : 1);
    }
  });

  it('tells nothing of a stay that is over, nor what is no news any more', async () => {
    const { devices, notice } = await person('one.push.test');
    const own = openProcess();
    await notice('asked', 2);
    await own.sweep();
    await notice('checkInBegun');
    clock += 60 * 60_000;
    await own.sweep();
    expect(host.reached).toEqual([]);
    const id = await notice('checkInBegun');
    await own.sweep();
    expect(idsIn(devices[0]!)).toEqual([id]);
    expect(host.received[0]?.headers['ttl']).toBe('3600');
  });

  it('forgets a device that its service has forgotten', async () => {
    const { notice } = await person('one.push.test', 'two.push.test', 'three.push.test');
    host.answer = (response, { host: name }) => {
      const status = name.startsWith('one') ? 410 : name.startsWith('two') ? 404 : 201;
      response.writeHead(status).end();
    };
    await notice();
    const own = openProcess();
    await own.sweep();
    expect(own.outcomes.sort()).toEqual(['gone', 'gone', 'sent']);
    expect(await countDevices()).toBe(1);
  });

  it('tries again after growing pauses and not before it was asked to, until it is of no use', async () => {
    const { devices, notice } = await person('one.push.test');
    const own = openProcess();
    const id = await notice();
    const tried: number[] = [];
    host.answer = (response) => {
      tried.push(clock);
      response.writeHead(503).end();
    };
    const began = clock;
    for (let second = 0; second < 260; second += 10) {
      await own.sweep();
      clock += 10_000;
    }
    expect(tried.map((at) => at - began)).toEqual([0, 30_000, 90_000, 210_000]);
    host.answer = (response) => {
      tried.push(clock);
      response.writeHead(429, { 'retry-after': '3000' }).end();
    };
    clock = began + 450_000;
    await own.sweep();
    clock += 2_990_000;
    await own.sweep();
    expect(tried).toHaveLength(5);
    host.answer = (response) => void response.writeHead(201).end();
    clock += 10_000;
    await own.sweep();
    expect(idsIn(devices[0]!).at(-1)).toBe(id);

    // Refused in whatever way: a day later it is no news, three days later the device is forgotten.
    const answers = [403, 302, 413, 500];
    host.answer = (response) => void response.writeHead(answers[tried.push(0) % 4]!).end();
    clock += 60_000;
    await notice();
    await own.sweep();
    const before = tried.length;
    clock += 24 * 60 * 60_000;
    await own.sweep();
    expect(tried).toHaveLength(before);
    for (let day = 0; day < 3; day += 1) {
      await notice();
      await own.sweep();
      clock += 24 * 60 * 60_000;
    }
    await notice();
    await own.sweep();
    expect(await countDevices()).toBe(0);
  });

  it('holds nobody up for a service that is away, nor for one person’s many', async () => {
    const never = () => new Promise<readonly string[]>(() => undefined);
    const hosts = Array.from({ length: 10 }, (_, n) => `away-${n}.push.test`);
    for (const name of [...hosts, 'away.push.test']) host.names.set(name, never);
    const many = await person(...hosts);
    const away = await Promise.all(Array.from({ length: 5 }, () => person('away.push.test')));
    for (const { notice } of [many, ...away]) await notice();
    const own = openProcess({ timeoutMs: 600_000, lanes: { all: 6, host: 2, person: 2 } });
    void own.sweep().catch(() => undefined);
    const others = await Promise.all([person('one.push.test'), person('two.push.test')]);
    for (const { notice } of others) await notice();
    void own.sweep().catch(() => undefined);
    await eventually(() => expect(host.received).toHaveLength(2));
    expect(new Set(host.received.map(({ host: name }) => name))).toEqual(
      new Set(['one.push.test', 'two.push.test']),
    );
  });

  it('reaches no address inside, however the name came to mean it', async () => {
    const { devices, notice } = await person('one.push.test', 'two.push.test');
    const own = openProcess();
    const inside: string[] = [];
    const meanings = [
      ['93.184.215.14'],
      ['169.254.169.254'],
      ['::1'],
      ['93.184.215.14', '10.0.0.1'],
    ];
    let looks = 0;
    host.names.set('one.push.test', () => meanings[looks++ % meanings.length]!);
    host.answer = (response) =>
      void response.writeHead(302, { location: 'https://127.0.0.1/inside' }).end();
    const { network } = host;
    const open = network.connect.bind(network);
    Object.assign(network, {
      connect(name: string, addresses: readonly string[]) {
        if (addresses.some((address) => address !== '93.184.215.14')) inside.push(...addresses);
        return open(name, addresses);
      },
    });
    await notice();
    for (let round = 0; round < 12; round += 1) {
      await own.sweep();
      clock += 60 * 60_000;
    }
    expect(looks).toBeGreaterThan(4);
    expect(inside).toEqual([]);
    expect(
      host.received.every(({ path }) => devices.some((each) => each.endpoint.endsWith(path))),
    ).toBe(true);
    expect(own.outcomes.every((outcome) => outcome === 'failed')).toBe(true);
  });
});

describe('the keys of an installation', () => {
  it('are one pair, whoever starts first', async () => {
    const { db } = app.database;
    await sql`delete from push_keys`.execute(db);
    const pairs = await Promise.all(Array.from({ length: 5 }, () => loadPushKeys(db)));
    expect(new Set(pairs.map(({ publicKey }) => publicKey)).size).toBe(1);
    expect(await loadPushKeys(db)).toEqual(pairs[0]);
    expect(pairs[0]?.publicKey).toMatch(/^B[\w-]{86}$/);
    expect(pairs[0]?.privateKey).toMatch(/^[\w-]{43}$/);
  });

  it('are nobody’s where the server keeps no worker on devices: none is told, and none is kept', async () => {
    const { userId, call } = await app.quickPerson('Nour');
    expect((await call('GET', '/api/me/push')).body).toEqual({ publicKey: null, endpoint: null });
    const { endpoint, keys } = createBrowserPush();
    const refused = await call('PUT', '/api/me/push', { endpoint, keys });
    expect(refused.body).toEqual({ error: { code: 'push_off', params: {} } });
    const { id } = await app.database.db
      .selectFrom('login')
      .select('id')
      .where('user_id', '=', userId)
      .executeTakeFirstOrThrow();
    const { db } = app.database;
    await keepDevice(db, { userId, loginId: id }, { endpoint, ...keys }, { limit: 10, now: clock });
    const again = await createTestApp({ WORKER: 'off' }, { database: app.database });
    expect(await countDevices()).toBe(0);
    await again.app.close();
  });
});
