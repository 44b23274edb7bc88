import { Worker } from 'node:worker_threads';

import type { DocumentId, WorkspaceId } from '@sanad/domain/kernel/ids';

import type { DocumentText, TextAnswer } from './document-text.ts';

/** The words of documents as they are stored, read in a worker, one at a time; it ends when nobody asked for a while. */
export interface DocumentTexts {
  /** `undefined`: nobody ever wrote in it. */
  textOf(workspaceId: WorkspaceId, documentId: DocumentId): Promise<DocumentText | undefined>;
}

const restMs = 30_000;

export function createDocumentTexts(databaseUrl: string): DocumentTexts {
  let worker: Worker | undefined;
  let rest: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let ids = 0;

  function end(): void {
    const idle = worker;
    worker = undefined;
    void idle?.terminate();
  }

  function begin(): Worker {
    const begun = new Worker(new URL('./document-texts-worker.ts', import.meta.url), {
      workerData: { databaseUrl },
    });
    // A process that stops does not wait for it.
    begun.unref();
    begun.setMaxListeners(0);
    return begun;
  }

  async function ask(workspaceId: string, documentId: string): Promise<DocumentText | undefined> {
    clearTimeout(rest);
    const asked = (worker ??= begin());
    const id = (ids += 1);
    const { promise, resolve, reject } = Promise.withResolvers<DocumentText | undefined>();
    const onMessage = (answer: TextAnswer): void => {
      if (answer.id !== id) return;
      if (answer.failed === undefined) resolve(answer.read);
      else reject(new Error(answer.failed));
    };
    const onEnd = (): void => {
      worker = undefined;
      reject(new Error('the reader of documents ended'));
    };
    asked.on('message', onMessage).once('error', onEnd).once('exit', onEnd);
    asked.postMessage({ id, workspaceId, documentId });
    try {
      return await promise;
    } finally {
      asked.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
      rest = setTimeout(end, restMs).unref();
    }
  }

  return {
    textOf(workspaceId, documentId) {
      const read = turn.then(() => ask(workspaceId, documentId));
      turn = read.catch(() => undefined);
      return read;
    },
  };
}
