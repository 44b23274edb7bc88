import type { SeenColumn } from './landing-place.ts';

/**
 * Reads from the page where columns and their tasks in sight stand now, as if the own slot were not open
 * among them: what it pushed down would else lie under a pointer that was aimed below it.
 */
export function seenColumns(
  board: HTMLElement,
  idsOf: (columnId: string) => readonly string[],
): readonly SeenColumn[] {
  const columns: SeenColumn[] = [];
  for (const element of board.querySelectorAll<HTMLElement>('[data-column-id]')) {
    const id = element.dataset['columnId']!;
    const box = element.getBoundingClientRect();
    const slot = element.querySelector('[data-slot-by="me"]')?.closest('li');
    const open = slot?.getBoundingClientRect();
    const tasks = [...element.querySelectorAll<HTMLElement>('[data-task-id]')]
      .map((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        const pushed = open !== undefined && top >= open.top ? open.height : 0;
        return { id: row.dataset['taskId']!, top: top - pushed, bottom: bottom - pushed };
      })
      .toSorted((a, b) => a.top - b.top);
    const ids = idsOf(id);
    const last = tasks.at(-1);
    const nextId = last ? (ids[ids.indexOf(last.id) + 1] ?? null) : (ids[0] ?? null);
    columns.push({ id, start: box.left, end: box.right, tasks, nextId });
  }
  return columns;
}

export interface Spot {
  readonly columnId: string;
  readonly overTaskId: string | null;
  /** Across the column from its reading start. */
  readonly across: number;
  /** Down the task under the point, else down the column. */
  readonly down: number;
}

/** A point on this screen, said by column and task, so that another screen can draw it. */
export function spotAt(
  board: HTMLElement,
  point: { readonly x: number; readonly y: number },
  columnId: string,
): Spot | undefined {
  const column = board.querySelector<HTMLElement>(`[data-column-id="${CSS.escape(columnId)}"]`);
  if (!column) return undefined;
  const box = column.getBoundingClientRect();
  const fromLeft = (point.x - box.left) / Math.max(1, box.width);
  const across = getComputedStyle(column).direction === 'rtl' ? 1 - fromLeft : fromLeft;
  for (const row of column.querySelectorAll<HTMLElement>('[data-task-id]')) {
    const { top, bottom } = row.getBoundingClientRect();
    if (point.y < top || point.y > bottom) continue;
    const down = (point.y - top) / Math.max(1, bottom - top);
    return { columnId, overTaskId: row.dataset['taskId']!, across: within(across), down };
  }
  const down = (point.y - box.top) / Math.max(1, box.height);
  return { columnId, overTaskId: null, across: within(across), down: within(down) };
}

/** Where another session's spot is on this screen, in pixels from the board's reading start and top; `undefined` when it is not there. */
export function pointOf(
  board: HTMLElement,
  spot: Spot,
): { readonly start: number; readonly top: number } | undefined {
  const column = board.querySelector<HTMLElement>(
    `[data-column-id="${CSS.escape(spot.columnId)}"]`,
  );
  if (!column) return undefined;
  const frame = board.getBoundingClientRect();
  const box = column.getBoundingClientRect();
  const fromStart = spot.across * box.width;
  const rtl = getComputedStyle(column).direction === 'rtl';
  const edge = rtl ? frame.right - box.right : box.left - frame.left;
  const row =
    spot.overTaskId === null
      ? null
      : column.querySelector<HTMLElement>(`[data-task-id="${CSS.escape(spot.overTaskId)}"]`);
  const over = row?.getBoundingClientRect() ?? box;
  return { start: edge + fromStart, top: over.top + spot.down * over.height - frame.top };
}

function within(value: number): number {
  return Math.min(2, Math.max(-1, value));
}
