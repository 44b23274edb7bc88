import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';

import type { ZoneName } from '@sanad/domain/kernel/instant';
import { Refusal, type RefusalCode, type RefusalParams } from '@sanad/domain/kernel/refusal';
import type { ImportArgs } from '@sanad/domain/task/import-mutation';
import {
  planTrello,
  type TrelloPlan,
  type TrelloPlanOptions,
} from '@sanad/domain/task/trello/plan-trello';
import { readTrello } from '@sanad/domain/task/trello/read-trello';

/** Reads one export off the main thread: megabytes of JSON take as long as a hundred people's moves. */
export interface TrelloWorkerQuestion {
  readonly bytes: Uint8Array;
  readonly workspaceId: string;
  readonly zone: ZoneName;
  readonly columns: TrelloPlanOptions['columns'];
}

export type TrelloWorkerAnswer =
  | { readonly chunk: ImportArgs }
  | { readonly done: Omit<TrelloPlan, 'chunks'> }
  | { readonly refused: { readonly code: RefusalCode; readonly params: RefusalParams } };

function say(answer: TrelloWorkerAnswer): void {
  parentPort!.postMessage(answer);
}

function read(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new Refusal('bad_request');
  }
}

try {
  const { bytes, workspaceId, zone, columns } = workerData as TrelloWorkerQuestion;
  const plan = planTrello(readTrello(read(bytes)), {
    workspaceId,
    zone,
    columns,
    digest: (of) => createHash('sha1').update(of).digest(),
  });
  // One by one: taking over the whole plan would be one long step for the main thread again.
  for (const chunk of plan.chunks) say({ chunk });
  say({ done: { boardName: plan.boardName, left: plan.left } });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  say({ refused: { code: error.code, params: error.params } });
}
