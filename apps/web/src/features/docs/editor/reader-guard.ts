import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/**
 * Who may not write changes nothing: the text of a read-only editor follows what arrives and nothing else.
 * Without it the empty line that an editor keeps at the end would be written by a reader's mere click.
 */
export const ReaderGuard = Extension.create({
  name: 'readerGuard',

  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        key: new PluginKey('readerGuard'),
        filterTransaction: (transaction) =>
          !transaction.docChanged || isChangeOrigin(transaction) || editor.options.editable,
      }),
    ];
  },
});
