import { Extension, type AnyExtension, type Editor } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { Table, TableKit } from '@tiptap/extension-table';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';

import { newId } from '../../../realtime/new-id.ts';
import { nameColumns } from './column-names.ts';
import {
  columnName,
  isTable,
  repairOrigin,
  repairTable,
  rowName,
  tableAround,
  tablesIn,
} from './table-repair.ts';

interface SyncState {
  readonly type: Y.XmlFragment;
  readonly doc: Y.Doc;
  readonly binding: { readonly prosemirrorView: EditorView | null };
}

/** Whose turn it is may be gone. */
const turnMs = 1_000;

/** Two that never agree would write for ever; nobody's own change is among them. */
const mostMendings = 20;

/**
 * A table that several people change at once. The stock one makes a table even in everybody's editor, each
 * time anew, as a step of that person's undo: two of them heap up cells. Here its shape is made even in
 * the document, by one of those who are here, as nobody's step; see `planTable`.
 */
export function sharedTable(awareness: Awareness): AnyExtension[] {
  return [
    TableKit.configure({ table: false }),
    EvenTable.configure({ resizable: false }),
    TableShape.configure({ awareness }),
  ];
}

const menders = new WeakMap<EditorView, () => void>();

/** At once, before somebody acts on a table: its commands stand on even ones. */
export function mendTables({ view }: Editor): void {
  menders.get(view)?.();
}

type AppendTransaction = NonNullable<Plugin['spec']['appendTransaction']>;

const EvenTable = Table.extend({
  // Two people may take a row each: that it has none is told, and mended, and not the end of the table.
  content: 'tableRow*',

  addProseMirrorPlugins() {
    const plugins = this.parent?.() ?? [];
    for (const { spec } of plugins) {
      const append: AppendTransaction | undefined = spec.appendTransaction;
      // It looks for uneven tables in what changed; told that nothing did, it only minds the selection.
      if (append) {
        spec.appendTransaction = (transactions, _before, state) =>
          append.call(spec as Plugin, transactions, state, state);
      }
    }
    return plugins;
  },
});

const TableShape = Extension.create<{ awareness: Awareness | null }>({
  name: 'tableShape',

  addOptions() {
    return { awareness: null };
  },

  addGlobalAttributes() {
    const name = { default: null, rendered: false, parseHTML: () => null };
    return [
      {
        types: ['tableCell', 'tableHeader'],
        attributes: { [columnName]: name },
      },
      { types: ['tableRow'], attributes: { [rowName]: name } },
    ];
  },

  addProseMirrorPlugins() {
    const { awareness } = this.options;
    let reshaped: readonly number[] = [];
    return [
      new Plugin({
        key: new PluginKey('tableShape'),
        appendTransaction: (transactions, before, state) => {
          const own = transactions.some((one) => one.docChanged && !isChangeOrigin(one));
          if (!own || transactions.some((one) => isChangeOrigin(one))) return null;
          const named = nameColumns(transactions, before, state, newName);
          if (named.reshaped.length > 0) reshaped = named.reshaped;
          return named.tr;
        },
        view: (view) => {
          const keeper = keepEven(view, awareness);
          menders.set(view, keeper.mend);
          return {
            // After the binding's own update, which has written the change into the document.
            update: () => {
              const places = reshaped;
              reshaped = [];
              for (const pos of places) keeper.reshape(pos);
            },
            destroy: () => keeper.end(),
          };
        },
      }),
    ];
  },
});

/** Never a number: by those are called what was there before names. */
function newName(): string {
  return `n${newId<string>().slice(0, 8)}`;
}

function keepEven(view: EditorView, awareness: Awareness | null) {
  const { doc, type, binding } = ySyncPluginKey.getState(view.state) as SyncState;
  /** Tables whose shape may have changed; true where that was here. */
  const waiting = new Map<Y.XmlElement, boolean>();
  const met = new WeakSet<Y.XmlElement>();
  const mended = new WeakMap<Y.XmlElement, number>();
  let planned = false;

  let timer: ReturnType<typeof setTimeout> | undefined;

  const soon = () => {
    if (planned || waiting.size === 0) return;
    planned = true;
    // Not inside the change that it follows: the binding would not see it.
    queueMicrotask(() => {
      planned = false;
      work(isTurn(doc, awareness));
    });
  };
  const work = (isMine: boolean) => {
    // Cut off the document, or one who only reads.
    if (view.isDestroyed || binding.prosemirrorView === null || !view.editable) return;
    for (const [table, wasHere] of waiting) {
      if (!wasHere && !isMine) continue;
      waiting.delete(table);
      const times = wasHere ? 0 : (mended.get(table) ?? 0);
      if (times >= mostMendings) continue;
      mended.set(table, repairTable(table) ? times + 1 : 0);
    }
    clearTimeout(timer);
    if (waiting.size > 0) timer = setTimeout(() => work(true), turnMs);
  };
  /** One that came whole says nothing of its own. */
  const meetTables = (parent: Y.XmlFragment) => {
    for (const child of parent.toArray()) {
      if (!isTable(child) || met.has(child)) continue;
      met.add(child);
      waiting.set(child, false);
    }
  };
  const look = ({ changed, origin }: Y.Transaction) => {
    if (origin === repairOrigin) return;
    for (const one of changed.keys()) {
      const table = tableAround(one);
      if (table) waiting.set(table, waiting.get(table) ?? false);
      else if (one instanceof Y.XmlFragment) meetTables(one);
    }
    soon();
  };
  doc.on('afterTransaction', look);
  awareness?.on('change', soon);
  for (const table of tablesIn(type)) waiting.set(table, false);
  soon();
  return {
    reshape(pos: number) {
      const table = elementAt(type, view.state, pos);
      if (table) waiting.set(table, true);
      soon();
    },
    mend: () => work(true),
    end() {
      clearTimeout(timer);
      doc.off('afterTransaction', look);
      awareness?.off('change', soon);
    },
  };
}

/** Of those who write here, one; who else does the same at once does no harm. */
function isTurn({ clientID }: Y.Doc, awareness: Awareness | null): boolean {
  if (!awareness) return true;
  for (const [client, state] of awareness.getStates()) {
    if (client < clientID && state['cursor'] != null) return false;
  }
  return true;
}

/** The element of the document that is drawn at a place: blocks stand in the same order in both. */
function elementAt(root: Y.XmlFragment, state: EditorState, pos: number): Y.XmlElement | undefined {
  const at = state.doc.resolve(pos);
  let now: unknown = root;
  for (let depth = 0; depth <= at.depth; depth++) {
    if (!(now instanceof Y.XmlFragment)) return undefined;
    now = now.get(at.index(depth));
  }
  return now instanceof Y.XmlElement ? now : undefined;
}
