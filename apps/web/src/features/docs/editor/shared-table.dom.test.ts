import { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { afterEach, describe, expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';

import { docsWords } from '../docs-words.ts';
import { docExtensions } from './extensions.ts';
import { mendTables } from './shared-table.ts';
import { tablesIn } from './table-repair.ts';

await docsWords.load('en');
const words = docsWords.read('en', 'latn')!;

class Writer {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  readonly editor: Editor;

  constructor(clientId: number) {
    this.doc.clientID = clientId;
    this.editor = new Editor({
      element: document.createElement('div'),
      injectCSS: false,
      extensions: docExtensions({ doc: this.doc, provider: { awareness: this.awareness } }, words),
    });
  }

  /** Every row's cells as they read. */
  get table(): string[][] | undefined {
    let found: string[][] | undefined;
    this.editor.state.doc.descendants((node) => {
      if (node.type.name !== 'table') return true;
      found = node.children.map((row) => row.children.map((cell) => cell.textContent));
      return false;
    });
    return found;
  }

  get undoSteps(): number {
    return this.#undo.undoStack.length;
  }

  /** Puts the caret into a cell. */
  goTo(row: number, column: number): void {
    const { doc } = this.editor.state;
    let pos = 0;
    doc.descendants((node, at) => {
      if (node.type.name === 'table') pos = at + 1;
      return pos === 0;
    });
    let table = doc.resolve(pos).parent;
    for (let i = 0; i < row; i++) pos += table.child(i).nodeSize;
    pos += 1;
    table = doc.resolve(pos).parent;
    for (let i = 0; i < column; i++) pos += table.child(i).nodeSize;
    this.editor.commands.setTextSelection(pos + 2);
  }

  type(text: string): void {
    const { state, view } = this.editor;
    view.dispatch(state.tr.insertText(text));
  }

  /** What comes now is a step of its own. */
  pause(): void {
    this.#undo.stopCapturing();
  }

  get #undo(): Y.UndoManager {
    return (yUndoPluginKey.getState(this.editor.state) as { undoManager: Y.UndoManager })
      .undoManager;
  }
}

let writers: Writer[] = [];
afterEach(() => {
  for (const { editor, doc } of writers) {
    editor.destroy();
    doc.destroy();
  }
  writers = [];
});

/** Everything that both have reaches both, until neither has anything more to say. */
async function meet(...all: Writer[]): Promise<void> {
  for (let round = 0; round < 8; round++) {
    await Promise.resolve();
    const updates = all.map(({ doc }) => Y.encodeStateAsUpdate(doc));
    const before = all.map(({ doc }) => Y.encodeStateAsUpdate(doc).join());
    for (const writer of all)
      for (const update of updates) Y.applyUpdate(writer.doc, update, 'line');
    await Promise.resolve();
    if (all.every(({ doc }, at) => Y.encodeStateAsUpdate(doc).join() === before[at])) return;
  }
  throw new Error('they never come to rest');
}

/** A table of headings h1, h2 … and rows r1c1, r1c2 …, as somebody else made it. */
function madeTable(rows: number, columns: number): Uint8Array {
  const maker = new Writer(5);
  maker.editor.commands.insertTable({ rows, cols: columns, withHeaderRow: true });
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      maker.goTo(row, column);
      maker.type(row === 0 ? `h${column + 1}` : `r${row}c${column + 1}`);
    }
  }
  const made = Y.encodeStateAsUpdate(maker.doc);
  maker.editor.destroy();
  return made;
}

/** The same from before rows and columns had names. */
function unnamed(update: Uint8Array): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  for (const table of tablesIn(doc.getXmlFragment('default'))) {
    for (const row of table.toArray() as Y.XmlElement[]) {
      row.removeAttribute('row');
      for (const cell of row.toArray() as Y.XmlElement[]) cell.removeAttribute('column');
    }
  }
  return Y.encodeStateAsUpdate(doc);
}

const made = new Map<string, Uint8Array>();

/** Two who have the same table. */
function twoWriters(rows: number, columns: number, isOld = false): [Writer, Writer] {
  const size = `${rows} × ${columns} ${isOld}`;
  if (!made.has(size)) {
    const table = madeTable(rows, columns);
    made.set(size, isOld ? unnamed(table) : table);
  }
  const both = [new Writer(10), new Writer(20)] as [Writer, Writer];
  writers.push(...both);
  for (const { doc } of both) Y.applyUpdate(doc, made.get(size)!, 'line');
  return both;
}

