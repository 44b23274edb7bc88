import { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { afterEach, expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';

import { docsWords } from '../docs-words.ts';
import { docExtensions } from './extensions.ts';
import { keepGround, storedGround, storeGround } from './ground-direction.ts';

await docsWords.load('en');
const words = docsWords.read('en', 'latn')!;
const arabic = 'أوقات العمل';

/** A person with the document open; `hear` is when the others' updates arrive. */
class Page {
  readonly doc = new Y.Doc();
  readonly editor: Editor;
  #heard: Uint8Array[] = [];

  constructor(title: string, editable = true) {
    this.editor = new Editor({
      element: document.createElement('div'),
      injectCSS: false,
      editable,
      extensions: docExtensions(
        { doc: this.doc, provider: { awareness: new Awareness(this.doc) } },
        words,
      ),
    });
    keepGround(this.doc, this.editor, title);
    open.push(this.editor);
  }

  sendTo(other: Page): void {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'line') other.#heard.push(update);
    });
  }

  hear(): void {
    for (const update of this.#heard.splice(0)) Y.applyUpdate(this.doc, update, 'line');
  }

  type(text: string): void {
    const { state, view } = this.editor;
    view.dispatch(state.tr.insertText(text));
  }

  get ground() {
    return storedGround(this.doc);
  }

  get undoSteps(): number {
    const state = yUndoPluginKey.getState(this.editor.state) as { undoManager: Y.UndoManager };
    return state.undoManager.undoStack.length;
  }
}

const open: Editor[] = [];
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy();
});

function two(title = ''): [Page, Page] {
  const first = new Page(title);
  const second = new Page(title);
  first.sendTo(second);
  second.sendTo(first);
  return [first, second];
}

it('is the title from the first letter, else the first block as soon as its writer leaves it', () => {
  const [titled] = two('Opening hours');
  titled.type(arabic);
  expect(titled.ground).toBe('ltr');

  const [first] = two();
  first.type('Trello ');
  expect(first.ground).toBeUndefined();
  first.type('أداة لإدارة المهام');
  first.editor.commands.splitBlock();
  first.type('In English');
  expect(first.ground).toBe('rtl');
});

it('is found in a list too, where a document may begin', () => {
  const [first] = two();
  first.editor.commands.toggleBulletList();
  first.type(arabic);
  first.editor.commands.splitListItem('listItem');
  first.type('In English');
  expect(first.ground).toBe('rtl');
});

it('is written by who writes and never by who only hears or reads', () => {
  const [first, second] = two();
  const written: unknown[] = [];
  second.doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin !== 'line') written.push(origin);
  });
  first.type('One');
  first.editor.commands.splitBlock();
  first.type('Two');
  second.hear();
  expect(second.ground).toBe('ltr');
  expect(written).toEqual([]);

  const reader = new Page(arabic, false);
  reader.type('typed all the same');
  expect(reader.ground).toBeUndefined();
});

it('ends as one where two write it at once, and a choice stays', () => {
  const [first, second] = two();
  for (const [page, text] of [
    [first, 'One'],
    [second, arabic],
  ] as const) {
    page.type(text);
    page.editor.commands.splitBlock();
    page.type('2');
  }
  expect([first.ground, second.ground]).toEqual(['ltr', 'rtl']);
  for (const page of [first, second, first]) page.hear();
  expect(second.ground).toBe(first.ground);

  const chosen = first.ground === 'ltr' ? 'rtl' : 'ltr';
  storeGround(second.doc, chosen);
  first.hear();
  first.type('more');
  second.hear();
  second.type('and more');
  first.hear();
  expect([first.ground, second.ground]).toEqual([chosen, chosen]);
});

it('is no step of undo', () => {
  const [first] = two('Opening hours');
  first.type('One');
  expect(first.undoSteps).toBe(1);
  storeGround(first.doc, 'rtl');
  expect(first.undoSteps).toBe(1);
  first.editor.commands.undo();
  expect(first.editor.getText()).toBe('');
  expect(first.ground).toBe('rtl');
});
