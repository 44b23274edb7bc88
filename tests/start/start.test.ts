import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { isProcessAlive } from '@sanad/server/host/process-alive';
import { expect, it, onTestFinished } from 'vitest';

import { dataFolder, gone, ready, settings, startProduct } from './product/product-test.ts';

it('ends its output with one line to click, and that address answers', async () => {
  const given = await settings({ dataDir: dataFolder() });
  const product = startProduct(given);
  const output = await product.says(ready);
  expect(output.trim().split('\n').at(-1)).toBe(`${ready}http://localhost:${given.port}`);
  expect(await product.answers()).toBe(200);
});

it('starts within ten seconds when everything is there already', async () => {
  const given = await settings();
  const begun = performance.now();
  await startProduct(given).says(ready);
  expect(performance.now() - begun).toBeLessThan(10_000);
});

it('ends every child on Ctrl-C', async () => {
  const product = startProduct(await settings({ livekit: 'on', livekitPort: 0 }));
  await product.says(ready);
  await product.videoReady();
  const pids = [product.serverPid, product.postgresPid, product.livekitPid];
  expect(pids.filter((pid) => isProcessAlive(pid))).toHaveLength(3);

  product.interrupt();
  expect(await product.ended()).toBe(0);
  expect(pids.filter((pid) => isProcessAlive(pid))).toEqual([]);
});

it('ends when the start command is killed and cannot say so', async () => {
  const product = startProduct(await settings());
  await product.says(ready);
  const pids = [product.serverPid, product.postgresPid];
  product.process.kill('SIGKILL');
  for (const pid of pids) await gone(pid);
});

it('refuses a second process on the same data folder and names the first', async () => {
  const given = await settings();
  const first = startProduct(given);
  await first.says(ready);
  const second = startProduct(given);
  expect(await second.ended()).toBe(1);
  expect(second.output).toContain(`is in use by process ${first.serverPid}: stop that one first`);
  expect(await first.answers()).toBe(200);
});

it('waits for a predecessor that is just stopping', async () => {
  const given = await settings();
  const first = startProduct(given);
  await first.says(ready);
  first.process.kill('SIGTERM');
  await startProduct(given).says(ready);
  expect(await first.ended()).toBe(0);
});

it('says in one sentence that the port is taken, and what to do', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const product = startProduct(await settings({ port, dataDir: dataFolder() }));
  expect(await product.ended()).toBe(1);
  expect(lastLine(product.output)).toBe(
    `Port ${port} is taken by another program: stop that one, or start with another port, as in PORT=${port + 1} npm start.`,
  );
});

it('says in one sentence that the data folder may not be written', async () => {
  // Nobody, not even root, makes folders there.
  const product = startProduct(await settings({ dataDir: '/sys/sanad-data' }));
  expect(await product.ended()).toBe(1);
  expect(lastLine(product.output)).toBe(
    'This user may not write in /sys/sanad-data: change its owner, or set SANAD_DATA to a folder of your own.',
  );
});

it('says in one sentence that a file stands where the data folder should be', async () => {
  const given = await settings({ dataDir: dataFolder() });
  const file = join(given.dataDir, 'file');
  writeFileSync(file, '');
  const product = startProduct({ ...given, dataDir: file });
  expect(await product.ended()).toBe(1);
  expect(lastLine(product.output)).toContain(`${file} is a file, not a folder`);
});

function lastLine(output: string): string | undefined {
  return output.trim().split('\n').at(-1);
}
