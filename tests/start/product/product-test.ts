import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findFreePort } from '@sanad/server/host/free-port';
import { isProcessAlive } from '@sanad/server/host/process-alive';
import { expect, inject, onTestFinished } from 'vitest';

import { StartedProduct, type ProductSettings } from './started-product.ts';

/** A data folder in which the database's own user, where there is one, can pass. Gone after the test. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-start-'));
  chmodSync(folder, 0o711);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Another one, in which a product ran before: with everybody's owner, as the database wants it. */
function usedDataFolder(): string {
  const folder = dataFolder();
  execFileSync('cp', ['-a', `${inject('usedDataFolder')}/.`, folder]);
  return folder;
}

/** Of a product that ran before, where nothing else is said: making a database is dear. */
export async function settings(more: Partial<ProductSettings> = {}): Promise<ProductSettings> {
  return {
    command: 'start',
    dataDir: more.dataDir ?? usedDataFolder(),
    port: await findFreePort(0),
    livekit: 'off',
    ...more,
  };
}

/** Started now, and ended with all its children when the test is over, however it went. */
export function startProduct(given: ProductSettings): StartedProduct {
  const product = new StartedProduct(given);
  onTestFinished(async () => {
    if (product.process.exitCode === null && product.process.signalCode === null) {
      product.process.kill('SIGTERM');
    }
    await product.ended();
  });
  return product;
}

export async function gone(pid: number): Promise<void> {
  await expect.poll(() => isProcessAlive(pid), { timeout: 15_000, interval: 20 }).toBe(false);
}

export const ready = 'Sanad is ready: ';
