import { compareByOrderKey } from '../kernel/order-key.ts';
import type { Placed } from '../kernel/placed.ts';
import type { ColumnRecord } from './record.ts';

/** What the board needs to know of what stands in its columns. */
export interface InColumn extends Placed {
  readonly columnId: string;
  readonly archivedAt: number | null;
}

export interface ColumnView<T extends InColumn> {
  readonly column: ColumnRecord;
  readonly tasks: readonly T[];
}

/** The open columns in order, each with its open tasks in order. */
export function viewBoard<T extends InColumn>(
  columns: Iterable<ColumnRecord>,
  tasks: Iterable<T>,
): readonly ColumnView<T>[] {
  const byColumn = new Map<string, T[]>();
  for (const task of tasks) {
    if (task.archivedAt !== null) continue;
    const group = byColumn.get(task.columnId);
    if (group) group.push(task);
    else byColumn.set(task.columnId, [task]);
  }
  return [...columns]
    .filter((column) => column.archivedAt === null)
    .sort(compareByOrderKey)
    .map((column) => ({
      column,
      tasks: (byColumn.get(column.id) ?? []).sort(compareByOrderKey),
    }));
}
