import { parentPort, workerData } from 'node:worker_threads';

import { createTextRepo } from './document-text-repo.ts';
import type { TextAnswer } from './document-text.ts';

const repo = createTextRepo((workerData as { databaseUrl: string }).databaseUrl);

interface Asked {
  readonly id: number;
  readonly workspaceId: string;
  readonly documentId: string;
}

async function answer({ id, workspaceId, documentId }: Asked): Promise<void> {
  let said: TextAnswer;
  try {
    const read = await repo.read(workspaceId, documentId);
    said = read ? { id, read } : { id };
  } catch (error) {
    said = { id, failed: String(error) };
  }
  parentPort!.postMessage(said);
}

parentPort!.on('message', (asked: Asked) => void answer(asked));
