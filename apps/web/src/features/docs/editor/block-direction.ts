import { directionOf } from '@sanad/domain/kernel/direction';
import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';

const blocks = new Set(['paragraph', 'heading']);
/** Enough to decide by; a long paragraph is not read again at every keystroke. */
const readLength = 1_000;

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    blockDirection: {
      /** For the selected paragraphs and headings; the same one again gives the choice back to the text. */
      setBlockDirection: (direction: 'ltr' | 'rtl') => ReturnType;
    };
  }
}

/**
 * Each paragraph and heading has its own direction, which is part of the document: `dir` is written by
 * whoever types there and by nobody else, so two editors never fight over it. `dirSet` says that a
 * person chose it. Lists, quotes and tables have none of their own.
 */
export const BlockDirection = Extension.create({
  name: 'blockDirection',

  addGlobalAttributes() {
    return [
      {
        types: [...blocks],
        attributes: {
          dir: {
            default: null,
            parseHTML: (element: HTMLElement) =>
              element.dir === 'rtl' || element.dir === 'ltr' ? element.dir : null,
            renderHTML: ({ dir }: { dir?: unknown }) =>
              dir === 'rtl' || dir === 'ltr' ? { dir } : {},
          },
          dirSet: { default: null, rendered: false, parseHTML: () => null },
        },
      },
    ];
  },

  addCommands() {
    return {
      setBlockDirection:
        (direction) =>
        ({ state, tr, dispatch }) => {
          let found = false;
          for (const { node, pos } of selectedBlocks(state)) {
            found = true;
            if (!dispatch) continue;
            const again = node.attrs['dirSet'] === true && node.attrs['dir'] === direction;
            const dir = again ? (directionOf(headOf(node)) ?? null) : direction;
            tr.setNodeMarkup(pos, undefined, { ...node.attrs, dir, dirSet: again ? null : true });
          }
          return found;
        },
    };
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('blockDirection'),
        appendTransaction: (transactions, _before, state) => {
          const local = transactions.filter((one) => one.docChanged && !isChangeOrigin(one));
          return local.length === 0 ? null : redirect(transactions, local, state);
        },
      }),
    ];
  },
});

function redirect(
  all: readonly Transaction[],
  local: readonly Transaction[],
  state: EditorState,
): Transaction | null {
  const tr = state.tr;
  for (const [from, to] of changedRanges(all, local)) {
    const end = Math.min(to, state.doc.content.size);
    state.doc.nodesBetween(Math.min(from, end), end, (node, pos) => {
      if (!blocks.has(node.type.name)) return true;
      if (node.attrs['dirSet'] === true) return false;
      const dir = directionOf(headOf(node));
      // Without letters it keeps what it has: its neighbour's when it was split off, else the document's.
      if (dir !== undefined && dir !== node.attrs['dir']) tr.setNodeAttribute(pos, 'dir', dir);
      return false;
    });
  }
  return tr.docChanged ? tr : null;
}

/** What the local transactions touched, in positions of the last state. */
function changedRanges(
  all: readonly Transaction[],
  local: readonly Transaction[],
): [number, number][] {
  const ranges: [number, number][] = [];
  all.forEach((transaction, at) => {
    if (!local.includes(transaction)) return;
    const later = all.slice(at + 1);
    transaction.mapping.maps.forEach((map, step) => {
      map.forEach((_oldFrom, _oldTo, newFrom, newTo) => {
        const rest = transaction.mapping.slice(step + 1);
        let from = rest.map(newFrom, -1);
        let to = rest.map(newTo, 1);
        for (const one of later) {
          from = one.mapping.map(from, -1);
          to = one.mapping.map(to, 1);
        }
        ranges.push([from, to]);
      });
    });
  });
  return ranges;
}

function headOf(node: Node): string {
  return node.textBetween(0, Math.min(node.content.size, readLength), ' ', ' ');
}

export function selectedBlocks(state: EditorState): { node: Node; pos: number }[] {
  const found: { node: Node; pos: number }[] = [];
  const { from, to } = state.selection;
  state.doc.nodesBetween(from, to, (node, pos) => {
    if (!blocks.has(node.type.name)) return true;
    found.push({ node, pos });
    return false;
  });
  return found;
}