const actions: Record<string, (writer: Writer, name: string) => void> = {
  'row above the first': ({ editor }) => {
    editor.commands.addRowBefore();
  },
  'row below the second, filled': (writer, name) => {
    writer.goTo(1, 0);
    writer.editor.commands.addRowAfter();
    const width = writer.table![2]!.length;
    for (let column = 0; column < width; column++) {
      writer.goTo(2, column);
      writer.type(`${name}c${column + 1}`);
    }
  },
  'column in front': ({ editor }) => {
    editor.commands.addColumnBefore();
  },
  'column after the first': ({ editor }) => {
    editor.commands.addColumnAfter();
  },
  'first row out': ({ editor }) => {
    editor.commands.deleteRow();
  },
  'second row out': (writer) => {
    writer.goTo(1, 0);
    writer.editor.commands.deleteRow();
  },
  'last row out': (writer) => {
    writer.goTo(writer.table!.length - 1, 0);
    writer.editor.commands.deleteRow();
  },
  'first column out': ({ editor }) => {
    editor.commands.deleteColumn();
  },
  'second column out': (writer) => {
    writer.goTo(0, 1);
    writer.editor.commands.deleteColumn();
  },
  'heading row': ({ editor }) => {
    editor.commands.toggleHeaderRow();
  },
  'table out': ({ editor }) => {
    editor.commands.deleteTable();
  },
};

const textsOf = (table: string[][] | undefined) =>
  (table ?? []).flat().filter((text) => text !== '');

/** Even, nothing twice, and every word under its own heading, or under none where that was taken out. */
function expectSound(table: string[][] | undefined, told: string): void {
  if (!table) return;
  expect(new Set(table.map((row) => row.length)).size, `${told}: ${JSON.stringify(table)}`).toBe(1);
  const texts = textsOf(table);
  expect(texts.length, `${told}: ${JSON.stringify(table)}`).toBe(new Set(texts).size);
  const headings = table.find((row) => row.some((text) => text.startsWith('h'))) ?? [];
  for (const row of table) {
    row.forEach((text, at) => {
      const column = /c(\d)$/.exec(text)?.[1];
      if (column !== undefined && (headings[at] ?? '') !== '')
        expect(headings[at], `${told}: ${JSON.stringify(table)}`).toBe(`h${column}`);
    });
  }
}

const sizes: [number, number][] = [
  [3, 2],
  [2, 2],
];

