import { parentPort, workerData } from 'node:worker_threads';

import { Refusal } from '@sanad/domain/kernel/refusal';

import { createDatabase } from '../../../db/database.ts';
import { openStore } from '../../../storage/open-store.ts';
import { bringWhole } from './bring-whole.ts';
import { lookAtWhole } from './look-whole.ts';
import type { RestoreSaid, RestoreWorkerData } from './restore-talk.ts';
import { WholeZip } from './whole-zip.ts';

const { databaseUrl, store: settings, ...ask } = workerData as RestoreWorkerData;
const say = (said: RestoreSaid): void => parentPort!.postMessage(said);
/** Until the room has what was said last. */
const taken = () => new Promise((resolve) => parentPort!.once('message', resolve));

const database = createDatabase(databaseUrl, { max: 1 });
try {
  const store = await openStore(settings);
  const zip = await WholeZip.open(store, ask, ask.limits);
  if (ask.from === null) say({ looked: await lookAtWhole(zip, ask) });
  else {
    for await (const part of bringWhole(zip, ask, { db: database.db, store })) {
      say({ part });
      await taken();
    }
    say({ done: true });
  }
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  say({ refused: { code: error.code, params: error.params } });
} finally {
  await database.close();
  parentPort!.close();
}
