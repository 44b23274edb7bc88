import { createHash, randomUUID } from 'node:crypto';

import type { UserId } from '@sanad/domain/kernel/ids';
import { AccessToken } from 'livekit-server-sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createCallsBench, type Caller, type CallsBench } from '../../../test/calls-bench.ts';
import type { WebhookCounts } from './hear-webhook.ts';
import { encodeIdentity, tagOfLogin } from './media-identity.ts';

let bench: CallsBench;
let layla: Caller;
let mona: Caller;
beforeAll(async () => {
  bench = await createCallsBench();
  layla = await bench.signUp('Layla');
  mona = await bench.signUp('Mona');
});
afterAll(() => bench.close());

interface Told {
  id?: string;
  at?: number;
  sid?: string;
  who?: Caller;
  stay?: number;
  room: string;
}

let count = 0;
function eventOf(event: string, { id, at = Date.now(), sid, who, stay = 1, room }: Told): string {
  count += 1;
  const identity =
    who &&
    encodeIdentity({
      userId: who.userId,
      loginTag: tagOfLogin(who.loginId, stay),
      device: 'device-1',
    });
  const seconds = String(Math.floor(at / 1_000));
  return JSON.stringify({
    event,
    id: id ?? `EV_${count}`,
    createdAt: seconds,
    room: { name: room, sid: 'RM_1' },
    ...(identity && {
      participant: { sid: sid ?? `PA_${who.userId}`, identity, joinedAt: seconds },
    }),
  });
}

async function sign(body: string, secret?: string): Promise<string> {
  const { apiKey, apiSecret } = await bench.endpoint();
  const token = new AccessToken(apiKey, secret ?? apiSecret, { ttl: 300 });
  token.sha256 = createHash('sha256').update(body).digest('base64');
  return token.toJwt();
}

async function post(body: string, authorization: string | undefined): Promise<number> {
  const answer = await fetch(`${bench.origin}/api/livekit/webhook`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/webhook+json',
      ...(authorization === undefined ? {} : { authorization }),
    },
  });
  // It is answered before it is worked on.
  await bench.feature.settled();
  return answer.status;
}

const tell = async (event: string, told: Told): Promise<number> => {
  const body = eventOf(event, told);
  return post(body, await sign(body));
};

interface Counted {
  readonly parts: { readonly livekit: { readonly webhooks: WebhookCounts } };
}
const counts = (): WebhookCounts => {
  const health: unknown = bench.feature.health?.();
  return (health as Counted).parts.livekit.webhooks;
};

/** As the tables have it: what is shown is asked for only where something changed. */
async function peopleIn(callId: string): Promise<string[]> {
  const { rows } = await bench.database.pool.query<{ user_id: string }>(
    'select user_id from call_participation where call_id = $1 order by joined_at',
    [callId],
  );
  return rows.map((row) => row.user_id);
}

async function callOf(...others: Caller[]) {
  const workspaceId = await bench.workspace(
    [layla, 'owner'],
    ...others.map((one) => [one, 'assistant'] as const),
  );
  const call = await bench.startCall(workspaceId, layla);
  return { ...call, workspaceId };
}

describe('forged webhooks are refused', () => {
  it('E05: without a signature, with another key, another body, a prefix, no algorithm or a join token', async () => {
    const { mediaRoom, callId, path } = await callOf(mona);
    const body = eventOf('participant_joined', { room: mediaRoom, who: mona });
    const good = await sign(body);
    const [header, claims] = good.split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    const joinToken = await bench.token(path, layla);
    const forgeries = {
      nothing: undefined,
      empty: '',
      'another key': await sign(body, 'x'.repeat(40)),
      'another body': await sign(`${body} `),
      'a prefix': `Bearer ${good}`,
      'no algorithm': `${none}.${claims}.`,
      'no signature': `${header}.${claims}.`,
      'a join token': joinToken,
      rubbish: 'a.b.c',
    };
    for (const [forgery, authorization] of Object.entries(forgeries)) {
      expect(await post(body, authorization), forgery).toBe(401);
    }
    expect(bench.shown.get(callId)?.people).toEqual([]);
    expect(await post(body, good)).toBe(200);
    expect(bench.shown.get(callId)?.people).toMatchObject([{ userId: mona.userId, leftAt: null }]);
  });

  it('E05: a join token that also names the body is still a join token', async () => {
    const { mediaRoom } = await callOf(mona);
    const body = eventOf('participant_joined', { room: mediaRoom, who: mona });
    const { apiKey, apiSecret } = await bench.endpoint();
    const token = new AccessToken(apiKey, apiSecret, { identity: mona.userId, ttl: 300 });
    token.addGrant({ roomJoin: true, room: mediaRoom });
    token.sha256 = createHash('sha256').update(body).digest('base64');
    expect(await post(body, await token.toJwt())).toBe(401);
  });

  it('refuses a body over the limit and one that is no event, and lives on', async () => {
    const huge = 'x'.repeat(70 * 1024);
    expect(await post(huge, await sign(huge))).toBe(413);
    expect(await post('[]', await sign('[]'))).toBe(400);
    expect(await post('{', await sign('{'))).toBe(400);
    expect(await tell('participant_joined', { room: 'elsewhere', who: mona })).toBe(200);
  });
});

