import { expect, it } from 'vitest';

import { settings, startProduct } from './product/product-test.ts';

it('shows the first page in watch mode, and ends with all its children', async () => {
  const given = await settings({ command: 'dev', livekit: 'on', livekitPort: 0 });
  const begun = performance.now();
  const dev = startProduct(given);
  await dev.says('Sanad in watch mode');
  const address = `http://127.0.0.1:${given.port}/`;
  const page = await fetch(address, { signal: AbortSignal.timeout(30_000) });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<html');
  const seconds = (performance.now() - begun) / 1000;
  // A figure for whoever reads the log: how fast this machine is just now decides it too.
  console.log(`first page in watch mode after ${seconds.toFixed(1)} s`);

  dev.interrupt();
  expect(await dev.ended()).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
});
