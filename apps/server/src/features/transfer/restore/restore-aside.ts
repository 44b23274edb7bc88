import { Worker } from 'node:worker_threads';

import { Refusal } from '@sanad/domain/kernel/refusal';

import type { LookedWhole, RestorePart, RestoreSaid, RestoreWorkerData } from './restore-talk.ts';

/** One after the other, for each takes a core and its list of entries in memory; whoever looks does not wait for what comes. */
function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
const [lookInTurn, bringInTurn] = [createQueue(), createQueue()];

/** What an export would bring. @throws Refusal as the reading does */
export function lookAside(asked: RestoreWorkerData): Promise<LookedWhole> {
  return lookInTurn(async () => {
    let looked: LookedWhole | undefined;
    await runWorker({ ...asked, from: null }, (said) => {
      if ('looked' in said) looked = said.looked;
    });
    if (!looked) throw new Refusal('unavailable');
    return looked;
  });
}

/** Reads an export part by part; the next is read when `take` has resolved. False from it ends the reading. */
export function bringAside(
  asked: RestoreWorkerData,
  take: (part: RestorePart) => Promise<boolean>,
): Promise<void> {
  return bringInTurn(() =>
    runWorker(asked, async (said, worker) => {
      if (!('part' in said)) return;
      if (await take(said.part)) worker.postMessage('next');
      else throw new Refusal('unavailable');
    }),
  );
}

/** Resolves when the worker has said all. */
function runWorker(
  workerData: RestoreWorkerData,
  hear: (said: RestoreSaid, worker: Worker) => void | Promise<void>,
): Promise<void> {
  const worker = new Worker(new URL('./restore-worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: 1_024 },
  });
  return new Promise<void>((resolve, reject) => {
    const fail = (error: unknown): void => {
      reject(error);
      void worker.terminate();
    };
    let isWhole = false;
    worker.on('message', (said: RestoreSaid) => {
      if ('refused' in said) fail(new Refusal(said.refused.code, said.refused.params));
      else {
        isWhole ||= 'done' in said || 'looked' in said;
        Promise.resolve(hear(said, worker)).catch(fail);
      }
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal('too_large') : error),
    );
    worker.on('exit', () => (isWhole ? resolve() : fail(new Refusal('unavailable'))));
  });
}
