import { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { afterEach, expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';

import { docsWords } from '../docs-words.ts';
import { docExtensions } from './extensions.ts';

await docsWords.load('en');
const words = docsWords.read('en', 'latn')!;
const open: Editor[] = [];

afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy();
});

function openEditor(doc = new Y.Doc()): Editor {
  const element = document.createElement('div');
  const extensions = docExtensions({ doc, provider: { awareness: new Awareness(doc) } }, words);
  const editor = new Editor({ element, injectCSS: false, extensions });
  open.push(editor);
  return editor;
}

/** What comes now is a step of its own. */
function pause(editor: Editor): void {
  const state = yUndoPluginKey.getState(editor.state) as { undoManager: Y.UndoManager };
  state.undoManager.stopCapturing();
}

const type = ({ state, view }: Editor, letters: string) =>
  view.dispatch(state.tr.insertText(letters));

/** Takes away what is before the caret, as the key does. */
function backspace(editor: Editor, times = 1): void {
  for (let i = 0; i < times; i++) {
    const { from } = editor.state.selection;
    editor.commands.deleteRange({ from: from - 1, to: from });
  }
}

const text = (editor: Editor) => editor.getText({ blockSeparator: '\n' });

it('after an undo the caret stands behind what came back', () => {
  const editor = openEditor();
  type(editor, 'abc def ghi');
  pause(editor);
  backspace(editor, 4);
  editor.commands.undo();
  type(editor, '#');
  expect(text(editor)).toBe('abc def ghi#');
});

it('also in the middle, and among equal letters', () => {
  for (const [word, caret, times] of [
    ['abc def ghi', 8, 4],
    ['الله أكبر', 4, 1],
    ['hello', 4, 1],
    ['aaaa', 3, 2],
  ] as const) {
    const editor = openEditor();
    type(editor, word);
    pause(editor);
    editor.commands.setTextSelection(caret);
    backspace(editor, times);
    editor.commands.undo();
    expect(text(editor)).toBe(word);
    expect(editor.state.selection.head, word).toBe(caret);
  }
});

it('also where the block turned with its words', () => {
  const editor = openEditor();
  type(editor, 'مرحبا hello');
  pause(editor);
  editor.commands.insertContentAt({ from: 1, to: 6 }, 'Once ');
  expect(editor.state.doc.firstChild!.attrs['dir']).toBe('ltr');
  editor.commands.undo();
  expect(editor.state.doc.firstChild!.attrs['dir']).toBe('rtl');
  expect(editor.state.selection.head).toBe(6);
});

it('stands at the seam after two lines are one again, and behind words that come again', () => {
  const editor = openEditor();
  type(editor, 'abc def');
  pause(editor);
  editor.commands.setTextSelection(5);
  editor.commands.splitBlock();
  editor.commands.undo();
  expect(text(editor)).toBe('abc def');
  expect(editor.state.selection.head).toBe(5);
  editor.commands.undo();
  editor.commands.redo();
  expect(text(editor)).toBe('abc def');
  expect(editor.state.selection.head).toBe(8);
});

it('does not jump back when somebody else writes after an undo', () => {
  const doc = new Y.Doc();
  const editor = openEditor(doc);
  type(editor, 'abc def ghi');
  pause(editor);
  editor.commands.setTextSelection(4);
  editor.commands.deleteRange({ from: 4, to: 8 });
  editor.commands.undo();
  expect(editor.state.selection.head).toBe(8);
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const line = other.getXmlFragment('default').get(0) as Y.XmlElement;
  (line.get(0) as Y.XmlText).insert(0, '!');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  expect(text(editor)).toBe('!abc def ghi');
  expect(editor.state.selection.head).toBe(9);
});
