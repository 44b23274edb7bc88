import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { parseEnv } from '../src/env.ts';
import { findFreePort } from '../src/host/free-port.ts';
import { hostSettings } from '../src/host/host-settings.ts';
import type { MediaEndpoint, MediaServer } from '../src/media/media-server.ts';
import { openMedia } from '../src/media/open-media.ts';
import { startOwnLivekit } from '../src/media/own-livekit.ts';
import { trySignal } from './signal-client.ts';
import { createTestApp, type TestApp } from './test-app.ts';
import { callAs, type TestPerson } from './test-person.ts';
import { untilReady } from './until-ready.ts';

/** Somebody else's LiveKit: the product knows its address and keys from the environment alone. */
let theirs: MediaServer;
let media: MediaServer;
let app: TestApp;
let dataDir: string;
let livekitUrl: string;
let layla: TestPerson;
let mona: TestPerson;
let workspaceId: WorkspaceId;
let callPath: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sanad-outside-'));
  await writeFile(join(dataDir, 'index.html'), '<!doctype html><html><head></head></html>');
  const port = await findFreePort(0);
  const cache = process.env['SANAD_CACHE'] ?? join(homedir(), '.cache', 'sanad');
  const settings = {
    kind: 'own',
    port: 5880,
    cacheDir: join(cache, 'livekit'),
    nodeIp: '127.0.0.1',
  } as const;
  theirs = startOwnLivekit({ dataDir, httpPort: port, settings });
  await untilReady(theirs);
  const { httpUrl, apiKey, apiSecret } = theirs.endpoint() as MediaEndpoint;
  livekitUrl = httpUrl.replace('http:', 'ws:');
  const environment = {
    PORT: String(port),
    WEB_DIST: dataDir,
    LIVEKIT_URL: livekitUrl,
    LIVEKIT_API_KEY: apiKey,
    LIVEKIT_API_SECRET: apiSecret,
  };
  media = openMedia(dataDir, hostSettings(parseEnv(environment), port));
  await untilReady(media);
  app = await createTestApp(environment, { media });
  layla = await app.person('Layla');
  mona = await app.quickPerson('Mona');
  workspaceId = await app.workspace([
    [layla, 'owner'],
    [mona, 'assistant'],
  ]);
  const calls = `/api/workspaces/${workspaceId}/calls`;
  const started = await layla.call('POST', calls, { notesTitle: 'Notes' });
  callPath = `${calls}/${(started.body as { callId: string }).callId}`;
});
afterAll(async () => {
  await app.close();
  await media.close();
  await theirs.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function joinAs(person: TestPerson): Promise<{ url: string | null; token: string }> {
  const answer = await person.call('POST', `${callPath}/join`, { device: 'device-1', move: false });
  expect(answer).toMatchObject({ status: 200, body: { outcome: 'token' } });
  return answer.body as { url: string | null; token: string };
}

const knock = (base: string, token: string) =>
  trySignal(`${base}/rtc?access_token=${token}&protocol=15&auto_subscribe=1`, {
    origin: app.url,
    cookie: layla.cookie,
  });

/** Let in by LiveKit, which asks the pass alone; out again within two seconds. */
async function expectPutOut(token: string): Promise<void> {
  const tried = await knock(livekitUrl, token);
  if (tried.kind !== 'open') throw new Error(`not let in: ${tried.status}`);
  const letIn = Date.now();
  expect((await tried.closed) - letIn).toBeLessThan(2_000);
}

describe('a LiveKit that others run', () => {
  it('is where the join token points, and takes it', async () => {
    const { url, token } = await joinAs(layla);
    expect(url).toBe(livekitUrl);
    const there = await knock(livekitUrl, token);
    if (there.kind !== 'open') throw new Error(`not let in: ${there.status}`);
    there.socket.close();
    const here = await knock(app.url.replace('http:', 'ws:'), token);
    expect(here).toMatchObject({ kind: 'refused', status: 503 });
  });

  it('is the one address beside ours that the page may speak to', async () => {
    const { headers } = await app.call('GET', '/');
    const policy = headers.get('content-security-policy') ?? '';
    const sources = /connect-src ([^;]*)/.exec(policy)?.[1]?.split(' ');
    expect(sources).toEqual(["'self'", livekitUrl, livekitUrl.replace('ws:', 'http:')]);
  });

  it('E04: lets in who was removed with a pass in hand, and puts them out however often', async () => {
    const { token } = await joinAs(mona);
    await app.remove(workspaceId, mona);
    await expectPutOut(token);
    // The removal itself is long over: only who goes on looking finds them now.
    await expectPutOut(token);
  });

  it('E04: puts out who comes back with a pass of an ended login, not who signed in anew', async () => {
    const { token: old } = await joinAs(layla);
    await layla.call('POST', '/api/auth/sign-out', {});
    await expectPutOut(old);
    const cookie = await app.signIn(layla.email, layla.password);
    const call: TestPerson['call'] = (method, path, body) =>
      callAs(app.url, cookie, method, path, body, { origin: app.url });
    const again = await knock(livekitUrl, (await joinAs({ ...layla, cookie, call })).token);
    if (again.kind !== 'open') throw new Error(`not let in: ${again.status}`);
    // The look that finds the old pass has seen the new one beside it.
    await expectPutOut(old);
    expect(again.socket.readyState).toBe(again.socket.OPEN);
    again.socket.close();
  });
});
