import { parentPort, workerData } from 'node:worker_threads';

import type { DocKey } from '@sanad/sync/yjs/doc-log';

import { createCompactionRepo } from './compaction-repo.ts';

/** Compaction off the main thread: building a large document takes seconds. */
const repo = createCompactionRepo((workerData as { databaseUrl: string }).databaseUrl);

async function answer({ id, doc }: { id: number; doc: DocKey }): Promise<void> {
  try {
    const snapshot = await repo.compact(doc);
    parentPort!.postMessage(
      { id, snapshot },
      snapshot ? [snapshot.state.buffer as ArrayBuffer] : [],
    );
  } catch (error) {
    parentPort!.postMessage({ id, failed: String(error) });
  }
}

parentPort!.on('message', (asked: { id: number; doc: DocKey }) => void answer(asked));
