import { Worker } from 'node:worker_threads';

import { Refusal } from '@sanad/domain/kernel/refusal';

import type { PrintData } from './print-data.ts';

export interface Printer {
  /** @throws Refusal `unavailable` where too many wait or it took too long, `internal` where it could not be set. */
  print(data: PrintData): Promise<Uint8Array>;
  close(): void;
}

interface PrintAnswer {
  readonly id: number;
  readonly pdf?: Uint8Array;
  readonly failed?: string;
}

const mostWaiting = 20;
const printMs = 15_000;
const restMs = 60_000;

/** One worker, one PDF at a time; it begins with the first one and ends when nobody asked for a while. */
export function createPrinter(onFailed: (why: string) => void): Printer {
  let worker: Worker | undefined;
  let rest: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let ids = 0;

  function end(): void {
    clearTimeout(rest);
    const ended = worker;
    worker = undefined;
    void ended?.terminate();
  }

  function begin(): Worker {
    const begun = new Worker(new URL('./print-worker.ts', import.meta.url));
    // A process that stops does not wait for it.
    begun.unref();
    return begun;
  }

  async function ask(data: PrintData): Promise<Uint8Array> {
    clearTimeout(rest);
    const asked = (worker ??= begin());
    const id = (ids += 1);
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
    const onMessage = ({ id: of, pdf, failed }: PrintAnswer): void => {
      if (of !== id) return;
      if (pdf) return resolve(pdf);
      onFailed(failed ?? '');
      reject(new Refusal('internal'));
    };
    const onEnd = (): void => {
      if (worker === asked) worker = undefined;
      reject(new Refusal('unavailable'));
    };
    const late = setTimeout(() => {
      end();
      onEnd();
    }, printMs);
    asked.on('message', onMessage).once('error', onEnd).once('exit', onEnd);
    asked.postMessage({ id, data: JSON.stringify(data) });
    try {
      return await promise;
    } finally {
      clearTimeout(late);
      asked.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
      rest = setTimeout(end, restMs).unref();
    }
  }

  return {
    async print(data) {
      if (waiting >= mostWaiting) throw new Refusal('unavailable');
      waiting += 1;
      const mine = turn.then(() => ask(data));
      turn = mine.catch(() => undefined);
      try {
        return await mine;
      } finally {
        waiting -= 1;
      }
    },
    close: end,
  };
}
