import type { ImportArgs } from '../task/import-mutation.ts';
import type { BroughtMessage } from './bring-messages-mutation.ts';
import { transferLimits } from './limit.ts';

/** What goes into the room at once: the board's part by one mutation, what was said by another. */
export interface ImportChunk extends ImportArgs {
  readonly messages: BroughtMessage[];
}

export interface PlannedRecords {
  readonly columns: readonly ImportArgs['columns'][number][];
  readonly labels: readonly ImportArgs['labels'][number][];
  readonly tasks: readonly ImportArgs['tasks'][number][];
  readonly items: readonly ImportArgs['items'][number][];
  readonly messages: readonly BroughtMessage[];
}

/** Small enough that one commit and one poke of it delay nobody. */
const charactersPerChunk = 128 * 1024;

/** Columns and labels first, then tasks, then what hangs on them: each chunk finds what it points to already there. */
export function chunkImport(planned: PlannedRecords): readonly ImportChunk[] {
  const empty: ImportChunk = { columns: [], labels: [], tasks: [], items: [], messages: [] };
  return [
    ...split(planned.columns).map((columns) => ({ ...empty, columns })),
    ...split(planned.labels).map((labels) => ({ ...empty, labels })),
    ...split(planned.tasks).map((tasks) => ({ ...empty, tasks })),
    ...split(planned.items).map((items) => ({ ...empty, items })),
    ...split(planned.messages).map((messages) => ({ ...empty, messages })),
  ];
}

function split<R>(records: readonly R[]): R[][] {
  const parts: R[][] = [];
  let part: R[] = [];
  let characters = 0;
  for (const record of records) {
    const { length } = JSON.stringify(record);
    const isFull = part.length >= transferLimits.chunk || characters + length > charactersPerChunk;
    if (part.length > 0 && isFull) {
      parts.push(part);
      part = [];
      characters = 0;
    }
    part.push(record);
    characters += length;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}
