import { mutationsOf, type Tx } from '../kernel/mutation.ts';
import { patchesOf } from '../kernel/patch-mutation.ts';
import { refuseUnless } from '../kernel/refusal.ts';
import type { InColumn } from './board-view.ts';
import type { BoardCollections, ColumnRecord } from './record.ts';

/** The part of a room that the board's mutations read: its own records, and what stands in its columns. */
export type BoardScope = BoardCollections & { task: InColumn };

export const defineBoardMutation = mutationsOf<BoardScope>();
export const defineBoardPatch = patchesOf<BoardScope>();

type ColumnReader = Pick<Tx<{ column: ColumnRecord }>, 'get'>;

export function columnOf(tx: ColumnReader, id: string): ColumnRecord {
  const column = tx.get('column', id);
  refuseUnless(column, 'not_found');
  return column;
}

/** A column that tasks may be put into. */
export function openColumnOf(tx: ColumnReader, id: string): ColumnRecord {
  const column = columnOf(tx, id);
  refuseUnless(column.archivedAt === null, 'column_archived');
  return column;
}
