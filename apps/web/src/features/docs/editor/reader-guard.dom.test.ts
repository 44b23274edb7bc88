import { Editor } from '@tiptap/core';
import { expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';

import { docsWords } from '../docs-words.ts';
import { docExtensions } from './extensions.ts';

await docsWords.load('en');
const words = docsWords.read('en', 'latn')!;

function openPage(doc: Y.Doc, editable: boolean): Editor {
  return new Editor({
    element: document.createElement('div'),
    injectCSS: false,
    editable,
    extensions: docExtensions({ doc, provider: { awareness: new Awareness(doc) } }, words),
  });
}

it("a reader's clicks write nothing, and what others write arrives", () => {
  const theirs = new Y.Doc();
  const writer = openPage(theirs, true);
  writer.commands.setContent('<p>Before</p><ul><li><p>One</p></li></ul>');
  const fragment = theirs.getXmlFragment('default');
  // An editor that is open would give the list an empty line to go on after it.
  if (fragment.length > 2) fragment.delete(2, 1);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs));
  const reader = openPage(doc, false);
  const written: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'line') written.push(update);
  });

  reader.commands.setTextSelection(3);
  reader.commands.insertContent('typed');
  writer.commands.insertContentAt(1, 'Long ');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs), 'line');
  reader.commands.setTextSelection(2);
  expect(written).toEqual([]);
  expect(reader.getText()).toContain('Long Before');

  reader.setEditable(true);
  reader.commands.insertContentAt(1, 'Very ');
  expect(doc.getXmlFragment('default').toJSON()).toContain('Very Long Before');
  reader.destroy();
  writer.destroy();
});
