import { Worker } from 'node:worker_threads';

import { Refusal } from '@sanad/domain/kernel/refusal';

import type { ExportSaid, ExportWorkerData, WrittenExport } from './export-talk.ts';

/** One after the other: each takes a core, and the memory of a whole workspace. */
let queue: Promise<unknown> = Promise.resolve();

/** Writes an export in a worker of its own, until `signal` says otherwise. @throws Refusal as the writing does */
export function exportAside(
  asked: ExportWorkerData,
  ports: { readonly signal: AbortSignal; onProgress(done: number, total: number): void },
): Promise<WrittenExport> {
  const written = queue.then(() => runWorker(asked, ports));
  queue = written.catch(() => undefined);
  return written;
}

function runWorker(
  workerData: ExportWorkerData,
  { signal, onProgress }: Parameters<typeof exportAside>[1],
): Promise<WrittenExport> {
  if (signal.aborted) return Promise.reject(new Refusal('unavailable'));
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: 2_048 },
  });
  const end = (): void => void worker.terminate();
  signal.addEventListener('abort', end, { once: true });
  return new Promise<WrittenExport>((resolve, reject) => {
    worker.on('message', (said: ExportSaid) => {
      if ('written' in said) resolve(said.written);
      else if ('refused' in said) reject(new Refusal(said.refused));
      else onProgress(said.done, said.total);
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal('too_large') : error),
    );
    worker.on('exit', () => {
      signal.removeEventListener('abort', end);
      reject(new Refusal('unavailable'));
    });
  });
}
