import type { CallId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { VideoState } from '@sanad/protocol/http/calls';
import { AccessToken } from 'livekit-server-sdk';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { createCallsBench, type Caller, type CallsBench } from '../../../test/calls-bench.ts';
import { trySignal } from '../../../test/signal-client.ts';
import { callLimits } from './call-limits.ts';
import { encodeIdentity, tagOfLogin } from './media-identity.ts';
import { createMediaRooms } from './media-rooms.ts';

let bench: CallsBench;
let layla: Caller;
let mona: Caller;
let rami: Caller;
let stranger: Caller;
let workspaceId: WorkspaceId;
let call: { callId: string; path: string; mediaRoom: string };

beforeAll(async () => {
  bench = await createCallsBench();
  [layla, mona, rami, stranger] = await Promise.all([
    bench.signUp('Layla'),
    bench.signUp('Mona'),
    bench.signUp('Rami'),
    bench.signUp('Stranger'),
  ]);
  workspaceId = await bench.workspace([layla, 'owner'], [mona, 'assistant'], [rami, 'guest']);
  await bench.workspace([stranger, 'owner']);
  call = await bench.startCall(workspaceId, layla);
});
afterAll(() => bench.close());

const signal = (
  token: string,
  by?: Caller,
  path = '/rtc',
  origin: string | undefined = bench.origin,
) =>
  trySignal(
    `ws://localhost:${bench.port}${path}?access_token=${token}&protocol=15&auto_subscribe=1`,
    {
      origin,
      cookie: by?.cookie,
    },
  );

const statusOf = async (...args: Parameters<typeof signal>): Promise<number> => {
  const tried = await signal(...args);
  if (tried.kind === 'refused') return tried.status;
  tried.socket.close();
  return 101;
};

/** A pass with the real keys, as if this server had made it. */
async function mint(identity: string, room = call.mediaRoom, ttl: number | string = 60) {
  const { apiKey, apiSecret } = await bench.endpoint();
  const token = new AccessToken(apiKey, apiSecret, { identity, ttl });
  token.addGrant({ roomJoin: true, room });
  return token.toJwt();
}

const identityOf = (by: Caller, device = 'device-1', stay = 1) =>
  encodeIdentity({ userId: by.userId, loginTag: tagOfLogin(by.loginId, stay), device });

const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >;

describe('a join token', () => {
  it('E01: is given to members of the call’s workspace only', async () => {
    const body = { device: 'device-1', move: false };
    expect(await mona.call('POST', `${call.path}/join`, body)).toMatchObject({ status: 200 });
    for (const [who, caller] of Object.entries({ rami, stranger })) {
      const answer = await caller.call('POST', `${call.path}/join`, body);
      expect(answer, who).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
    }
    const own = await bench.workspace([stranger, 'owner']);
    const foreign = await stranger.call(
      'POST',
      `/api/workspaces/${own}/calls/${call.callId}/join`,
      body,
    );
    expect(foreign).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
  });

  it('E02: opens one room for one person and device, for ten minutes, and nothing else', async () => {
    const claims = claimsOf(await bench.token(call.path, mona));
    expect(claims['sub']).toMatch(new RegExp(`^${mona.userId}~[\\w-]{12}~device-1$`));
    expect(claims['video']).toEqual({
      room: call.mediaRoom,
      roomJoin: true,
      canPublish: true,
      canSubscribe: true,
      canPublishData: false,
      canUpdateOwnMetadata: false,
      canPublishSources: ['camera', 'microphone', 'screen_share', 'screen_share_audio'],
    });
    const life = Number(claims['exp']) - Number(claims['nbf']);
    expect(life).toBeLessThanOrEqual(600);
    expect(call.mediaRoom).toMatch(/^[0-9a-f-]{36}\.[0-9a-f-]{36}\.[\w-]{22}$/);
  });

  it('E03: is refused when edited, expired, for another room or from another key', async () => {
    const good = await bench.token(call.path, mona);
    const [header = '', , signature = ''] = good.split('.');
    const edited = { ...claimsOf(good), video: { roomAdmin: true, room: call.mediaRoom } };
    const identity = claimsOf(good)['sub'] as string;
    const foreignKey = new AccessToken('another', 'x'.repeat(40), { identity, ttl: 60 });
    foreignKey.addGrant({ roomJoin: true, room: call.mediaRoom });
    const bad = {
      edited: `${header}.${Buffer.from(JSON.stringify(edited)).toString('base64url')}.${signature}`,
      expired: await mint(identity, call.mediaRoom, '-5m'),
      'another key': await foreignKey.toJwt(),
      none: '',
    };
    const direct = (await bench.endpoint()).httpUrl.replace('http', 'ws');
    for (const [what, token] of Object.entries(bad)) {
      expect(await statusOf(token, mona), what).toBe(401);
      const asked = await trySignal(`${direct}/rtc?access_token=${token}&protocol=15`, {});
      expect(asked, what).toMatchObject({ kind: 'refused', status: 401 });
    }
    expect(await statusOf(await mint(identity, 'another-room'), mona)).toBe(403);
    expect(await statusOf(await mint(identity, `${call.mediaRoom}x`), mona)).toBe(403);
  });
});

describe('who may signal', () => {
  it('members with their own token, from our own pages', async () => {
    expect(await statusOf(await bench.token(call.path, mona), mona)).toBe(101);
    expect(await statusOf(await bench.token(call.path, layla), layla)).toBe(101);
  });

  it('nobody else: without a session, with another’s token, from another origin or none', async () => {
    const token = await bench.token(call.path, mona);
    expect(await statusOf(token)).toBe(401);
    expect(await statusOf(token, layla)).toBe(403);
    expect(await statusOf(token, stranger)).toBe(403);
    const forRami = await mint(identityOf(rami));
    expect(await statusOf(forRami, rami)).toBe(403);
    expect(await statusOf(token, mona, '/rtc', 'http://evil.test')).toBe(403);
    expect(await statusOf(token, mona, '/rtc', '')).toBe(403);
  });

  it('on exactly four paths', async () => {
    const token = await bench.token(call.path, mona);
    const paths = [
      '/rtc/',
      '/RTC',
      '/rtc/v2',
      '/rtc/validate',
      '/twirp',
      '/agent',
      '/whip',
      '/debug',
    ];
    for (const path of [...paths, '//127.0.0.1:1/rtc', '/x/../rtc/v1/x', '/rtc%2Fv1']) {
      expect(await statusOf(token, mona, path), path).toBe(404);
    }
    const validate = (path: string, by?: Caller) =>
      fetch(
        `${bench.origin}${path}?access_token=${token}`,
        by ? { headers: { cookie: by.cookie } } : {},
      );
    expect((await validate('/rtc/validate', mona)).status).toBe(200);
    expect((await validate('/rtc/validate')).status).toBe(401);
    expect((await validate('/rtc/validate', stranger)).status).toBe(403);
    expect((await validate('/rtc/validate/', mona)).status).toBe(404);
    expect((await validate('/RTC/validate', mona)).status).toBe(404);
    expect((await validate('/twirp/livekit.RoomService/ListRooms', mona)).status).toBe(404);
  });

  it('with so many sockets and so long a query and no more', async () => {
    const busy = await bench.signUp('Busy');
    const { path } = await bench.startCall(await bench.workspace([busy, 'owner']), busy);
    const mediaRoom = await mediaRoomOf(path);
    const tries = [];
    for (let at = 0; at <= callLimits.signalSocketsPerPerson; at += 1) {
      tries.push(await signal(await mint(identityOf(busy, `device-${at}`), mediaRoom), busy));
    }
    expect(tries.pop()).toMatchObject({ kind: 'refused', status: 429 });
    expect(tries.every((tried) => tried.kind === 'open')).toBe(true);
    for (const tried of tries) if (tried.kind === 'open') tried.socket.close();
    const long = 'x'.repeat(callLimits.signalQueryBytes);
    expect(await statusOf(`${await bench.token(call.path, mona)}&more=${long}`, mona)).toBe(414);
  });
});

describe('when standing ends', () => {
  it('E04: a removed person is cut off and their unexpired token opens nothing', async () => {
    const sara = await bench.signUp('Sara');
    const clinic = await bench.workspace([layla, 'owner'], [sara, 'assistant']);
    const { path, mediaRoom } = await bench.startCall(clinic, layla);
    const token = await bench.token(path, sara);
    const tried = await signal(token, sara);
    if (tried.kind !== 'open') throw new Error(`not let in: ${tried.status}`);
    const removedAt = Date.now();
    await bench.remove(clinic, sara);
    expect((await tried.closed) - removedAt).toBeLessThan(2_000);
    expect(await statusOf(token, sara)).toBe(403);
    const rooms = createMediaRooms(bench.media);
    await expect.poll(() => rooms.list(mediaRoom), { timeout: 2_000 }).toEqual([]);
  });

  it('a sign-in that ends takes its own signalling with it, not the person’s other one', async () => {
    const first = await bench.signUp('Huda');
    const second = await bench.signIn(first.userId);
    const clinic = await bench.workspace([first, 'owner']);
    const { path } = await bench.startCall(clinic, first);
    const one = await signal(await bench.token(path, first, 'device-1'), first);
    const other = await signal(
      await mint(identityOf(second, 'device-2'), await mediaRoomOf(path)),
      second,
    );
    if (one.kind !== 'open' || other.kind !== 'open') throw new Error('not let in');
    await bench.endLogin(first);
    const endedAt = Date.now();
    expect((await one.closed) - endedAt).toBeLessThan(2_000);
    expect(other.socket.readyState).toBe(other.socket.OPEN);
    other.socket.close();
  });

  /** Between the check at the gate and the entry: the gate has its answer, and is held. */
  const races: Record<string, (who: Caller, clinic: WorkspaceId) => Promise<unknown>> = {
    'its sign-in ends': (who) => bench.endLogin(who),
    'its bearer is removed': (who, clinic) => bench.remove(clinic, who),
    'its bearer is removed and taken in again': async (who, clinic) => {
      await bench.remove(clinic, who);
      await bench.readmit(clinic, who);
    },
  };
  for (const [what, end] of Object.entries(races)) {
    it(`signalling that opens while ${what} is not left open`, async () => {
      const sara = await bench.signUp('Sara');
      const clinic = await bench.workspace([layla, 'owner'], [sara, 'assistant']);
      const { path } = await bench.startCall(clinic, layla);
      const token = await bench.token(path, sara);
      const judge = bench.access.judge;
      let isHeld = false;
      const asked = vi.spyOn(bench.access, 'judge').mockImplementation(async (claim) => {
        const verdict = await judge(claim);
        // Others are asked about too, of whom something ended a moment ago.
        if (isHeld || claim.userId !== sara.userId) return verdict;
        isHeld = true;
        expect(verdict.kind).toBe('stands');
        // Or the database was not heard for a while: then nobody tells what changed, and everybody is asked anew.
        const stops: (() => void)[] = [];
        const heard = new Promise<void>((resolve) => {
          stops.push(
            bench.access.onHearing(() => resolve()),
            bench.access.onChange((change) => {
              if (change.kind !== 'docToken' && change.userId === sara.userId) resolve();
            }),
          );
        });
        await end(sara, clinic);
        await heard;
        for (const stop of stops) stop();
        return verdict;
      });
      const since = Date.now();
      const tried = await signal(token, sara);
      if (tried.kind === 'open') await tried.closed;
      expect(Date.now() - since).toBeLessThan(2_000);
      expect(isHeld).toBe(true);
      asked.mockRestore();
      const again = await statusOf(token, sara);
      expect(again).toBe(what === 'its sign-in ends' ? 401 : 403);
    });
  }

  it('a pass opens nothing for another sign-in of its bearer, nor in a stay after its own', async () => {
    const sara = await bench.signUp('Sara');
    const clinic = await bench.workspace([layla, 'owner'], [sara, 'assistant']);
    const { path, mediaRoom } = await bench.startCall(clinic, layla);
    const token = await bench.token(path, sara);
    expect(await statusOf(token, await bench.signIn(sara.userId))).toBe(403);
    await bench.remove(clinic, sara);
    await bench.readmit(clinic, sara);
    expect(await statusOf(token, sara)).toBe(403);
    expect(await statusOf(await mint(identityOf(sara, 'device-1', 2), mediaRoom), sara)).toBe(101);
    expect(await statusOf(await bench.token(path, sara), sara)).toBe(101);
  });

  it('asks before a second device joins, and moves the call there', async () => {
    const huda = await bench.signUp('Huda');
    const clinic = await bench.workspace([huda, 'owner']);
    const { path } = await bench.startCall(clinic, huda);
    const here = await signal(await bench.token(path, huda, 'device-one'), huda);
    if (here.kind !== 'open') throw new Error('not let in');
    const ask = (move: boolean) =>
      huda.call('POST', `${path}/join`, { device: 'device-two', move });
    expect((await ask(false)).body).toEqual({ outcome: 'elsewhere' });
    expect((await ask(true)).body).toMatchObject({ outcome: 'token' });
    await here.closed;
    expect(await huda.call('POST', `${path}/end`, {})).toMatchObject({ status: 200 });
    const over = await huda.call('POST', `${path}/join`, { device: 'device-two', move: false });
    expect(over).toMatchObject({ status: 409, body: { error: { code: 'call_ended' } } });
  });

  it('does not end a call that somebody is in', async () => {
    const here = await signal(await bench.token(call.path, mona), mona);
    const end = await layla.call('POST', `${call.path}/end`, {});
    expect(end).toMatchObject({ status: 409, body: { error: { code: 'call_occupied' } } });
    if (here.kind === 'open') here.socket.close();
  });
});

async function mediaRoomOf(path: string): Promise<string> {
  const callId = path.split('/').at(-1) as CallId;
  const found = await bench.database.pool.query<{ media_room: string }>(
    'select media_room from call where id = $1',
    [callId],
  );
  return found.rows[0]?.media_room ?? '';
}

describe('starting', () => {
  it('two people who start at once are in one call with one notes document', async () => {
    const clinic = await bench.workspace([layla, 'owner'], [mona, 'assistant']);
    const before = bench.notes.length;
    const start = (by: Caller) =>
      by.call('POST', `/api/workspaces/${clinic}/calls`, { notesTitle: `Notes of ${by.userId}` });
    const [one, two] = await Promise.all([start(layla), start(mona)]);
    expect(one.body).toEqual(two.body);
    const titles = bench.notes.slice(before);
    expect(new Set(titles.map((note) => note.by)).size).toBe(1);
    const { callId, notesDocumentId } = one.body as { callId: string; notesDocumentId: string };
    expect(bench.shown.get(callId)).toMatchObject({ notesDocumentId, endedAt: null, people: [] });
  });

  it('tells the state of video', async () => {
    const answer = await mona.call('GET', `/api/workspaces/${workspaceId}/video`);
    expect(answer.body).toEqual({ state: 'ready' } satisfies VideoState);
    expect(await bench.feature.health?.()).toMatchObject({
      ok: true,
      parts: { livekit: { state: 'ready' } },
    });
  });
});
