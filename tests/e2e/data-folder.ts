import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The data folder of the product that a run starts on this port; a base URL will do. */
export function dataFolder(at: number | string): string {
  const port = typeof at === 'number' ? at : new URL(at).port;
  return join(tmpdir(), `sanad-e2e-${port}`);
}
