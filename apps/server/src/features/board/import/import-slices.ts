import type { ImportArgs } from '@sanad/domain/task/import-mutation';

/** Characters of text in one slice: what a room can take, log and tell in one short step. */
const sliceLength = 128 * 1024;

/**
 * A chunk of an import as mutations of bounded size, in order: columns and labels before tasks, tasks
 * before their items. A board of long briefs would else be one step of many megabytes for everybody.
 */
export function* slicesOf(chunk: ImportArgs): Generator<ImportArgs> {
  const empty = { columns: [], labels: [], tasks: [], items: [] };
  if (chunk.columns.length + chunk.labels.length > 0) {
    yield { ...empty, columns: chunk.columns, labels: chunk.labels };
  }
  for (const tasks of cut(chunk.tasks)) yield { ...empty, tasks };
  for (const items of cut(chunk.items)) yield { ...empty, items };
}

function* cut<R extends object>(records: readonly R[]): Generator<R[]> {
  let slice: R[] = [];
  let length = 0;
  for (const record of records) {
    const own = textLength(record);
    if (slice.length > 0 && length + own > sliceLength) {
      yield slice;
      slice = [];
      length = 0;
    }
    slice.push(record);
    length += own;
  }
  if (slice.length > 0) yield slice;
}

/** What is not text is short; it counts as much as a few words. */
function textLength(record: object): number {
  let length = 200;
  for (const value of Object.values(record)) {
    if (typeof value === 'string') length += value.length;
    else if (Array.isArray(value)) length += JSON.stringify(value).length;
  }
  return length;
}
