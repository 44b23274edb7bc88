import type { Hue } from '../../../ui/person.ts';

/**
 * What a column shows from top to bottom: its tasks, and a dashed slot for every hand that holds
 * something over it. Slots are rows of their own, so that the windowed list measures them like tasks.
 */
export type ColumnRow =
  | { readonly kind: 'task'; readonly id: string }
  | { readonly kind: 'slot'; readonly id: string; readonly slot: Slot }
  | { readonly kind: 'trace'; readonly id: string; readonly trace: LeftTrace };

export interface Slot {
  /** Who would drop here; `me` for the own hand. */
  readonly by: string;
  readonly taskId: string;
  readonly columnId: string;
  readonly beforeId: string | null;
  readonly height: number;
  /** The other person's hue; without it the slot is ink. */
  readonly hue: string | null;
}

/** Where a task lay until somebody else moved it a moment ago. It takes no room. */
export interface LeftTrace {
  readonly taskId: string;
  readonly columnId: string;
  readonly beforeId: string | null;
  readonly hue: Hue;
  /** Who moved it where. */
  readonly text: string;
}

export function columnRows(
  taskIds: readonly string[],
  slots: readonly Slot[],
  traces: readonly LeftTrace[] = [],
): readonly ColumnRow[] {
  if (slots.length === 0 && traces.length === 0) {
    return taskIds.map((id) => ({ kind: 'task', id }));
  }
  const before = new Map<string, ColumnRow[]>();
  const last: ColumnRow[] = [];
  const there = new Set(taskIds);
  const put = (beforeId: string | null, row: ColumnRow): void => {
    // A neighbour that has gone in the meantime means the end of the column.
    if (beforeId === null || !there.has(beforeId)) last.push(row);
    else before.set(beforeId, [...(before.get(beforeId) ?? []), row]);
  };
  for (const trace of traces) {
    put(trace.beforeId, { kind: 'trace', id: `trace:${trace.taskId}`, trace });
  }
  for (const slot of slots) put(slot.beforeId, { kind: 'slot', id: `slot:${slot.by}`, slot });
  const rows = taskIds.flatMap((id): ColumnRow[] => [
    ...(before.get(id) ?? []),
    { kind: 'task', id },
  ]);
  return [...rows, ...last];
}
