import type { LiveRecord } from '@sanad/domain/kernel/record';

import type { LoadedRoom } from '../port/room-store.ts';
import type { Turns } from '../port/turns.ts';
import { RecordTable, type TableShape } from '../records/record-table.ts';

/** Records taken in at once. */
const pieceSize = 2_000;

/** A large room is taken in piece by piece: the others in this thread go on in between. */
export async function loadRecords(
  shape: TableShape,
  records: LoadedRoom['records'],
  turns: Turns,
): Promise<RecordTable> {
  const table = new RecordTable(shape);
  const coming = records[Symbol.iterator]();
  for (let more = true; more;) {
    const piece = turns.do(() => fill(table, coming));
    more = piece instanceof Promise ? await piece : piece;
  }
  return table;
}

/** False when that was all. */
function fill(
  table: RecordTable,
  coming: Iterator<{ readonly collection: string; readonly record: LiveRecord }>,
): boolean {
  for (let taken = 0; taken < pieceSize; taken += 1) {
    const next = coming.next();
    if (next.done) return false;
    table.take(next.value.collection, next.value.record);
  }
  return true;
}
