import type { ColumnRecord } from '@sanad/domain/board/record';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { TaskRecord } from '@sanad/domain/task/record';

import type { WorkspaceRoom } from '../../rooms/workspace-room.ts';

const pageSize = 100;

/**
 * One page of what was archived before an instant, newest first; the columns come with the first page.
 * Things archived in the same moment (an import does that) stay on one page, or the next would skip them.
 */
export function listArchived(room: WorkspaceRoom, before?: Instant) {
  const all = archivedOf(room);
  const from = before === undefined ? 0 : all.findIndex((task) => task.archivedAt! < before);
  const older = from < 0 ? [] : all.slice(from);
  let end = Math.min(pageSize, older.length);
  while (end > 0 && end < older.length && older[end]!.archivedAt === older[end - 1]!.archivedAt) {
    end += 1;
  }
  const columns = before === undefined ? [...room.all('column')].filter(isArchived) : [];
  return {
    tasks: older.slice(0, end).map((task) => ({ ...task })),
    columns: columns.sort(newestFirst).map((column) => ({ ...column })),
    more: end < older.length,
  };
}

/** Sorted once per version of the room: whoever pages through, or asks again and again, asks for the same. */
const sorted = new WeakMap<WorkspaceRoom, { version: number; tasks: readonly TaskRecord[] }>();

function archivedOf(room: WorkspaceRoom): readonly TaskRecord[] {
  const known = sorted.get(room);
  if (known?.version === room.version) return known.tasks;
  const tasks: TaskRecord[] = [];
  for (const task of room.all('task')) if (task.archivedAt !== null) tasks.push(task);
  tasks.sort(newestFirst);
  sorted.set(room, { version: room.version, tasks });
  return tasks;
}

function isArchived(column: ColumnRecord): boolean {
  return column.archivedAt !== null;
}

function newestFirst(
  a: { readonly archivedAt: Instant | null; readonly id: string },
  b: { readonly archivedAt: Instant | null; readonly id: string },
): number {
  return (b.archivedAt ?? 0) - (a.archivedAt ?? 0) || (a.id < b.id ? -1 : 1);
}
