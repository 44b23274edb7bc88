import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

import { descriptors, descriptorsAre, RawPeer } from './raw-peer.ts';
import { createTestApp, type TestApp } from './test-app.ts';

/** Who keeps the server waiting: every wait has an end, and costs no more than its limit. */
const limits = { headersMs: 300, silenceMs: 200, bodyBytesPerSilence: 200, connections: 200 };

let app: TestApp;
let port: number;
beforeAll(async () => {
  app = await createTestApp({}, { limits });
  port = Number(new URL(app.url).port);
});
afterAll(() => app.close());

const signIn = (length: string) =>
  `POST /api/auth/sign-in/email HTTP/1.1\r\nHost: localhost\r\nOrigin: ${app.url}\r\nContent-Type: application/json\r\n${length}\r\n\r\n`;

const chunk = (bytes: number) => `${bytes.toString(16)}\r\n${'x'.repeat(bytes)}\r\n`;

describe('requests that never become whole', () => {
  it.each([
    ['nothing at all', ''],
    ['half a line', 'GET / HT'],
    ['half of the headers', 'GET / HTTP/1.1\r\nHost: localhost\r\nX-'],
  ])('are ended in their time: %s', async (_, text) => {
    const before = descriptors();
    const begun = performance.now();
    const peers = Array.from({ length: 20 }, () => new RawPeer(port, text));
    await Promise.all(peers.map((peer) => peer.gone()));
    expect(performance.now() - begun).toBeLessThan(limits.headersMs * 10);
    await descriptorsAre(before);
  });

  it('are ended when their headers come one by one, as long as one likes', async () => {
    const peer = new RawPeer(port, 'GET / HTTP/1.1\r\n');
    const drip = setInterval(() => peer.socket.write('X-A: b\r\n'), 20);
    await peer.gone();
    clearInterval(drip);
    expect(peer.status).toBe(408);
  });
});

