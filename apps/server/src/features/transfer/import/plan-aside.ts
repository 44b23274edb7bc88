import { Worker } from 'node:worker_threads';

import { Refusal } from '@sanad/domain/kernel/refusal';
import type { ImportChunk } from '@sanad/domain/transfer/chunk-import';

import type { PlanAnswer, PlannedFile, PlanQuestion } from './plan-worker.ts';

/** Files are read one after the other: each takes a core and several times its size of memory. */
let queue: Promise<unknown> = Promise.resolve();

/** The plan of a file, made in a worker of its own. @throws Refusal as the reading does. */
export function planAside(asked: PlanQuestion): Promise<PlannedFile> {
  const plan = queue.then(() => runWorker(asked));
  queue = plan.catch(() => undefined);
  return plan;
}

function runWorker(workerData: PlanQuestion): Promise<PlannedFile> {
  const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), {
    workerData,
    // A small file can be a table of millions of empty cells.
    resourceLimits: { maxOldGenerationSizeMb: 768 },
  });
  const chunks: ImportChunk[] = [];
  return new Promise<PlannedFile>((resolve, reject) => {
    worker.on('message', (answer: PlanAnswer) => {
      if ('chunk' in answer) chunks.push(answer.chunk);
      else if ('done' in answer) resolve({ ...answer.done, chunks });
      else reject(new Refusal(answer.refused.code, answer.refused.params));
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal('too_large') : error),
    );
    worker.on('exit', () => reject(new Error('the reading of a file ended')));
  });
}
