import { connect } from 'node:net';

import { isProcessAlive } from '@sanad/server/host/process-alive';
import { expect, it } from 'vitest';

import { dataFolder, gone, ready, settings, startProduct } from './product/product-test.ts';

/** A successor would be waited for a moment only. */
const limits = { orphanMs: 200 };

it('leaves no database and no LiveKit behind when the server is killed', async () => {
  const given = await settings({ livekit: 'on', livekitPort: 0, limits });
  const product = startProduct(given);
  await product.says(ready);
  await product.videoReady();
  const left = [product.postgresPid, product.livekitPid];
  process.kill(product.serverPid, 'SIGKILL');
  for (const pid of left) await gone(pid);
  expect(await product.ended()).not.toBe(0);
});

it('leaves nothing behind when it is killed in the middle of its first start', async () => {
  const product = startProduct(await settings({ limits, dataDir: dataFolder() }));
  await expect
    .poll(() => pidOr0(() => product.postgresPid), { timeout: 60_000, interval: 5 })
    .toBeGreaterThan(0);
  const left = product.postgresPid;
  process.kill(product.serverPid, 'SIGKILL');
  await gone(left);
});

it('calls a start off that is told to stop, and leaves nothing behind', async () => {
  const given = await settings({ limits: { orphanMs: 60_000 }, dataDir: dataFolder() });
  const product = startProduct(given);
  await expect
    .poll(() => pidOr0(() => product.postgresPid), { timeout: 60_000, interval: 5 })
    .toBeGreaterThan(0);
  const left = product.postgresPid;
  product.process.kill('SIGTERM');
  expect(await product.ended()).toBe(0);
  expect(isProcessAlive(left)).toBe(false);
});

it('stops within its time whatever is open', async () => {
  const given = await settings({ limits: { orphanMs: 60_000 } });
  const product = startProduct(given);
  await product.says(ready);
  const upgrade =
    'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
  const peers = [
    '',
    'GET / HTT',
    'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n',
    `POST /api/auth/sign-in/email HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:${given.port}\r\nContent-Length: 500\r\n\r\n{`,
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: localhost\r\n${upgrade}`,
    `GET /docs/a/b HTTP/1.1\r\nHost: localhost\r\n${upgrade}`,
    `GET /x/../socket.io/ HTTP/1.1\r\nHost: localhost\r\n${upgrade}`,
  ].map((text) => {
    const socket = connect(given.port, '127.0.0.1', () => void socket.write(text));
    socket.on('error', () => undefined);
    return socket;
  });
  expect(await product.answers()).toBe(200);
  const left = product.postgresPid;
  const begun = performance.now();
  product.process.kill('SIGTERM');
  expect(await product.ended()).toBe(0);
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(isProcessAlive(left)).toBe(false);
  for (const peer of peers) peer.destroy();
});

it.each(['the command', 'what it runs'])(
  'leaves nothing behind when watch mode is killed: %s',
  async (which) => {
    const given = await settings({ command: 'dev', livekit: 'on', livekitPort: 0 });
    const dev = startProduct(given);
    await dev.says('Sanad in watch mode');
    const left = [dev.postgresPid, dev.livekitPid];
    if (which === 'the command') dev.process.kill('SIGKILL');
    else process.kill(dev.serverPid, 'SIGKILL');
    for (const pid of left) await gone(pid);
    await expect(fetch(`http://127.0.0.1:${given.port}/`)).rejects.toThrow();
  },
);

function pidOr0(read: () => number): number {
  try {
    return read();
  } catch {
    return 0;
  }
}