describe('bodies', () => {
  it('are refused unread when they say that they are too long, to whoever they come', async () => {
    const before = descriptors();
    const memory = process.memoryUsage().rss;
    const head = signIn(`Content-Length: ${100 * 1024 * 1024}`);
    const peers = Array.from({ length: 8 }, () => new RawPeer(port, head));
    const block = Buffer.alloc(1024 * 1024, 0x20);
    for (const peer of peers) for (let sent = 0; sent < 24; sent++) peer.socket.write(block);
    await Promise.all(peers.map((peer) => peer.gone()));
    expect(peers.map((peer) => peer.status)).toEqual(peers.map(() => 413));
    expect(peers[0]?.said).toContain('too_large');
    expect(process.memoryUsage().rss - memory).toBeLessThan(96 * 1024 * 1024);
    await descriptorsAre(before);
  });

  it('are refused as soon as they are too long when they do not say so', async () => {
    const peer = new RawPeer(port, signIn('Transfer-Encoding: chunked'));
    for (let sent = 0; sent < 64; sent++) peer.socket.write(chunk(1024));
    expect(await peer.answered()).toBe(413);
    expect(peer.said).toContain('too_large');
    await peer.gone();
  });

  it.each([
    'POST /api/livekit/webhook',
    'GET /rtc/validate',
    'GET /healthz',
    'POST /api/workspaces',
    'POST /nowhere',
    'GET /',
  ])('end with what they came for, read or not: %s', async (line) => {
    // The database's connections that they ask for are there before them.
    await Promise.all(Array.from({ length: 10 }, () => app.call('GET', '/healthz')));
    const before = descriptors();
    const head = `${line} HTTP/1.1\r\nHost: localhost\r\nOrigin: ${app.url}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const peers = Array.from({ length: 10 }, () => new RawPeer(port, head + chunk(10)));
    await Promise.all(peers.map((peer) => peer.gone()));
    await descriptorsAre(before);
  });

  it('that stop half-way, or only drip, hear so in words and are ended', async () => {
    const stopped = new RawPeer(port, `${signIn('Content-Length: 1000')}{"email":`);
    const dripping = new RawPeer(port, signIn('Content-Length: 10000'));
    const drip = setInterval(() => dripping.socket.write('x'), 20);
    expect(await Promise.all([stopped.answered(), dripping.answered()])).toEqual([408, 408]);
    expect(stopped.said).toContain('too_slow');
    await Promise.all([stopped.gone(), dripping.gone()]);
    clearInterval(drip);
  });

  it('that come slowly but come are waited for, however long', async () => {
    const body = JSON.stringify({ email: 'nobody@example.test', password: 'x'.repeat(3_000) });
    const peer = new RawPeer(port, signIn(`Content-Length: ${body.length}`));
    const begun = performance.now();
    await new Promise<void>((resolve) => {
      let at = 0;
      const step = setInterval(() => {
        peer.socket.write(body.slice(at, at + 100));
        if ((at += 100) >= body.length) resolve(clearInterval(step));
      }, 30);
    });
    expect(await peer.answered()).not.toBe(408);
    expect(performance.now() - begun).toBeGreaterThan(limits.silenceMs * 3);
    peer.leave();
  });
});

describe('answers', () => {
  const big = Buffer.alloc(32 * 1024 * 1024, 0x61);
  const ask = 'GET /big HTTP/1.1\r\nHost: localhost\r\n\r\n';

  /** For the length of a test. */
  function serveBig({ http }: TestApp['app']): void {
    const answer: Parameters<typeof http.on>[1] = (request, response) => {
      if ((request as { url?: string }).url === '/big') response.end(big);
    };
    const usual = http.listeners('request').at(-1) as (...given: unknown[]) => void;
    http.off('request', usual);
    http.on('request', answer);
    onTestFinished(() => void http.off('request', answer).on('request', usual));
  }

  it('that nobody reads are given up, and their connection with them', async () => {
    const { http, connections } = app.app;
    http.closeIdleConnections();
    await expect.poll(() => connections.open).toBe(0);
    serveBig(app.app);
    const peer = new RawPeer(port);
    peer.socket.pause();
    peer.socket.write(ask);
    await expect.poll(() => connections.open, { interval: 5 }).toBe(1);
    await expect.poll(() => connections.open, { interval: 5 }).toBe(0);
    peer.leave();
  });

  it('that are read slowly are sent to their end, for longer than silence lasts', async () => {
    // Long enough that a busy machine's own pauses are no silence.
    const silenceMs = 1_500;
    const patient = await createTestApp({}, { limits: { ...limits, silenceMs } });
    onTestFinished(() => patient.close());
    serveBig(patient.app);
    const slow = new RawPeer(Number(new URL(patient.url).port));
    let got = 0;
    const begun = performance.now();
    slow.socket.removeAllListeners('data').on('data', (part: Buffer) => {
      got += part.length;
      slow.socket.pause();
      // So many bytes in a second that the whole takes twice the silence.
      const due = begun + (got / big.length) * silenceMs * 2;
      setTimeout(() => slow.socket.resume(), due - performance.now());
    });
    slow.socket.write(ask);
    await expect.poll(() => got, { interval: 20 }).toBeGreaterThan(big.length);
    expect(performance.now() - begun).toBeGreaterThan(silenceMs);
    slow.leave();
  });
});

describe('connections', () => {
  it('are bounded by address, refused without a word, and free again when others leave', async () => {
    const small = await createTestApp({}, { limits: { connectionsPerAddress: 20 } });
    onTestFinished(() => small.close());
    const there = Number(new URL(small.url).port);
    const held = Array.from({ length: 20 }, () => new RawPeer(there, 'GET /', '127.0.0.2'));
    await expect.poll(() => small.app.connections.open).toBe(20);
    const more = Array.from({ length: 30 }, () => new RawPeer(there, 'GET /', '127.0.0.2'));
    await Promise.all(more.map((peer) => peer.gone()));
    expect(more.map((peer) => peer.said).join('')).toBe('');
    // Somebody else comes in all the same.
    expect((await small.call('GET', '/healthz')).status).toBe(200);
    for (const peer of held) peer.leave();
    await expect.poll(() => small.app.connections.open).toBeLessThan(5);
  });

  it('of all together are bounded too', async () => {
    const held: RawPeer[] = [];
    onTestFinished(() => held.forEach((peer) => peer.leave()));
    const small = await createTestApp({}, { limits: { connections: 30 } });
    onTestFinished(() => small.close());
    const there = Number(new URL(small.url).port);
    for (let at = 0; at < 60; at++) held.push(new RawPeer(there, 'GET /', `127.0.0.${2 + at}`));
    await Promise.all(held.slice(40).map((peer) => peer.gone()));
    expect(small.app.connections.open).toBeLessThanOrEqual(30);
  });
});

describe('an ending server', () => {
  it('ends within its time whatever is open', async () => {
    const before = descriptors();
    const one = await createTestApp({}, {});
    const there = Number(new URL(one.url).port);
    const peers = [
      '',
      'GET / HTT',
      'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n',
      `POST /api/workspaces HTTP/1.1\r\nHost: localhost\r\nOrigin: ${one.url}\r\nContent-Length: 500\r\n\r\n{`,
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      'GET /docs/a/b HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    ].map((text) => new RawPeer(there, text));
    await expect.poll(() => one.app.connections.open).toBe(peers.length);
    const begun = performance.now();
    await one.close();
    expect(performance.now() - begun).toBeLessThan(5_000);
    await Promise.all(peers.map((peer) => peer.gone()));
    await descriptorsAre(before);
  });
});
