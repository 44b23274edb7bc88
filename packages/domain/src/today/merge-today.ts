import type { WorkspaceId } from '../kernel/ids.ts';
import { todayGroups, type TodayEntry, type TodayGroup } from './record.ts';

/** One task in somebody's day, and whose it is. */
export interface TodayRow extends TodayEntry {
  readonly workspaceId: WorkspaceId;
}

export type TodayDay = Readonly<Record<TodayGroup, readonly TodayRow[]>>;

/** The entries of one workspace, as rows among those of others. */
export function rowsOf(
  workspaceId: WorkspaceId,
  entries: readonly TodayEntry[],
): readonly TodayRow[] {
  return entries.map((entry) => ({ ...entry, workspaceId }));
}

/** The days of several workspaces as one: each group by its moments, the earliest first. */
export function mergeToday(days: Iterable<readonly TodayRow[]>): TodayDay {
  const day = Object.fromEntries(todayGroups.map((group) => [group, [] as TodayRow[]])) as Record<
    TodayGroup,
    TodayRow[]
  >;
  for (const rows of days) for (const row of rows) day[row.group].push(row);
  for (const group of todayGroups) day[group].sort(compareRows);
  return day;
}

function compareRows(a: TodayRow, b: TodayRow): number {
  if (a.at !== b.at) return a.at - b.at;
  // The same order whichever workspace was read first.
  if (a.workspaceId !== b.workspaceId) return a.workspaceId < b.workspaceId ? -1 : 1;
  return a.taskId < b.taskId ? -1 : 1;
}
