import type { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { UndoManager } from 'yjs';

import { selectedBlocks } from './block-direction.ts';

export type BlockKind = 'paragraph' | 'heading1' | 'heading2' | 'heading3' | 'codeBlock' | 'other';

export interface ToolbarState {
  readonly block: BlockKind;
  readonly bold: boolean;
  readonly strike: boolean;
  readonly code: boolean;
  readonly link: boolean;
  readonly list: boolean;
  readonly ordered: boolean;
  readonly tasks: boolean;
  readonly quote: boolean;
  readonly table: boolean;
  readonly codeBlock: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The real direction of the block with the caret, also where it is taken from around it. */
  readonly direction: 'ltr' | 'rtl' | undefined;
}

function blockOf(editor: Editor): BlockKind {
  for (const level of [1, 2, 3] as const) {
    if (editor.isActive('heading', { level })) return `heading${level}`;
  }
  if (editor.isActive('codeBlock')) return 'codeBlock';
  return editor.isActive('paragraph') ? 'paragraph' : 'other';
}

function directionOfSelection(editor: Editor, around: 'ltr' | 'rtl'): 'ltr' | 'rtl' | undefined {
  const directions = new Set(
    selectedBlocks(editor.state).map(({ node }) => {
      const dir: unknown = node.attrs['dir'];
      return dir === 'rtl' || dir === 'ltr' ? dir : around;
    }),
  );
  const [only] = directions;
  return directions.size === 1 ? only : undefined;
}

/** What the row of tools shows for the selection. */
export function toolbarState(editor: Editor, around: 'ltr' | 'rtl'): ToolbarState {
  const state = yUndoPluginKey.getState(editor.state) as { undoManager: UndoManager } | undefined;
  const undo = state?.undoManager;
  return {
    block: blockOf(editor),
    bold: editor.isActive('bold'),
    strike: editor.isActive('strike'),
    code: editor.isActive('code'),
    link: editor.isActive('link'),
    list: editor.isActive('bulletList'),
    ordered: editor.isActive('orderedList'),
    tasks: editor.isActive('taskList'),
    quote: editor.isActive('blockquote'),
    table: editor.isActive('table'),
    codeBlock: editor.isActive('codeBlock'),
    canUndo: (undo?.undoStack.length ?? 0) > 0,
    canRedo: (undo?.redoStack.length ?? 0) > 0,
    direction: directionOfSelection(editor, around),
  };
}
