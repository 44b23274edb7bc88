import type { AnyExtension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { TaskItem, TaskList } from '@tiptap/extension-list';
import { StarterKit } from '@tiptap/starter-kit';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';

import type { DocsMessages } from '../messages.en.ts';
import { BlockDirection } from './block-direction.ts';
import { BlockView } from './block-view.ts';
import { ComposingHold, isHeldProvider, type HeldProvider } from './composing-hold.ts';
import { FileNode } from './file-node.ts';
import { textField } from './foreign-content.ts';
import { ForeignGuard } from './foreign-guard.ts';
import { OwnSelection } from './own-selection.ts';
import { ReaderGuard } from './reader-guard.ts';
import { ReadingPlace } from './reading-place.ts';
import { RemoteCaret } from './remote-caret.ts';
import { RemotePicture } from './remote-picture.ts';
import { SafeLink } from './safe-link.ts';
import { SharedLine } from './shared-line.ts';
import { sharedTable } from './shared-table.ts';
import type { ShownFiles } from './shown-files.ts';
import { UndoCaret } from './undo-caret.ts';
import { WholeTokens } from './whole-tokens.ts';

/** Whose text it is: an open document, or as much of one as an editor needs. */
export interface WrittenDoc {
  readonly doc: Y.Doc;
  readonly provider: { readonly awareness: Awareness } & Partial<HeldProvider>;
}

/**
 * What a document can hold. Undo is Yjs's: it takes back one's own words and nobody else's.
 * `onForeign` is called when something arrives that is not in here; the editor is off the document then.
 */
export function docExtensions(
  open: WrittenDoc,
  words: DocsMessages,
  onForeign?: () => void,
  files?: ShownFiles,
): AnyExtension[] {
  const { provider } = open;
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
    ...sharedTable(provider.awareness),
    RemotePicture.configure({ words: words.picture }),
    FileNode.configure({ words: words.file, files }),
    BlockDirection,
    BlockView,
    Collaboration.configure({ document: open.doc, field: textField }),
    ...(onForeign ? [ForeignGuard.configure({ doc: open.doc, onForeign })] : []),
    ...(onForeign && isHeldProvider(provider)
      ? [ComposingHold.configure({ doc: open.doc, provider })]
      : []),
    ReaderGuard,
    OwnSelection,
    UndoCaret,
    SharedLine,
    WholeTokens,
    ReadingPlace,
    RemoteCaret.configure({ provider: open.provider, user: {} }),
  ];
}
