import type { AnyExtension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { TaskItem, TaskList } from '@tiptap/extension-list';
import { TableKit } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';

import type { DocsMessages } from '../messages.en.ts';
import { BlockDirection } from './block-direction.ts';
import { textField } from './foreign-content.ts';
import { ForeignGuard } from './foreign-guard.ts';
import { OwnSelection } from './own-selection.ts';
import { ReaderGuard } from './reader-guard.ts';
import { RemoteCaret } from './remote-caret.ts';
import { RemotePicture } from './remote-picture.ts';
import { SafeLink } from './safe-link.ts';
import { SharedLine } from './shared-line.ts';

/** Whose text it is: an open document, or as much of one as an editor needs. */
export interface WrittenDoc {
  readonly doc: Y.Doc;
  readonly provider: { readonly awareness: Awareness };
}

/**
 * What a document can hold. Undo is Yjs's: it takes back one's own words and nobody else's.
 * `onForeign` is called when something arrives that is not in here; the editor is off the document then.
 */
export function docExtensions(
  open: WrittenDoc,
  words: DocsMessages,
  onForeign?: () => void,
): AnyExtension[] {
  return [
    StarterKit.configure({
      undoRedo: false,
      link: false,
      underline: false,
      heading: { levels: [1, 2, 3] },
      code: { HTMLAttributes: { dir: 'ltr' } },
      codeBlock: { HTMLAttributes: { dir: 'ltr', spellcheck: 'false' } },
    }),
    SafeLink,
    TaskList,
    TaskItem.configure({
      nested: true,
      a11y: { checkboxLabel: (node) => words.task(node.textContent.slice(0, 80)) },
    }),
    TableKit.configure({ table: { resizable: false } }),
    RemotePicture.configure({ words: words.picture }),
    BlockDirection,
    Collaboration.configure({ document: open.doc, field: textField }),
    ...(onForeign ? [ForeignGuard.configure({ doc: open.doc, onForeign })] : []),
    ReaderGuard,
    OwnSelection,
    SharedLine,
    RemoteCaret.configure({ provider: open.provider, user: {} }),
  ];
}
