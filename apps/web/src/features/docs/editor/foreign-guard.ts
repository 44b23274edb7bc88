import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

import { holdsForeign } from './foreign-content.ts';

interface Binding {
  destroy(): void;
  initView(): void;
  _forceRerender(): void;
  _prosemirrorChanged(): void;
}

/**
 * Cuts the editor off the document in the moment something foreign arrives, before the binding sees it:
 * neither the binding nor a key that is pressed meanwhile can then write over it. The page shows a
 * reading copy instead, as soon as it has heard of it.
 */
export const ForeignGuard = Extension.create<{ doc: Y.Doc | null; onForeign: () => void }>({
  name: 'foreignGuard',

  // Before the binding's own view, which renders at once.
  priority: 1_100,

  addOptions() {
    return { doc: null, onForeign: () => undefined };
  },

  addProseMirrorPlugins() {
    const { doc, onForeign } = this.options;
    if (!doc) return [];
    let isCut = false;
    return [
      new Plugin({
        key: new PluginKey('foreignGuard'),
        filterTransaction: (transaction) => !isCut || !transaction.docChanged,
        view(view) {
          const cut = () => {
            isCut = true;
            const { binding } = ySyncPluginKey.getState(view.state) as { binding: Binding };
            binding.destroy();
            binding.initView = nothing;
            binding._forceRerender = nothing;
            // The binding writes at every update of the view, a moved caret too.
            binding._prosemirrorChanged = nothing;
            // Undo goes past the binding: taking back a quote would take what somebody put into it.
            const undo = yUndoPluginKey.getState(view.state) as { undoManager: Y.UndoManager };
            undo.undoManager.clear();
            onForeign();
          };
          const look = ({ beforeState }: Y.Transaction) => {
            if (!isCut && holdsForeign(doc, view.state.schema, beforeState)) cut();
          };
          if (holdsForeign(doc, view.state.schema)) cut();
          doc.on('beforeObserverCalls', look);
          return { destroy: () => doc.off('beforeObserverCalls', look) };
        },
      }),
    ];
  },
});

function nothing(): void {}
