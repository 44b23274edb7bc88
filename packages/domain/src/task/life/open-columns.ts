import { openColumns } from '../../board/kinds.ts';
import type { ColumnRecord } from '../../board/record.ts';
import type { TaskTx } from '../task-scope.ts';

/** The columns of the board in their order, without those that were put away. */
export function openColumnsIn(tx: Pick<TaskTx, 'get' | 'sortedUnder'>): readonly ColumnRecord[] {
  return tx.sortedUnder('column', openColumns).flatMap(({ id }) => tx.get('column', id) ?? []);
}
