import { Worker } from 'node:worker_threads';

import type { DocKey, DocSnapshot } from '@sanad/sync/yjs/doc-log';

export interface Compactor {
  /** The new snapshot, or nothing where there was nothing to merge or another process does it. Rejects when it failed: the rows are then as before. */
  compact(doc: DocKey): Promise<DocSnapshot | undefined>;
  close(): Promise<void>;
}

interface Answer {
  readonly id: number;
  readonly snapshot?: DocSnapshot;
  readonly failed?: string;
}

/** How long an idle worker keeps its memory. */
const restMs = 30_000;

/** One worker for all documents, one document at a time; started when first needed, ended when idle. */
export function createCompactor(databaseUrl: string): Compactor {
  let worker: Worker | undefined;
  let rest: NodeJS.Timeout | undefined;
  let ids = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const underWay = new Map<DocKey, Promise<DocSnapshot | undefined>>();

  function ask(doc: DocKey): Promise<DocSnapshot | undefined> {
    clearTimeout(rest);
    const running = (worker ??= new Worker(new URL('./compactor-worker.ts', import.meta.url), {
      workerData: { databaseUrl },
    }));
    running.setMaxListeners(0);
    const id = ++ids;
    return new Promise<DocSnapshot | undefined>((resolve, reject) => {
      const settle = (work: () => void) => {
        running.off('message', onMessage).off('error', onError).off('exit', onExit);
        work();
      };
      const onMessage = (answer: Answer) => {
        if (answer.id !== id) return;
        settle(() => (answer.failed ? reject(new Error(answer.failed)) : resolve(answer.snapshot)));
      };
      const onError = (error: Error) => {
        worker = undefined;
        settle(() => reject(error));
      };
      const onExit = () => {
        worker = undefined;
        settle(() => reject(new Error('the compactor ended')));
      };
      running.on('message', onMessage).on('error', onError).on('exit', onExit);
      running.postMessage({ id, doc });
    }).finally(() => {
      rest = setTimeout(() => {
        const idle = worker;
        worker = undefined;
        void idle?.terminate();
      }, restMs).unref();
    });
  }

  function compact(doc: DocKey): Promise<DocSnapshot | undefined> {
    const same = underWay.get(doc);
    if (same) return same;
    const turn = queue.then(() => ask(doc)).finally(() => underWay.delete(doc));
    queue = turn.catch(() => undefined);
    underWay.set(doc, turn);
    return turn;
  }

  return {
    compact,
    async close() {
      await queue;
      clearTimeout(rest);
      await worker?.terminate();
    },
  };
}