describe('a webhook counts once', () => {
  it('E06: told twice, an hour late or from the future', async () => {
    const { mediaRoom, callId } = await callOf(mona);
    const joined = eventOf('participant_joined', { room: mediaRoom, who: mona });
    const left = eventOf('participant_left', { room: mediaRoom, who: mona });
    expect(await post(joined, await sign(joined))).toBe(200);
    expect(await post(left, await sign(left))).toBe(200);
    const before = bench.shown.get(callId);
    expect(before?.people).toMatchObject([
      { userId: mona.userId, leftAt: expect.any(Number) as number },
    ]);
    expect(await post(joined, await sign(joined))).toBe(200);
    expect(bench.shown.get(callId)).toEqual(before);
    for (const at of [Date.now() - 3_600_000, Date.now() + 3_600_000]) {
      expect(await tell('participant_joined', { room: mediaRoom, who: layla, at })).toBe(400);
    }
    expect(bench.shown.get(callId)?.people).toHaveLength(1);
  });

  it('E06: leaving that is heard before joining stays left; finished before joined ends the call', async () => {
    const { mediaRoom, callId } = await callOf(mona);
    await tell('participant_joined', { room: mediaRoom, who: layla, sid: 'PA_layla' });
    await tell('participant_left', { room: mediaRoom, who: mona, sid: 'PA_mona' });
    await tell('participant_joined', { room: mediaRoom, who: mona, sid: 'PA_mona' });
    const people = bench.shown.get(callId)?.people ?? [];
    expect(people.find((one) => one.userId === mona.userId)?.leftAt).not.toBeNull();
    expect(people.find((one) => one.userId === layla.userId)?.leftAt).toBeNull();
    await tell('room_finished', { room: mediaRoom });
    await tell('participant_joined', { room: mediaRoom, who: mona, sid: 'PA_late' });
    const ended = bench.shown.get(callId);
    expect(ended?.endedAt).not.toBeNull();
    expect(ended?.people.every((one) => one.leftAt !== null)).toBe(true);
  });

  it('does not write somebody down who has no place in the workspace', async () => {
    const { mediaRoom, callId } = await callOf();
    for (const event of ['participant_joined', 'participant_left'])
      expect(await tell(event, { room: mediaRoom, who: mona })).toBe(200);
    expect(await peopleIn(callId)).toEqual([]);
  });

  it('writes nobody down for leaving a call that they never came into', async () => {
    const { mediaRoom, callId } = await callOf(mona);
    const before = counts();
    await tell('participant_joined', { room: mediaRoom, who: layla });
    for (const event of ['participant_left', 'participant_connection_aborted'])
      expect(await tell(event, { room: mediaRoom, who: mona, sid: 'PA_never' })).toBe(200);
    expect(await peopleIn(callId)).toEqual([layla.userId]);
    expect(counts()).toMatchObject({ taken: before.taken + 1, unknown: before.unknown + 2 });
  });

  it('takes an event about an unknown person, an odd session or no call at all, and counts it', async () => {
    const { mediaRoom, callId } = await callOf();
    const nobody: Caller = { ...mona, userId: randomUUID() as UserId, loginId: randomUUID() };
    const before = counts();
    for (const event of ['participant_left', 'participant_connection_aborted'])
      expect(await tell(event, { room: mediaRoom, who: nobody })).toBe(200);
    for (const event of ['participant_joined', 'participant_left'])
      expect(await tell(event, { room: mediaRoom, who: layla, sid: 'x'.repeat(65) })).toBe(200);
    expect(await tell('participant_joined', { room: 'elsewhere', who: layla })).toBe(200);
    expect(await tell('track_published', { room: mediaRoom, who: layla })).toBe(200);
    expect(await tell('participant_joined', { room: mediaRoom, who: nobody })).toBe(200);
    expect(await peopleIn(callId)).toEqual([]);
    const { unknown, refused, failed } = before;
    expect(counts()).toMatchObject({ unknown: unknown + 6, refused: refused + 1, failed });
  });

  it('writes nobody down with a login or a stay that ended', async () => {
    const back = await bench.signUp('Back');
    const { mediaRoom, callId, workspaceId } = await callOf(back);
    await bench.remove(workspaceId, back);
    await bench.readmit(workspaceId, back);
    await tell('participant_joined', { room: mediaRoom, who: back, stay: 1 });
    expect(await peopleIn(callId)).toEqual([]);
    await tell('participant_joined', { room: mediaRoom, who: back, stay: 2 });
    expect(await peopleIn(callId)).toEqual([back.userId]);
    const gone = await bench.signIn(layla.userId);
    await bench.endLogin(gone);
    await tell('participant_joined', { room: mediaRoom, who: gone });
    expect(await peopleIn(callId)).toEqual([back.userId]);
  });

  it('ends the call when the last one has left', async () => {
    const { mediaRoom, callId } = await callOf();
    await tell('participant_joined', { room: mediaRoom, who: layla });
    await tell('participant_left', { room: mediaRoom, who: layla });
    await expect.poll(() => bench.shown.get(callId)?.endedAt).toEqual(expect.any(Number));
  });
});
