import type { ListRow } from './list-rows.ts';

/** A cell that has the focus: a row by its id, and which of its cells. Heads and lines to add have one cell. */
export interface GridPlace {
  readonly row: string;
  readonly cell: number;
}

const page = 12;

/** Walking over the list by keys: arrows mean what is seen, so in a right-to-left page the left arrow goes on. */
export function stepInGrid(
  rows: readonly ListRow[],
  at: GridPlace,
  key: string,
  {
    cells,
    direction,
    isFar,
  }: { readonly cells: number; readonly direction: 'ltr' | 'rtl'; readonly isFar: boolean },
): GridPlace | undefined {
  const from = rows.findIndex(({ id }) => id === at.row);
  const row = rows[from];
  if (!row) return undefined;
  const last = row.kind === 'task' ? cells - 1 : 0;
  const to = (index: number): GridPlace => ({
    row: rows[Math.max(0, Math.min(rows.length - 1, index))]!.id,
    cell: at.cell,
  });
  const across = (cell: number): GridPlace => ({
    row: at.row,
    cell: Math.max(0, Math.min(last, cell)),
  });
  switch (key) {
    case 'ArrowDown':
      return to(from + 1);
    case 'ArrowUp':
      return to(from - 1);
    case 'PageDown':
      return to(from + page);
    case 'PageUp':
      return to(from - page);
    case 'ArrowRight':
      return across(Math.min(at.cell, last) + (direction === 'ltr' ? 1 : -1));
    case 'ArrowLeft':
      return across(Math.min(at.cell, last) + (direction === 'ltr' ? -1 : 1));
    case 'Home':
      return isFar ? { row: rows[0]!.id, cell: 0 } : across(0);
    case 'End':
      return isFar ? { row: rows.at(-1)!.id, cell: at.cell } : across(last);
    default:
      return undefined;
  }
}
