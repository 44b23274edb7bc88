import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { isProcessAlive } from '@sanad/server/host/process-alive';
import { expect, it } from 'vitest';

import { dataFolder, gone, ready, settings, startProduct } from './product/product-test.ts';

it('takes over the database and LiveKit that outlived a killed server', async () => {
  // However long the second start takes on a busy machine.
  const limits = { orphanMs: 90_000 };
  const given = await settings({ livekit: 'on', livekitPort: 0, limits });
  const first = startProduct(given);
  await first.says(ready);
  await first.videoReady();
  const [postgres, livekit] = [first.postgresPid, first.livekitPid];

  process.kill(first.serverPid, 'SIGKILL');
  await first.ended();
  expect([postgres, livekit].filter((pid) => isProcessAlive(pid))).toHaveLength(2);

  const second = startProduct(given);
  await second.says(ready);
  await second.videoReady();
  expect([second.postgresPid, second.livekitPid]).toEqual([postgres, livekit]);
  expect(await second.answers()).toBe(200);
  second.interrupt();
  await second.ended();
  expect([postgres, livekit].filter((pid) => isProcessAlive(pid))).toEqual([]);
});

it('starts again after the server and the postmaster were killed at once', async () => {
  const given = await settings();
  const first = startProduct(given);
  await first.says(ready);
  const postgres = first.postgresPid;
  process.kill(first.serverPid, 'SIGKILL');
  process.kill(postgres, 'SIGKILL');
  await first.ended();

  const second = startProduct(given);
  await second.says(ready);
  expect(second.postgresPid).not.toBe(postgres);
  expect(await second.answers()).toBe(200);
});

it('starts the database again when only the postmaster was killed, on the same port', async () => {
  const product = startProduct(await settings());
  await product.says(ready);
  const before = product.postgresPid;
  process.kill(before, 'SIGKILL');
  await gone(before);
  await expect
    .poll(() => pidOr0(() => product.postgresPid), { timeout: 15_000 })
    .not.toBeOneOf([0, before]);
  await expect.poll(() => product.answers(), { timeout: 15_000 }).toBe(200);
});

it('takes over the lock of a dead process and of a stranger with the same number', async () => {
  const given = await settings();
  const stranger = { pid: process.ppid, program: '/no/such/program.ts', stopping: false };
  writeFileSync(join(given.dataDir, 'lock.json'), JSON.stringify(stranger));
  const product = startProduct(given);
  await product.says(ready);
  expect(product.serverPid).not.toBe(stranger.pid);
});

it('starts anew after a first start that was killed half-way through making the database', async () => {
  const given = await settings({ dataDir: dataFolder() });
  const first = startProduct(given);
  await expect
    .poll(() => pidOr0(() => first.serverPid), { timeout: 60_000, interval: 5 })
    .toBeGreaterThan(0);
  process.kill(first.serverPid, 'SIGKILL');
  await first.ended();
  await startProduct(given).says(ready);
});

function pidOr0(read: () => number): number {
  try {
    return read();
  } catch {
    return 0;
  }
}
