import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { findFreePort } from '@sanad/server/host/free-port';
import { expect, it, onTestFinished } from 'vitest';

import { dataFolder } from './product/product-test.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('shows the first page in watch mode, and ends with all its children', async () => {
  const port = await findFreePort(0);
  const begun = performance.now();
  const dev = spawn('node', ['tooling/dev.mjs'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: String(port), SANAD_DATA: dataFolder(), LIVEKIT_PORT: '0' },
  });
  const ended = new Promise<number | null>((resolve) => void dev.once('close', resolve));
  onTestFinished(async () => {
    dev.kill('SIGTERM');
    await ended;
  });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    dev.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (output.includes('Sanad in watch mode')) resolve();
    });
    void ended.then(() => reject(new Error(output)));
  });
  const page = await fetch(`http://127.0.0.1:${port}/`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<html');
  const seconds = (performance.now() - begun) / 1000;
  // A figure for whoever reads the log: how fast this machine is just now decides it too.
  console.log(`first page in watch mode after ${seconds.toFixed(1)} s`);

  process.kill(-(dev.pid ?? 0), 'SIGINT');
  expect(await ended).toBe(0);
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
});
