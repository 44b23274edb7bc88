import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

import { listenForUpgrades } from '../src/http/upgrade.ts';
import { descriptors, descriptorsAre, RawPeer, upgradeOf } from './raw-peer.ts';
import { RawSocket } from './raw-socket.ts';
import { createTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
let port: number;
beforeAll(async () => {
  app = await createTestApp();
  port = Number(new URL(app.url).port);
});
afterAll(() => app.close());

const socketIo = 'EIO=4&transport=websocket';

describe('the upgrade door', () => {
  it('lets in who is signed in, and tells everybody else why not', async () => {
    const mona = await app.quickPerson('Mona');
    const inside = await new RawSocket(app.url, mona.cookie).open();
    const outside = new RawSocket(app.url, undefined);
    await outside.frame('0{');
    outside.ws.send('40');
    expect(await outside.frame('44')).toContain('unauthenticated');
    for (const each of [inside, outside]) each.close();
  });

  it.each([
    ['an address that only becomes ours', `/x/../socket.io/?${socketIo}`],
    ['one written otherwise', `/%73ocket.io/?${socketIo}`],
    ['one with a slash too many', `//socket.io/?${socketIo}`],
    ['one in absolute form', `http://localhost/socket.io/?${socketIo}`],
    ['one with a backslash', `/\\socket.io/?${socketIo}`],
    ['one that begins like ours', `/socket.io/x?${socketIo}`],
    ['a document behind dots', '/socket.io/../docs/a/b'],
    ['signalling behind dots', '/docs/../rtc'],
    ['an address of nobody', '/nowhere'],
  ])('refuses %s at once, and keeps nothing of it', async (_, target) => {
    const before = descriptors();
    const peers = Array.from({ length: 20 }, () => new RawPeer(port, upgradeOf(target)));
    await Promise.all(peers.map((peer) => peer.gone()));
    expect([...new Set(peers.map((peer) => peer.status))]).toHaveLength(1);
    expect([400, 404]).toContain(peers[0]?.status);
    await descriptorsAre(before);
  });

  it('refuses what is no WebSocket, and a page of somebody else', async () => {
    const ours = `/socket.io/?${socketIo}`;
    const other = new RawPeer(port, upgradeOf(ours).replace('websocket\r', 'h2c\r'));
    const post = new RawPeer(port, upgradeOf(ours).replace('GET', 'POST'));
    const foreign = new RawPeer(port, upgradeOf(ours, 'Origin: http://elsewhere.test\r\n'));
    await Promise.all([other, post, foreign].map((peer) => peer.gone()));
    expect([other.status, post.status, foreign.status]).toEqual([400, 400, 403]);
  });

  it('ends what nobody answers, whether the other side stays, leaves or has half left', async () => {
    const http = createServer();
    const deaf = { name: 'UPGRADE /deaf', matches: () => true, handle: () => undefined };
    listenForUpgrades(http, [deaf], app.app.ground.origins, 100);
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void http.close());
    const before = descriptors();
    const open = () => new RawPeer((http.address() as AddressInfo).port, upgradeOf('/deaf'));
    const peers = Array.from({ length: 30 }, open);
    await expect.poll(() => descriptors(), { interval: 5 }).toBeGreaterThan(before + 30);
    for (const peer of peers.slice(0, 10)) peer.leave();
    for (const peer of peers.slice(10, 20)) peer.socket.end();
    await Promise.all(peers.map((peer) => peer.gone()));
    await descriptorsAre(before);
  });

  it('leaves alone what was accepted in time', async () => {
    const quick = await createTestApp({}, { limits: { upgradeMs: 50 } });
    onTestFinished(() => quick.close());
    const mona = await quick.quickPerson('Mona');
    const socket = await new RawSocket(quick.url, mona.cookie).open();
    // Somebody who comes later and is undecided is ended by the same clock, so its time has passed.
    const late = new RawPeer(Number(new URL(quick.url).port), 'GET / HTTP/1.1\r\n');
    late.socket.end();
    await late.gone();
    expect(socket.closeCode).toBeUndefined();
    socket.ws.send('3');
    socket.close();
  });
});
