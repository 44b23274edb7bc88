import { createServer, type AddressInfo } from 'node:net';

import { expect, it, onTestFinished } from 'vitest';

import { findFreePort } from './free-port.ts';

it('gives the wanted port when it is free, else one that no outgoing connection takes', async () => {
  const free = await findFreePort(0);
  expect(await findFreePort(free)).toBe(free);

  const holder = createServer();
  onTestFinished(() => void holder.close());
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const { port: taken } = holder.address() as AddressInfo;
  const instead = await findFreePort(taken);
  expect(instead).not.toBe(taken);
  expect(instead).toBeGreaterThanOrEqual(10_000);
  expect(instead).toBeLessThan(32_768);
});
