import { parentPort, workerData } from 'node:worker_threads';

import { Refusal } from '@sanad/domain/kernel/refusal';

import { createDatabase } from '../../../db/database.ts';
import { openStore } from '../../../storage/open-store.ts';
import type { ExportSaid, ExportWorkerData } from './export-talk.ts';
import { writeExport } from './write-export.ts';

/** How far it is, no more often than anybody looks. */
const tellEveryMs = 250;

const { databaseUrl, store, ...ask } = workerData as ExportWorkerData;
const say = (said: ExportSaid): void => parentPort!.postMessage(said);

let toldAt = 0;
function onProgress(done: number, total: number): void {
  if (performance.now() - toldAt < tellEveryMs) return;
  toldAt = performance.now();
  say({ done, total });
}

const database = createDatabase(databaseUrl, { max: 1 });
try {
  const written = await writeExport(ask, {
    ...{ db: database.db, onProgress },
    store: await openStore(store),
  });
  say({ written });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  say({ refused: error.code });
} finally {
  await database.close();
}
