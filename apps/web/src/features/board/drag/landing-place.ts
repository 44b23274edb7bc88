import type { Place } from '../columns/place-in-column.ts';

/** A rendered task of a column as it is seen now; `top` and `bottom` in the page's pixels. */
export interface SeenTask {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
}

export interface SeenColumn {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** In the order in which they stand; only those in sight are known. */
  readonly tasks: readonly SeenTask[];
  /** The task below the last one in sight, when the list goes on. */
  readonly nextId: string | null;
}

/**
 * Where a task held at a point would land: the column under the point (or the nearest one), before
 * the first task whose middle is lower. `x` may be compared as it is: columns never overlap.
 */
export function landingPlace(
  columns: readonly SeenColumn[],
  point: { readonly x: number; readonly y: number },
  heldId: string,
): Place | null {
  let nearest: SeenColumn | undefined;
  let distance = Infinity;
  for (const column of columns) {
    const low = Math.min(column.start, column.end);
    const high = Math.max(column.start, column.end);
    const away = point.x < low ? low - point.x : point.x > high ? point.x - high : 0;
    if (away < distance) {
      distance = away;
      nearest = column;
    }
  }
  if (!nearest) return null;
  for (const task of nearest.tasks) {
    if (task.id === heldId) continue;
    if (point.y < (task.top + task.bottom) / 2) return { columnId: nearest.id, beforeId: task.id };
  }
  return { columnId: nearest.id, beforeId: nearest.nextId };
}
