import { Worker } from 'node:worker_threads';

import { Refusal } from '@sanad/domain/kernel/refusal';
import type { ImportArgs } from '@sanad/domain/task/import-mutation';
import type { TrelloPlan } from '@sanad/domain/task/trello/plan-trello';

import type { TrelloWorkerAnswer, TrelloWorkerQuestion } from './trello-worker.ts';

/** Files are read one after the other: each takes a core and several times its size of memory. */
let queue: Promise<unknown> = Promise.resolve();

/** The plan of a Trello export, made in a worker of its own. @throws Refusal as the reading does. */
export function planTrelloAside(asked: TrelloWorkerQuestion): Promise<TrelloPlan> {
  const plan = queue.then(() => runWorker(asked));
  queue = plan.catch(() => undefined);
  return plan;
}

function runWorker(workerData: TrelloWorkerQuestion): Promise<TrelloPlan> {
  const worker = new Worker(new URL('./trello-worker.ts', import.meta.url), { workerData });
  const chunks: ImportArgs[] = [];
  return new Promise<TrelloPlan>((resolve, reject) => {
    worker.on('message', (answer: TrelloWorkerAnswer) => {
      if ('chunk' in answer) chunks.push(answer.chunk);
      else if ('done' in answer) resolve({ ...answer.done, chunks });
      else reject(new Refusal(answer.refused.code, answer.refused.params));
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the reading of a Trello export ended')));
  });
}
