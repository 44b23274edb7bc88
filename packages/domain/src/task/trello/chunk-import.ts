import type { ImportArgs } from '../import-mutation.ts';

/** Small enough that one commit and one poke of it delay nobody. */
const recordsPerChunk = 200;
const charactersPerChunk = 128 * 1024;

/** Columns and labels first, then tasks, then items: each chunk finds what it points to already there. */
export function chunkImport(
  columns: ImportArgs['columns'],
  labels: ImportArgs['labels'],
  tasks: ImportArgs['tasks'],
  items: readonly ImportArgs['items'][number][],
): readonly ImportArgs[] {
  const empty = { columns: [], labels: [], tasks: [], items: [] };
  return [
    ...split(columns).map((part) => ({ ...empty, columns: part })),
    ...split(labels).map((part) => ({ ...empty, labels: part })),
    ...split(tasks).map((part) => ({ ...empty, tasks: part })),
    ...split(items).map((part) => ({ ...empty, items: part })),
  ];
}

function split<R>(records: readonly R[]): R[][] {
  const parts: R[][] = [];
  let part: R[] = [];
  let characters = 0;
  for (const record of records) {
    const length = JSON.stringify(record).length;
    if (
      part.length >= recordsPerChunk ||
      (part.length > 0 && characters + length > charactersPerChunk)
    ) {
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
