import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import type { UndoManager } from 'yjs';

import { changedRange } from './changed-range.ts';

interface SyncState {
  readonly binding: { beforeTransactionSelection: unknown };
}

/** An undo or redo, as the binding brings it. */
export function isTakenBack(transaction: Transaction): boolean {
  const change = transaction.getMeta(ySyncPluginKey) as
    | { readonly isUndoRedoOperation?: boolean }
    | undefined;
  return change?.isUndoRedoOperation === true;
}

/**
 * Puts the caret after what an undo or redo brought back, or where it took something away.
 *
 * The binding knows the old place only after it has drawn the text, too late for this time; it then keeps
 * it until somebody else writes, and the caret jumps there. So what it keeps is dropped.
 */
export const UndoCaret = Extension.create({
  name: 'undoCaret',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('undoCaret'),
        appendTransaction: (transactions, before, state) => {
          if (!transactions.some(isTakenBack)) return null;
          const end = endOfChange(before.doc, state.doc, before.selection.head);
          if (end === undefined) return null;
          const selection = TextSelection.near(state.doc.resolve(end), -1);
          return state.tr.setSelection(selection).setMeta('addToHistory', false).scrollIntoView();
        },
        view: ({ state }) => {
          const { undoManager } = yUndoPluginKey.getState(state) as { undoManager: UndoManager };
          const { binding } = ySyncPluginKey.getState(state) as SyncState;
          const forget = () => {
            binding.beforeTransactionSelection = null;
          };
          undoManager.on('stack-item-popped', forget);
          return { destroy: () => undoManager.off('stack-item-popped', forget) };
        },
      }),
    ];
  },
});

/**
 * Where the change ends in the new text; nothing where only the looks have changed. Of equal letters in a
 * row nobody can see which one came back: there the caret's own place decides.
 */
export function endOfChange(before: Node, after: Node, caret: number): number | undefined {
  const shared = innermost(before, after);
  const range = shared && changedRange(shared.old, shared.now, shared.at);
  if (!range) return undefined;
  const { from, oldTo, to } = range;
  if (oldTo === to && shared.old.textContent === shared.now.textContent) return undefined;
  const came = to - oldTo;
  // As far back as the same letters would have come back just as well.
  const isEqual =
    came > 0 &&
    oldTo === from &&
    caret >= shared.at &&
    caret <= from &&
    shared.now
      .slice(caret - shared.at, from - shared.at)
      .eq(shared.now.slice(caret - shared.at + came, to - shared.at));
  return isEqual ? caret + came : to;
}

/** The innermost block that holds the whole change, where its own attributes changed along with its words. */
function innermost(before: Node, after: Node): { old: Node; now: Node; at: number } | undefined {
  let [old, now, at] = [before, after, 0];
  for (;;) {
    const range = changedRange(old, now, at);
    if (!range) return undefined;
    const [left, right] = [old.nodeAt(range.from - at), now.nodeAt(range.from - at)];
    const isOne =
      left?.type === right?.type &&
      left?.isText === false &&
      range.oldTo === range.from + left.nodeSize &&
      range.to === range.from + right!.nodeSize;
    if (!isOne || left.content.eq(right!.content)) return { old, now, at };
    [old, now, at] = [left, right!, range.from + 1];
  }
}
