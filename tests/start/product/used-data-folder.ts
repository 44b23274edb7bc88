import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findFreePort } from '@sanad/server/host/free-port';
import type { TestProject } from 'vitest/node';

import { StartedProduct } from './started-product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder whose product was started once and ended: to be copied. */
    readonly usedDataFolder: string;
  }
}

export async function setup(project: TestProject): Promise<() => void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sanad-used-'));
  chmodSync(dataDir, 0o711);
  const port = await findFreePort(0);
  const product = new StartedProduct({ command: 'start', dataDir, port, livekit: 'off' });
  await product.says('Sanad is ready: ');
  product.process.kill('SIGTERM');
  await product.ended();
  project.provide('usedDataFolder', dataDir);
  return () => rmSync(dataDir, { recursive: true, force: true });
}
