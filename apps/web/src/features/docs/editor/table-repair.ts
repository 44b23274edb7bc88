import * as Y from 'yjs';

import { lastRow, planTable, type PlannedCell, type PlannedRow } from './table-plan.ts';

/** What is written under this origin is nobody's step of undo. */
export const repairOrigin = Symbol('table repair');
/** The attributes by which cells of one column, and copies of one row, are known. */
export const columnName = 'column';
export const rowName = 'row';

const isCell = (node: unknown): node is Y.XmlElement =>
  node instanceof Y.XmlElement &&
  (node.nodeName === 'tableCell' || node.nodeName === 'tableHeader');

const isRow = (node: unknown): node is Y.XmlElement =>
  node instanceof Y.XmlElement && node.nodeName === 'tableRow';

export const isTable = (node: unknown): node is Y.XmlElement =>
  node instanceof Y.XmlElement && node.nodeName === 'table';

/** The table that something stands in, itself included. */
export function tableAround(type: unknown): Y.XmlElement | undefined {
  let now = type;
  while (now instanceof Y.AbstractType) {
    const one: Y.AbstractType<unknown> = now;
    if (isTable(one)) return one;
    now = one.parent;
  }
  return undefined;
}

export function tablesIn(root: Y.XmlFragment): Y.XmlElement[] {
  const found: Y.XmlElement[] = [];
  const look = (node: Y.XmlFragment) => {
    for (const child of node.toArray()) {
      if (!(child instanceof Y.XmlElement)) continue;
      if (isTable(child)) found.push(child);
      look(child);
    }
  };
  look(root);
  return found;
}

/** Makes a table even in the document itself, cell by cell, so that nothing else in it is written anew. Tells whether it was not. */
export function repairTable(table: Y.XmlElement): boolean {
  if (!table.doc || table._item?.deleted === true) return false;
  const rows = table.toArray().filter(isRow);
  const cells = rows.map((row) => row.toArray().filter(isCell));
  // What spans several places has no one column; only a paste can bring it.
  if (cells.flat().some(spans)) return false;
  const plan = planTable(
    rows.map((row, at) => ({ name: nameOf(row, rowName), cells: cells[at]!.map(planned) })),
  );
  if (!plan) {
    nameOld(table.doc, rows, cells);
    return false;
  }
  table.doc.transact(() => {
    plan.rows.forEach((row, at) => {
      if (row) repairRow(rows[at]!, cells[at]!, row);
      else table.delete(table.toArray().indexOf(rows[at]!), 1);
    });
    if (plan.addRow) {
      const row = new Y.XmlElement('tableRow');
      row.insert(0, [emptyCell('tableCell', lastRow)]);
      table.insert(0, [row]);
    }
  }, repairOrigin);
  return true;
}

/** What was there before names is called by its place, which is the same for everybody. */
function nameOld(
  doc: Y.Doc,
  rows: readonly Y.XmlElement[],
  cells: readonly Y.XmlElement[][],
): void {
  if (cells.flat().some((cell) => nameOf(cell, columnName) !== null)) return;
  doc.transact(() => {
    rows.forEach((row, r) => {
      if (nameOf(row, rowName) === null) row.setAttribute(rowName, String(r));
      cells[r]!.forEach((cell, at) => cell.setAttribute(columnName, String(at)));
    });
  }, repairOrigin);
}

function repairRow(row: Y.XmlElement, cells: readonly Y.XmlElement[], plan: PlannedRow): void {
  const kept = new Set(plan.cells.map(({ from }) => from).filter((from) => from !== undefined));
  const copies = new Map([...plan.moved].map((from) => [from, cells[from]!.clone()]));
  const kind = cells.length > 0 && cells.every(isHeading) ? 'tableHeader' : 'tableCell';
  cells.forEach((cell, from) => {
    if (!kept.has(from) || plan.moved.has(from)) row.delete(row.toArray().indexOf(cell), 1);
  });
  plan.cells.forEach(({ column, from }, at) => {
    if (from === undefined) row.insert(at, [emptyCell(kind, column)]);
    else if (plan.moved.has(from)) row.insert(at, [copies.get(from)! as Y.XmlElement]);
    const cell = row.get(at) as Y.XmlElement;
    if (nameOf(cell, columnName) !== column) cell.setAttribute(columnName, column);
  });
}

function planned(cell: Y.XmlElement): PlannedCell {
  return { column: nameOf(cell, columnName), content: isEmpty(cell) ? '' : contentOf(cell) };
}

function nameOf(element: Y.XmlElement, attribute: string): string | null {
  const name: unknown = element.getAttribute(attribute);
  return typeof name === 'string' ? name : null;
}

function isEmpty(cell: Y.XmlElement): boolean {
  return cell
    .toArray()
    .every(
      (block) =>
        block instanceof Y.XmlElement &&
        block.nodeName === 'paragraph' &&
        block.toArray().every((text) => text instanceof Y.XmlText && text.length === 0),
    );
}

function contentOf(cell: Y.XmlElement): string {
  return cell
    .toArray()
    .map((block) => String(block))
    .join('\n');
}

const isHeading = (cell: Y.XmlElement) => cell.nodeName === 'tableHeader';

function spans(cell: Y.XmlElement): boolean {
  return ['colspan', 'rowspan'].some((name) => {
    const span: unknown = cell.getAttribute(name);
    return typeof span === 'number' && span !== 1;
  });
}

/** With the text node of its line, which everybody who writes there then shares. */
function emptyCell(kind: 'tableCell' | 'tableHeader', column: string): Y.XmlElement {
  const cell = new Y.XmlElement<Record<string, string | number>>(kind);
  cell.setAttribute('colspan', 1);
  cell.setAttribute('rowspan', 1);
  cell.setAttribute(columnName, column);
  const line = new Y.XmlElement('paragraph');
  line.insert(0, [new Y.XmlText()]);
  cell.insert(0, [line]);
  return cell as Y.XmlElement;
}
