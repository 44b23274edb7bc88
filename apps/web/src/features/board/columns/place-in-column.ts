import { orderKeyBetween } from '@sanad/domain/kernel/order-key';

/** Where something is to be put: before a neighbour, or at the end (`null`). */
export interface Place {
  readonly columnId: string;
  readonly beforeId: string | null;
}

/**
 * The order key for `movedId` placed before `beforeId` among `orderedIds` (which may still hold the
 * moved one). A neighbour that has gone in the meantime means the end.
 */
export function orderKeyAt(
  orderedIds: readonly string[],
  keyOf: (id: string) => string | undefined,
  movedId: string | null,
  beforeId: string | null,
  jitter: number,
): string {
  const others = movedId === null ? orderedIds : orderedIds.filter((id) => id !== movedId);
  const found = beforeId === null ? -1 : others.indexOf(beforeId);
  const at = found < 0 ? others.length : found;
  const before = at > 0 ? (keyOf(others[at - 1]!) ?? null) : null;
  // Two that were put here at once may share a key: nothing stands between them, so it goes behind both.
  const stands = (id: string) => before === null || (keyOf(id) ?? '') > before;
  const next = others.slice(at).find(stands);
  const after = next === undefined ? null : (keyOf(next) ?? null);
  return orderKeyBetween(before, after, jitter);
}

/** True when dropping there would change nothing: it already stands before that neighbour. */
export function standsAt(
  orderedIds: readonly string[],
  movedId: string,
  beforeId: string | null,
): boolean {
  const at = orderedIds.indexOf(movedId);
  if (at < 0) return false;
  if (beforeId === movedId) return true;
  return (orderedIds[at + 1] ?? null) === beforeId;
}

/**
 * What the end of a column means where a filter hides some of it: right behind the last task that is seen, so before
 * whatever hidden one follows that; `null`: the end itself. Both lists may still hold the moved one.
 */
export function behindShown(
  orderedIds: readonly string[],
  shownIds: readonly string[],
  movedId: string,
): string | null {
  const last = shownIds.findLast((id) => id !== movedId);
  if (last === undefined) return null;
  const others = orderedIds.filter((id) => id !== movedId);
  return others[others.indexOf(last) + 1] ?? null;
}
