/** A cell as far as evening a table needs it. */
export interface PlannedCell {
  /** Which column it belongs to; nothing in tables that nobody has changed since columns have names. */
  readonly column: string | null;
  /** What is in it; empty where nothing is. */
  readonly content: string;
}

export interface TableRow {
  /** Nothing in rows that were there before rows had names. */
  readonly name: string | null;
  readonly cells: readonly PlannedCell[];
}

/** What a row becomes: for each column a cell that it has, or none yet. */
export interface PlannedRow {
  readonly cells: readonly { readonly column: string; readonly from: number | undefined }[];
  /** Where the row's cells cannot stay in their order: those that are made anew in their right place. */
  readonly moved: ReadonlySet<number>;
}

export interface TablePlan {
  /** By row; nothing where the row goes. */
  readonly rows: readonly (PlannedRow | undefined)[];
  /** A table without a row gets one. */
  readonly addRow: boolean;
}

/** Stands where two people together took everything away; goes when anything is back. */
const lastColumn = 'last-column';
export const lastRow = 'last-row';

/**
 * How a table becomes even that two people changed at once, and nothing where it is. Every row gets a cell
 * for each column, under its own heading. Whoever plans from the same table plans the same, and what two
 * plan at once comes to one: a second cell of one column goes, if it says nothing else.
 *
 * A column that was taken out comes back where a row holds words in it. Without words it is there if it is
 * in half of the rows: so one goes whose undo reached all rows but those that others made meanwhile.
 */
export function planTable(table: readonly TableRow[]): TablePlan | undefined {
  if (table.length === 0) return { rows: [], addRow: true };
  const kept = keptRows(table);
  const known = orderOf(kept.map(({ cells }) => cells.flatMap(({ column }) => column ?? [])));
  const rows = kept.map(({ cells }) => oneOfEach(named(cells, known)));
  const order = orderOf(rows.map((row) => row.map(({ column }) => column)));
  const live = order.filter((column) => isLive(column, rows));
  const others = live.filter((column) => column !== lastColumn && column !== lastRow);
  const columns = others.length > 0 ? others : [live[0] ?? lastColumn];

  const planned = table.map((row) => {
    const at = kept.indexOf(row);
    return at === -1 ? undefined : rowOf(rows[at]!, columns);
  });
  // Where some have names, all get theirs: only now is it clear which they are.
  const nameOf = ({ column }: PlannedCell, planned: string) =>
    column ?? (known.length === 0 ? planned : undefined);
  const isEven = planned.every(
    (row, at) =>
      row !== undefined &&
      row.moved.size === 0 &&
      row.cells.length === table[at]!.cells.length &&
      row.cells.every(
        ({ column, from }, place) =>
          from === place && nameOf(table[at]!.cells[place]!, column) === column,
      ),
  );
  return isEven ? undefined : { rows: planned, addRow: false };
}

interface NamedCell {
  readonly column: string;
  readonly content: string;
  readonly from: number;
}

/** Without the rows that stood in for one, and without a second copy: two who take the same back bring two. */
function keptRows(table: readonly TableRow[]): TableRow[] {
  const standsIn = ({ cells }: TableRow) =>
    cells.length > 0 && cells.every(({ column, content }) => column === lastRow && content === '');
  const real = table.filter((row) => !standsIn(row));
  const kept: TableRow[] = [];
  for (const row of real.length > 0 ? real : table.slice(0, 1)) {
    const isCopy =
      row.name !== null &&
      kept.some(({ name, cells }) => name === row.name && says(cells, row.cells));
    if (!isCopy) kept.push(row);
  }
  return kept;
}

/** Whether a row has every word that another has. */
function says(row: readonly PlannedCell[], other: readonly PlannedCell[]): boolean {
  return other.every(
    ({ column, content }) =>
      content === '' || row.some((cell) => cell.column === column && cell.content === content),
  );
}