describe('a table that two people change at once', () => {
  it('does not run away: a row out, a column out, and one undo', async () => {
    const [first, second] = twoWriters(3, 2);
    actions['second row out']!(first, 'a');
    actions['second column out']!(second, 'b');
    await meet(first, second);
    first.editor.commands.undo();
    await meet(first, second);
    expect(first.table).toEqual([
      ['h1', ''],
      ['r1c1', 'r1c2'],
      ['r2c1', ''],
    ]);
    expect(second.table).toEqual(first.table);
  });

  it('keeps the values of a new row under their headings when a column comes in front', async () => {
    const [first, second] = twoWriters(3, 2);
    actions['row below the second, filled']!(second, 'b');
    first.goTo(0, 0);
    actions['column in front']!(first, 'a');
    await meet(first, second);
    expect(first.table).toEqual([
      ['', 'h1', 'h2'],
      ['', 'r1c1', 'r1c2'],
      ['', 'bc1', 'bc2'],
      ['', 'r2c1', 'r2c2'],
    ]);
    expect(second.table).toEqual(first.table);
  });

  it('is mended by nobody’s step of undo', async () => {
    const [first, second] = twoWriters(3, 2);
    second.goTo(0, 0);
    second.editor.commands.addRowAfter();
    actions['column in front']!(second, 'b');
    first.goTo(0, 1);
    first.editor.commands.addColumnAfter();
    first.pause();
    await meet(first, second);
    expectSound(first.table, 'mended');
    expect(first.undoSteps).toBe(1);
  });

  it('is mended by one of those who write in it, and the others write nothing of it', async () => {
    const [first, second] = twoWriters(3, 2);
    await meet(first, second);
    second.goTo(0, 0);
    second.editor.commands.addRowAfter();
    await Promise.resolve();
    const root = second.doc.getXmlFragment('default');
    const place = Y.relativePositionToJSON(
      Y.createRelativePositionFromTypeIndex(root, 0),
    ) as unknown;
    second.awareness.states.set(first.doc.clientID, { cursor: { anchor: place, head: place } });
    first.goTo(0, 0);
    first.editor.commands.addColumnBefore();
    Y.applyUpdate(second.doc, Y.encodeStateAsUpdate(first.doc), 'line');
    await Promise.resolve();
    second.goTo(0, 1);
    second.type('the ');
    await Promise.resolve();
    expect(second.table!.map((row) => row.length)).toEqual([3, 2, 3, 3]);
    await meet(first, second);
    expect(second.table!.map((row) => row.length)).toEqual([3, 3, 3, 3]);
    expect(second.table).toEqual(first.table);
  });

  it('is even for whoever goes on in it, whoever’s turn it is', async () => {
    const [first, second] = twoWriters(3, 2);
    await meet(first, second);
    first.goTo(0, 0);
    first.editor.commands.addColumnBefore();
    second.goTo(0, 0);
    second.editor.commands.addRowAfter();
    const root = second.doc.getXmlFragment('default');
    const place = Y.relativePositionToJSON(
      Y.createRelativePositionFromTypeIndex(root, 0),
    ) as unknown;
    second.awareness.states.set(first.doc.clientID, { cursor: { anchor: place, head: place } });
    await Promise.resolve();
    Y.applyUpdate(second.doc, Y.encodeStateAsUpdate(first.doc), 'line');
    expect(second.table!.map((row) => row.length)).toEqual([3, 2, 3, 3]);
    mendTables(second.editor);
    expect(second.table!.map((row) => row.length)).toEqual([3, 3, 3, 3]);
    second.goTo(1, 0);
    second.editor.commands.addColumnAfter();
    await meet(first, second);
    expect(second.table!.map((row) => row.length)).toEqual([4, 4, 4, 4]);
    expect(second.table).toEqual(first.table);
  });

  for (const [rows, columns] of sizes) {
    for (const a of Object.keys(actions)) {
      it(`is even and whole after “${a}” and any other of ${rows} × ${columns}, with undo and redo`, async () => {
        for (const b of Object.keys(actions)) await pair(rows, columns, a, b);
      });
    }
  }

  it('is even and whole too where it was made before columns had names', async () => {
    for (const a of Object.keys(actions)) {
      for (const b of ['column in front', 'first row out', 'heading row'])
        await pair(3, 2, a, b, true);
    }
  });
});

async function pair(
  rows: number,
  columns: number,
  a: string,
  b: string,
  isOld = false,
): Promise<void> {
  const [first, second] = twoWriters(rows, columns, isOld);
  await meet(first, second);
  const base = textsOf(first.table);
  const act = (writer: Writer, name: string, action: string) => {
    writer.goTo(0, 0);
    actions[action]!(writer, name);
    const now = textsOf(writer.table);
    return {
      out: base.filter((text) => !now.includes(text)),
      added: now.filter((text) => !base.includes(text)),
    };
  };
  const done = { first: act(first, 'a', a), second: act(second, 'b', b) };
  const stage = async (told: string, ...active: ('first' | 'second')[]) => {
    await meet(first, second);
    const title = `${a} + ${b}, ${told}`;
    expect(second.table, title).toEqual(first.table);
    expectSound(first.table, title);
    if (a === 'table out' || b === 'table out') return;
    const out = active.flatMap((who) => done[who].out);
    const wanted = [...base, ...active.flatMap((who) => done[who].added)].filter(
      (text) => !out.includes(text),
    );
    const now = textsOf(first.table);
    expect(now, `${title}: ${JSON.stringify(first.table)}`).toEqual(expect.arrayContaining(wanted));
  };
  await stage('met', 'first', 'second');
  first.editor.commands.undo();
  await stage('A took it back', 'second');
  second.editor.commands.undo();
  await stage('both took it back');
  first.editor.commands.redo();
  await stage('A did it again', 'first');
  second.editor.commands.redo();
  await stage('both did it again', 'first', 'second');
  for (const { editor, doc } of writers.splice(0)) {
    editor.destroy();
    doc.destroy();
  }
}
