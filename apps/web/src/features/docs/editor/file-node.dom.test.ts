import type { FileId } from '@sanad/domain/kernel/ids';
import { Editor } from '@tiptap/core';
import { afterEach, expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';

import { docsWords } from '../docs-words.ts';
import { docExtensions } from './extensions.ts';
import type { ShownFile, ShownFiles } from './shown-files.ts';

await docsWords.load('en');
const words = docsWords.read('en', 'latn')!;
const fileId = '00000000-0000-4000-8000-00000000f001' as FileId;

const open: Editor[] = [];
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy();
});

/** The workspace's files, as a test has them. */
function filesOf() {
  const here = new Map<string, ShownFile>();
  const listeners = new Set<() => void>();
  const added: File[] = [];
  const files: ShownFiles = {
    of: (id) => here.get(id),
    onChange(_id, listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async add(given) {
      added.push(...given);
      return given.map(({ name }) => ({ fileId, name }));
    },
  };
  return {
    files,
    added,
    listeners,
    arrive(file: ShownFile) {
      here.set(fileId, file);
      for (const listener of listeners) listener();
    },
  };
}

function openPage(doc: Y.Doc, files?: ShownFiles): Editor {
  const element = document.createElement('div');
  const provider = { awareness: new Awareness(doc) };
  const extensions = docExtensions({ doc, provider }, words, undefined, files);
  const editor = new Editor({ element, injectCSS: false, extensions });
  open.push(editor);
  return editor;
}

function paste(editor: Editor, given: readonly File[]): void {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { files: given, getData: () => '', types: ['Files'] } });
  editor.view.dom.dispatchEvent(event);
}

it('a pasted file stands where one wrote, as what it is as soon as it has come, for others too', async () => {
  const doc = new Y.Doc();
  const mine = filesOf();
  const editor = openPage(doc, mine.files);
  paste(editor, [new File(['x'], 'receipt <b>.jpg', { type: 'image/jpeg' })]);
  const figure = () => editor.view.dom.querySelector('figure.doc-file');
  await expect.poll(() => figure()?.textContent).toContain('receipt <b>.jpg · on its way');
  expect(figure()?.querySelector('a, img')).toBeNull();
  const [address, preview] = ['/api/file', '/api/file/large'];
  mine.arrive({ name: 'receipt.jpg', size: '1 MB', address, preview });
  expect(figure()?.querySelector('img')?.getAttribute('src')).toBe(preview);
  expect(figure()?.querySelector('a')?.getAttribute('href')).toBe(address);
  expect(figure()?.textContent).toBe('receipt.jpg · 1 MB');

  const theirs = filesOf();
  theirs.arrive({ name: 'renamed.jpg', size: '1 MB', address, preview: undefined });
  const other = openPage(doc, theirs.files);
  expect(other.view.dom.querySelector('figure.doc-file')?.textContent).toBe('renamed.jpg · 1 MB');
  other.destroy();
  expect(theirs.listeners.size).toBe(0);
});

it('whoever has no files reads its name, and an id that is none is nothing', () => {
  const doc = new Y.Doc();
  const editor = openPage(doc);
  const span = (id: string) => `<p>a</p><span data-file-id="${id}">contract.pdf</span>`;
  editor.commands.setContent(span(fileId));
  expect(editor.view.dom.textContent).toContain('contract.pdf');
  expect(editor.getHTML()).toContain(`<span data-file-id="${fileId}">contract.pdf</span>`);
  editor.commands.setContent(span('javascript:alert(1)'));
  expect(editor.getHTML()).not.toContain('data-file-id');
});
