import { Worker } from 'node:worker_threads';

import type { ZoneName } from '@sanad/domain/kernel/instant';
import { Refusal, type RefusalCode, type RefusalParams } from '@sanad/domain/kernel/refusal';
import type {
  ImportArgs,
  TrelloPlan,
  TrelloPlanOptions,
} from '@sanad/domain/task/trello/plan-trello';

export type TrelloWorkerAnswer =
  | { readonly chunk: ImportArgs }
  | { readonly done: Omit<TrelloPlan, 'chunks'> }
  | { readonly refused: { readonly code: RefusalCode; readonly params: RefusalParams } };

/** Files are read one after the other: each takes a core and several times its size of memory. */
let queue: Promise<unknown> = Promise.resolve();

/** The plan of a Trello export, made in a worker of its own. @throws Refusal as the reading does. */
export function planTrelloAside(asked: {
  readonly bytes: Uint8Array;
  readonly workspaceId: string;
  readonly zone: ZoneName;
  readonly columns: TrelloPlanOptions['columns'];
}): Promise<TrelloPlan> {
  const plan = queue.then(() => runWorker(asked));
  queue = plan.catch(() => undefined);
  return plan;
}

function runWorker(workerData: object): Promise<TrelloPlan> {
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
