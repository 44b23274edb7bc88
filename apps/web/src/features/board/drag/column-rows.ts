/**
 * What a column shows from top to bottom: its tasks, and a dashed slot for every hand that holds
 * something over it. Slots are rows of their own, so that the windowed list measures them like tasks.
 */
export type ColumnRow =
  | { readonly kind: 'task'; readonly id: string }
  | { readonly kind: 'slot'; readonly id: string; readonly slot: Slot };

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

export function columnRows(
  taskIds: readonly string[],
  slots: readonly Slot[],
): readonly ColumnRow[] {
  if (slots.length === 0) return taskIds.map((id) => ({ kind: 'task', id }));
  const before = new Map<string, Slot[]>();
  const last: Slot[] = [];
  const there = new Set(taskIds);
  for (const slot of slots) {
    // A neighbour that has gone in the meantime means the end of the column.
    if (slot.beforeId === null || !there.has(slot.beforeId)) last.push(slot);
    else before.set(slot.beforeId, [...(before.get(slot.beforeId) ?? []), slot]);
  }
  const rows: ColumnRow[] = [];
  const put = (slot: Slot) => rows.push({ kind: 'slot', id: `slot:${slot.by}`, slot });
  for (const id of taskIds) {
    for (const slot of before.get(id) ?? []) put(slot);
    rows.push({ kind: 'task', id });
  }
  for (const slot of last) put(slot);
  return rows;
}
