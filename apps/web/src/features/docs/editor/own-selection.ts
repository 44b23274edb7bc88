import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state';
import { relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

import { isTakenBack } from './undo-caret.ts';

/** What the binding remembers of the selection before a change of the document arrives. */
interface BoundSelection {
  readonly type: string;
  readonly anchor: unknown;
  readonly head: unknown;
}

type Mapping = Parameters<typeof relativePositionToAbsolutePosition>[3];

interface SyncState {
  readonly doc: Y.Doc;
  readonly type: Y.XmlFragment;
  readonly binding: {
    readonly mapping: Mapping;
    beforeTransactionSelection: BoundSelection | null;
  };
}

/**
 * Keeps one's own caret between the letters where it stood while others write in the same block.
 *
 * The binding resolves it by Yjs, which is right, and then doubts it: where a block's text has changed
 * and the block has attributes of its own (ours have `dir`), it puts the caret at the old offset. Who
 * types behind somebody else's growing words then types into them. Yjs has the last word here.
 */
export const OwnSelection = Extension.create({
  name: 'ownSelection',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('ownSelection'),
        appendTransaction: (transactions, _before, state) => {
          const isRemote = transactions.some(
            (one) =>
              one.docChanged && one.getMeta(ySyncPluginKey) !== undefined && !isTakenBack(one),
          );
          const selection = isRemote ? selectionByYjs(state) : undefined;
          return !selection || selection.eq(state.selection)
            ? null
            : state.tr.setSelection(selection).setMeta('addToHistory', false);
        },
      }),
    ];
  },
});

function selectionByYjs(state: EditorState): TextSelection | undefined {
  const { doc, type, binding } = ySyncPluginKey.getState(state) as SyncState;
  const before = binding.beforeTransactionSelection;
  if (before?.type !== 'text' || !before.anchor || !before.head) return undefined;
  const anchor = relativePositionToAbsolutePosition(doc, type, before.anchor, binding.mapping);
  const head = relativePositionToAbsolutePosition(doc, type, before.head, binding.mapping);
  if (anchor === null || head === null) return undefined;
  const selection = TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head));
  return selection instanceof TextSelection ? selection : undefined;
}
