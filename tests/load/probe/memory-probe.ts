import { renameSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Loaded into a server before its own code (`--import`, with `--expose-gc`): on SIGUSR2 it collects
 * until nothing more goes away, then writes what is left to the file that it was named.
 */
const file = process.env['MEMORY_REPORT'];
const collect = (globalThis as { gc?: () => void }).gc;

async function report(): Promise<void> {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 8; tries += 1) {
    collect?.();
    // Finalizers and closed handles run between two collections.
    await wait(50);
    const { heapUsed, external } = process.memoryUsage();
    if (heapUsed + external > least * 0.999) break;
    least = heapUsed + external;
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  writeFileSync(`${file}.new`, JSON.stringify({ heapUsed, external, rss }));
  renameSync(`${file}.new`, file!);
}

if (file !== undefined) process.on('SIGUSR2', () => void report());
