import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';

import { columnName, rowName } from './table-repair.ts';

/** What names were given, and where the tables stand whose shape was changed. */
export interface NamedColumns {
  readonly tr: Transaction | null;
  readonly reshaped: readonly number[];
}

/**
 * Gives new cells the name of their column, in the step that makes them: a new column gets a new name, a
 * new row those of its columns. By it a row that somebody else adds meanwhile finds its headings.
 */
export function nameColumns(
  transactions: readonly Transaction[],
  before: EditorState,
  state: EditorState,
  newName: () => string,
): NamedColumns {
  const mapping = new Mapping(transactions.flatMap((one) => one.mapping.maps));
  const tr = state.tr;
  const reshaped: number[] = [];
  for (const [table, pos] of touchedTables(mapping, state.doc)) {
    const old = tableAt(before.doc, mapping.invert().map(pos + 1, -1));
    if (old && shapeOf(old) === shapeOf(table)) continue;
    reshaped.push(pos);
    nameNew(tr, table, pos, old, newName);
  }
  return { tr: tr.docChanged ? tr : null, reshaped };
}

function nameNew(
  tr: Transaction,
  table: Node,
  pos: number,
  old: Node | undefined,
  newName: () => string,
): void {
  const before = new Set<Node>();
  old?.descendants((node) => {
    before.add(node);
    return !node.isTextblock;
  });
  const columns: (string | undefined)[] = [];
  const nameOf = (node: Node, attribute: string) => node.attrs[attribute] as string | null;
  table.forEach((row) =>
    row.forEach((cell, _offset, at) => {
      // Those that have none yet keep it so: only by their place can they be told.
      columns[at] ??= nameOf(cell, columnName) ?? (before.has(cell) ? '' : undefined);
    }),
  );
  table.forEach((row, rowOffset) => {
    const rowPos = pos + 1 + rowOffset;
    const isNew = !row.children.some((cell) => before.has(cell));
    if (isNew && !before.has(row) && nameOf(row, rowName) === null)
      tr.setNodeAttribute(rowPos, rowName, newName());
    row.forEach((cell, offset, at) => {
      if (before.has(cell) || nameOf(cell, columnName) !== null) return;
      const name = (columns[at] ??= newName());
      if (name !== '') tr.setNodeAttribute(rowPos + 1 + offset, columnName, name);
    });
  });
}

function touchedTables(mapping: Mapping, doc: Node): Map<Node, number> {
  const found = new Map<Node, number>();
  mapping.maps.forEach((map, step) => {
    map.forEach((_oldFrom, _oldTo, newFrom, newTo) => {
      const rest = mapping.slice(step + 1);
      const from = Math.max(0, rest.map(newFrom, -1) - 1);
      const to = Math.min(doc.content.size, rest.map(newTo, 1) + 1);
      doc.nodesBetween(from, to, (node, pos) => {
        if (node.type.spec['tableRole'] === 'table') found.set(node, pos);
        return !node.isTextblock;
      });
    });
  });
  return found;
}

function tableAt(doc: Node, pos: number): Node | undefined {
  const at = doc.resolve(Math.min(Math.max(pos, 0), doc.content.size));
  for (let depth = at.depth; depth > 0; depth--) {
    if (at.node(depth).type.spec['tableRole'] === 'table') return at.node(depth);
  }
  return undefined;
}

function shapeOf(table: Node): string {
  const rows: string[] = [];
  table.forEach((row) => {
    let cells = '';
    row.forEach(({ type }) => (cells += type.name === 'tableHeader' ? 'h' : 'c'));
    rows.push(cells);
  });
  return rows.join('|');
}
