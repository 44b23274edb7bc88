/** A row as it is seen: its column by where it begins, and its middle from the top of the screen, in CSS pixels. */
export interface SeenRow {
  readonly id: string;
  readonly column: number;
  readonly middle: number;
}

/**
 * From row to row by what is seen: up and down within a column, left and right to the nearest row of the next column
 * that has one. From nowhere it is the first that was given. Nothing at an edge.
 */
export function nextRow(
  rows: readonly SeenRow[],
  from: string | undefined,
  key: string,
): SeenRow | undefined {
  const here = rows.find(({ id }) => id === from);
  if (!here) return rows[0];
  const back = key === 'ArrowUp' || key === 'ArrowLeft';
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const own = rows.filter(({ column }) => column === here.column);
    return nearest(own, (row) => (back ? here.middle - row.middle : row.middle - here.middle));
  }
  const beside = (row: SeenRow): number =>
    back ? here.column - row.column : row.column - here.column;
  const next = nearest(rows, beside);
  const there = rows.filter(({ column }) => column === next?.column);
  return there.toSorted(
    (a, b) => Math.abs(a.middle - here.middle) - Math.abs(b.middle - here.middle),
  )[0];
}

/** The row of the least way that is one. */
function nearest(rows: readonly SeenRow[], way: (row: SeenRow) => number): SeenRow | undefined {
  return rows.filter((row) => way(row) > 0).toSorted((a, b) => way(a) - way(b))[0];
}
