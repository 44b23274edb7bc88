import type { HeldColumn } from './board-desk.ts';

/** The columns as they are shown while one is in the own hand: it already stands where it would land. */
export function shownColumns(
  ids: readonly string[],
  held: Pick<HeldColumn, 'columnId' | 'beforeId'> | null,
): readonly string[] {
  if (!held || !ids.includes(held.columnId)) return ids;
  const others = ids.filter((id) => id !== held.columnId);
  const found = held.beforeId === null ? -1 : others.indexOf(held.beforeId);
  // A neighbour that has gone in the meantime means the end.
  const at = found < 0 ? others.length : found;
  return [...others.slice(0, at), held.columnId, ...others.slice(at)];
}
