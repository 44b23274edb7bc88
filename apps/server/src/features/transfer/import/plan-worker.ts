import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';

import { Refusal, type RefusalCode, type RefusalParams } from '@sanad/domain/kernel/refusal';
import type { ImportChunk } from '@sanad/domain/transfer/chunk-import';
import { planCsv } from '@sanad/domain/transfer/csv/plan-csv';
import type { ImportPlan, PlanOptions } from '@sanad/domain/transfer/import-plan';
import { planTrello } from '@sanad/domain/transfer/trello/plan-trello';
import { readTrello } from '@sanad/domain/transfer/trello/read-trello';

import type { ImportSource } from '../transfer-tables.ts';
import { readCsv } from './read-csv.ts';
import { sha1 } from './sha1.ts';

/** Reads one file off the main thread: megabytes of JSON take as long as a hundred people's moves. */
export interface PlanQuestion extends Omit<PlanOptions, 'digest'> {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Of a table: as far as it is read. */
  readonly most: { readonly rows: number; readonly columns: number };
}

export interface PlannedFile extends ImportPlan {
  readonly source: Exclude<ImportSource, 'sanad'>;
  /** Of a table: a hash of its columns' names. */
  readonly shape: string | null;
}

export type PlanAnswer =
  | { readonly chunk: ImportChunk }
  | { readonly done: Omit<PlannedFile, 'chunks'> }
  | { readonly refused: { readonly code: RefusalCode; readonly params: RefusalParams } };

function say(answer: PlanAnswer): void {
  parentPort!.postMessage(answer);
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new Refusal('not_trello');
  }
}

/** JSON begins with a bracket, whatever stands before it that shows nothing. */
function isJson(bytes: Uint8Array): boolean {
  return /^[\s\ufeff]*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 1_000)));
}

function planFile({ bytes, fileName, most, ...question }: PlanQuestion): PlannedFile {
  const options = { ...question, digest: sha1 };
  if (isJson(bytes)) {
    const plan = planTrello(readTrello(readJson(bytes)), options);
    return { ...plan, source: 'trello', shape: null };
  }
  const { table, encoding } = readCsv(bytes, question.choices.csv?.encoding, most);
  const shape = createHash('sha1').update(JSON.stringify(table.header)).digest('hex');
  return { ...planCsv({ table, fileName, encoding }, options), source: 'csv', shape };
}

try {
  const { chunks, ...done } = planFile(workerData as PlanQuestion);
  // One by one: taking over the whole plan would be one long step for the main thread again.
  for (const chunk of chunks) say({ chunk });
  say({ done });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  say({ refused: { code: error.code, params: error.params } });
}
