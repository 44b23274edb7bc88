import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { VideoState } from '@sanad/protocol/http/calls';
import { AccessToken } from 'livekit-server-sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createCallsBench, type Caller, type CallsBench } from '../../../test/calls-bench.ts';
import { trySignal } from '../../../test/signal-client.ts';
import { callLimits } from './call-limits.ts';
import { mintJoinToken } from './join-token.ts';
import { encodeIdentity, tagOfLogin } from './media-identity.ts';

/** A LiveKit that takes every connection and never says a word. */
let silent: Server;
let bench: CallsBench;
let layla: Caller;
let state: VideoState = { state: 'ready' };
let clock = Date.now();
const keys = { apiKey: 'APIsilent', apiSecret: 's'.repeat(20) + '0123456789abcdef' };

beforeAll(async () => {
  silent = createServer(() => {});
  silent.on('upgrade', (_request, socket) => socket.resume().on('end', () => socket.destroy()));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  const endpoint = { httpUrl: `http://127.0.0.1:${port}`, ...keys, outsideUrl: null };
  const listeners = new Set<(state: VideoState) => void>();
  bench = await createCallsBench({
    media: {
      state: () => state,
      endpoint: () => endpoint,
      onState: (listener) => (listeners.add(listener), () => listeners.delete(listener)),
      close: () => Promise.resolve(),
    },
    now: () => clock,
  });
  layla = await bench.signUp('Layla');
});
afterAll(async () => {
  await bench.close();
  silent.closeAllConnections();
  await new Promise((resolve) => silent.close(resolve));
});

describe('E07: a LiveKit that is silent', () => {
  it('costs a call at most five seconds and nothing else anything', async () => {
    const workspaceId = await bench.workspace([layla, 'owner']);
    const { path, mediaRoom } = await bench.startCall(workspaceId, layla);
    const since = Date.now();
    const joining = layla.call('POST', `${path}/join`, { device: 'device-1', move: false });
    const identity = {
      userId: layla.userId,
      loginTag: tagOfLogin(layla.loginId, 1),
      device: 'device-1',
    };
    const token = await mintJoinToken(keys, { mediaRoom, identity, name: 'Layla' });
    const signalling = trySignal(`ws://localhost:${bench.port}/rtc?access_token=${token}`, {
      origin: bench.origin,
      cookie: layla.cookie,
    });
    const video = await layla.call('GET', `/api/workspaces/${workspaceId}/video`);
    expect(video.status).toBe(200);
    expect(Date.now() - since).toBeLessThan(1_000);
    expect(await joining).toMatchObject({
      status: 503,
      body: { error: { code: 'video_unavailable' } },
    });
    expect(await signalling).toMatchObject({ kind: 'refused', status: 504 });
    expect(Date.now() - since).toBeLessThan(5_000);
  });

  it('a webhook is answered at once, whatever has to be asked for it', async () => {
    const workspaceId = await bench.workspace([layla, 'owner']);
    const { mediaRoom } = await bench.startCall(workspaceId, layla);
    const stranger = await bench.signUp('Stranger');
    const identity = { userId: stranger.userId, loginTag: 'nobody', device: 'device-1' };
    const seconds = String(Math.floor(clock / 1_000));
    const body = JSON.stringify({
      event: 'participant_joined',
      id: 'EV_stranger',
      createdAt: seconds,
      room: { name: mediaRoom },
      participant: { sid: 'PA_1', identity: encodeIdentity(identity), joinedAt: seconds },
    });
    const pass = new AccessToken(keys.apiKey, keys.apiSecret, { ttl: 300 });
    pass.sha256 = createHash('sha256').update(body).digest('base64');
    const since = Date.now();
    const answer = await fetch(`${bench.origin}/api/livekit/webhook`, {
      method: 'POST',
      body,
      headers: { authorization: await pass.toJwt() },
    });
    expect(answer.status).toBe(200);
    expect(Date.now() - since).toBeLessThan(1_000);
    // To be put out, and LiveKit says nothing: what could not be done is counted.
    await bench.feature.settled();
    expect(await bench.feature.health?.()).toMatchObject({
      parts: { livekit: { webhooks: { failed: 1 } } },
    });
  });

  it('is not asked at all while it is known to be away', async () => {
    state = { state: 'preparing', step: 'building' };
    const workspaceId = await bench.workspace([layla, 'owner']);
    const start = await layla.call('POST', `/api/workspaces/${workspaceId}/calls`, {
      notesTitle: 'Notes',
    });
    expect(start).toMatchObject({ status: 503, body: { error: { code: 'video_unavailable' } } });
    const video = await layla.call('GET', `/api/workspaces/${workspaceId}/video`);
    expect(video.body).toEqual({ state: 'preparing', step: 'building' });
    state = { state: 'ready' };
  });

  it('stops the clock of its calls once it has been silent too long', async () => {
    const workspaceId = await bench.workspace([layla, 'owner']);
    const { callId } = await bench.startCall(workspaceId, layla);
    await bench.reconcile();
    clock += callLimits.mediaSilence + 1_000;
    await bench.reconcile();
    expect(bench.shown.get(callId)?.endedAt).toEqual(expect.any(Number));
  });
});
