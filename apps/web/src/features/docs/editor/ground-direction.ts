import { directionOf } from '@sanad/domain/kernel/direction';
import type { Editor } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { useEffect, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';

export type Direction = 'ltr' | 'rtl';

/** What a document says of itself as a whole, beside its text; the same name on the server, which composes some. */
const settingsOf = (doc: Y.Doc) => doc.getMap<unknown>('settings');

export function storedGround(doc: Y.Doc): Direction | undefined {
  const dir = settingsOf(doc).get('dir');
  return dir === 'ltr' || dir === 'rtl' ? dir : undefined;
}

export function storeGround(doc: Y.Doc, dir: Direction): void {
  settingsOf(doc).set('dir', dir);
}

/**
 * The direction of the ground that lists, quotes and tables stand on. It is part of the document, so
 * everybody sees the same; until it is there, the title decides, then the first block that has one.
 */
export function useGround(doc: Y.Doc, editor: Editor, title: string): Direction | undefined {
  const settings = settingsOf(doc);
  const stored = useSyncExternalStore(
    (listener) => {
      settings.observe(listener);
      return () => settings.unobserve(listener);
    },
    () => storedGround(doc),
  );
  const first = useEditorState({
    editor,
    selector: ({ editor: { state } }) => firstDirection(state.doc)?.dir,
  });
  return stored ?? directionOf(title) ?? first;
}

/** Keeps `keepGround` for as long as the editor is shown. */
export function useStoredGround(doc: Y.Doc, editor: Editor, title: string): void {
  useEffect(() => keepGround(doc, editor, title), [doc, editor, title]);
}

/**
 * Written once, by whoever writes there: a reader's guess is never stored, and two writers do not fight.
 * An empty title leaves it to the words. Returns its end.
 */
export function keepGround(doc: Y.Doc, editor: Editor, title: string): () => void {
  const settle = ({ transaction }: { transaction: Transaction }) => {
    if (!transaction.docChanged || isChangeOrigin(transaction)) return;
    if (!editor.isEditable || storedGround(doc) !== undefined) return;
    const dir = directionOf(title) ?? settledDirection(editor);
    if (dir !== undefined) storeGround(doc, dir);
  };
  editor.on('transaction', settle);
  return () => {
    editor.off('transaction', settle);
  };
}

/** Of the first block, once its writer has gone on to another: its first word alone may mislead. */
function settledDirection({ state }: Editor): Direction | undefined {
  const first = firstDirection(state.doc);
  const { head } = state.selection;
  return first && (head < first.from || head > first.to) ? first.dir : undefined;
}

/** Also of a block inside a list, a quote or a table, where a document may begin. */
function firstDirection(root: Node): { dir: Direction; from: number; to: number } | undefined {
  let first: ReturnType<typeof firstDirection>;
  root.descendants((node, from) => {
    const dir: unknown = node.attrs['dir'];
    if (!first && (dir === 'rtl' || dir === 'ltr')) first = { dir, from, to: from + node.nodeSize };
    return first === undefined && !node.isTextblock;
  });
  return first;
}
