import { compareByOrderKey } from '../kernel/order-key.ts';
import type { ChecklistItemRecord, ColumnRecord, TaskRecord } from './record.ts';

export interface ColumnView {
  readonly column: ColumnRecord;
  readonly tasks: readonly TaskRecord[];
}

/** The open columns in order, each with its open tasks in order. */
export function viewBoard(
  columns: Iterable<ColumnRecord>,
  tasks: Iterable<TaskRecord>,
): readonly ColumnView[] {
  const byColumn = new Map<string, TaskRecord[]>();
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

export interface ChecklistView {
  readonly name: string;
  readonly items: readonly ChecklistItemRecord[];
}

/** A task's checklists in the order of their first items; its own, nameless one comes first. */
export function viewChecklists(items: Iterable<ChecklistItemRecord>): readonly ChecklistView[] {
  const groups = new Map<string, ChecklistItemRecord[]>();
  for (const item of [...items].sort(compareByOrderKey)) {
    const group = groups.get(item.checklist);
    if (group) group.push(item);
    else groups.set(item.checklist, [item]);
  }
  const own = groups.get('');
  groups.delete('');
  const named = [...groups].map(([name, members]) => ({ name, items: members }));
  return own ? [{ name: '', items: own }, ...named] : named;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** How far every task with items has come, in one pass over the board's items. */
export function progressByTask(
  items: Iterable<ChecklistItemRecord>,
): ReadonlyMap<string, Progress> {
  const progress = new Map<string, { done: number; total: number }>();
  for (const item of items) {
    let counts = progress.get(item.taskId);
    if (!counts) progress.set(item.taskId, (counts = { done: 0, total: 0 }));
    counts.total += 1;
    if (item.done) counts.done += 1;
  }
  return progress;
}