/** All columns in one order: that of most rows, and what others have beside. */
function orderOf(rows: readonly (readonly string[])[]): string[] {
  const votes = new Map<string, { row: readonly string[]; count: number }>();
  for (const row of rows) {
    const name = JSON.stringify(row);
    votes.set(name, { row, count: (votes.get(name)?.count ?? 0) + 1 });
  }
  const [first] = [...votes.values()].toSorted(
    (a, b) => b.count - a.count || b.row.length - a.row.length,
  );
  const order = [...new Set(first?.row)];
  for (const row of rows) {
    row.forEach((column, at) => {
      if (order.includes(column)) return;
      const before = row.slice(0, at).findLast((one) => order.includes(one));
      const after = row.slice(at + 1).find((one) => order.includes(one));
      const place =
        before !== undefined
          ? order.indexOf(before) + 1
          : after !== undefined
            ? order.indexOf(after)
            : order.length;
      order.splice(place, 0, column);
    });
  }
  return order;
}

/** A cell without a name takes the first free column between its neighbours, by its place where nobody has one. */
function named(row: readonly PlannedCell[], known: readonly string[]): NamedCell[] {
  const taken = new Set(row.flatMap(({ column }) => column ?? []));
  let least = 0;
  let rank = 0;
  const isOld = known.some((name) => /^\d+$/.test(name));
  return row.map(({ column, content }, from) => {
    if (column !== null) {
      least = known.indexOf(column) + 1;
      return { column, content, from };
    }
    const next = row.slice(from + 1).find((one) => one.column !== null)?.column;
    const most = next == null ? known.length : known.indexOf(next);
    const free = known.slice(least, Math.max(least, most)).filter((one) => !taken.has(one));
    // Those that were there before names are called by their place; see `nameColumns`.
    const byPlace = String(rank++);
    let name = isOld && !taken.has(byPlace) ? byPlace : free[0];
    if (name === undefined) {
      // Nobody has a name, or the row has more cells than there are columns.
      name = known.length === 0 ? String(from) : `${row[from - 1]?.column ?? ''}+`;
      while (taken.has(name)) name += '+';
    }
    taken.add(name);
    if (known.includes(name)) least = known.indexOf(name) + 1;
    return { column: name, content, from };
  });
}

/** The first that says something stays; one that says something else stands in a column beside it. */
function oneOfEach(row: readonly NamedCell[]): NamedCell[] {
  const kept: NamedCell[] = [];
  const columns = new Set(row.map(({ column }) => column));
  for (const column of columns) {
    const same = row.filter((cell) => cell.column === column);
    const main = same.find(({ content }) => content !== '') ?? same[0]!;
    kept.push(main);
    for (const cell of same) {
      if (cell === main || cell.content === '' || cell.content === main.content) continue;
      let name = `${column}+`;
      while (columns.has(name) || kept.some((one) => one.column === name)) name += '+';
      kept.push({ ...cell, column: name });
    }
  }
  return kept.toSorted((a, b) => a.from - b.from);
}

function isLive(column: string, rows: readonly (readonly NamedCell[])[]): boolean {
  const own = rows.map((row) => row.find((cell) => cell.column === column));
  const count = own.filter((cell) => cell !== undefined).length;
  // In as many rows as not, the first one decides.
  const isHeld = own[0] === undefined ? count * 2 > rows.length : count * 2 >= rows.length;
  return isHeld || own.some((cell) => (cell?.content ?? '') !== '');
}

function rowOf(row: readonly NamedCell[], columns: readonly string[]): PlannedRow {
  const cells = columns.map((column) => ({
    column,
    from: row.find((cell) => cell.column === column)?.from,
  }));
  const present = cells.flatMap(({ from }) => (from === undefined ? [] : [from]));
  const isEmpty = (from: number) => row.find((cell) => cell.from === from)!.content === '';
  return { cells, moved: outOfOrder(present, isEmpty) };
}

/** The fewest that have to move so that the others are in order; rather empty ones than others. */
function outOfOrder(places: readonly number[], isEmpty: (place: number) => boolean): Set<number> {
  const best: { weight: number; before: number }[] = [];
  places.forEach((place, at) => {
    const own = isEmpty(place) ? 1 : 1_000;
    best[at] = { weight: own, before: -1 };
    for (let i = 0; i < at; i++) {
      if (places[i]! < place && best[i]!.weight + own > best[at].weight)
        best[at] = { weight: best[i]!.weight + own, before: i };
    }
  });
  const moved = new Set(places);
  let at = best.reduce(
    (most, { weight }, i) => (weight > (best[most]?.weight ?? 0) ? i : most),
    -1,
  );
  for (; at !== -1; at = best[at]!.before) moved.delete(places[at]!);
  return moved;
}
