import { Editor, Extension, getSchema, Mark, Node } from '@tiptap/core';
import { afterEach, expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';

import { docsWords } from '../docs-words.ts';
import { docExtensions } from './extensions.ts';
import { holdsForeign } from './foreign-content.ts';
import { copyOf } from './reading-copy.ts';

await docsWords.load('en');
const words = docsWords.read('en', 'latn')!;

/** What a page of tomorrow could have. */
const tomorrow = [
  Node.create({
    name: 'callout',
    group: 'block',
    content: 'inline*',
    renderHTML: () => ['aside', 0],
  }),
  Mark.create({ name: 'highlight', renderHTML: () => ['mark', 0] }),
  Extension.create({
    name: 'tone',
    addGlobalAttributes: () => [
      { types: ['paragraph', 'link'], attributes: { tone: { default: null } } },
    ],
  }),
];

const open: Editor[] = [];
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy();
});

function openPage(doc: Y.Doc, extensions = docExtensions(pageOf(doc), words)): Editor {
  const element = document.createElement('div');
  const editor = new Editor({ element, injectCSS: false, extensions });
  open.push(editor);
  return editor;
}

function pageOf(doc: Y.Doc) {
  return { doc, provider: { awareness: new Awareness(doc) } };
}

/** An older page that hears of everything a newer one writes, and what it did with that. */
function twoPages() {
  const newDoc = new Y.Doc();
  const oldDoc = new Y.Doc();
  newDoc.on('update', (update: Uint8Array) => Y.applyUpdate(oldDoc, update, 'line'));
  let warned = 0;
  const written: Uint8Array[] = [];
  oldDoc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'line') written.push(update);
  });
  const newer = openPage(newDoc, [...docExtensions(pageOf(newDoc), words), ...tomorrow]);
  const openOld = () =>
    openPage(
      oldDoc,
      docExtensions(pageOf(oldDoc), words, () => (warned += 1)),
    );
  return { newDoc, oldDoc, newer, openOld, written, warned: () => warned };
}

const foreign: Record<string, (newer: Editor) => void> = {
  'a node': (newer) =>
    newer.commands.insertContent({ type: 'callout', content: [{ type: 'text', text: 'Careful' }] }),
  'a mark': (newer) =>
    newer.commands.insertContent({ type: 'text', text: 'Careful', marks: [{ type: 'highlight' }] }),
  'an attribute': (newer) => newer.commands.updateAttributes('paragraph', { tone: 'warm' }),
  'an attribute of a mark': (newer) =>
    newer.commands.insertContent({
      type: 'text',
      text: 'Careful',
      marks: [{ type: 'link', attrs: { href: 'https://example.com', tone: 'warm' } }],
    }),
};

for (const [what, write] of Object.entries(foreign)) {
  it(`[D14] an older page that is open does not touch ${what} that it does not know`, () => {
    const { newDoc, oldDoc, newer, openOld, written, warned } = twoPages();
    newer.commands.insertContent('Before');
    const older = openOld();
    older.view.dispatch(older.state.tr.insertText('Here: ', 1));
    expect(written).toHaveLength(1);
    Y.applyUpdate(newDoc, written[0]!);
    write(newer);
    expect(warned()).toBe(1);
    // Typing goes on until the page shows its copy.
    older.view.dispatch(older.state.tr.insertText('lost', 1));
    older.commands.setTextSelection(1);
    expect(written).toHaveLength(1);
    expect(Y.encodeStateAsUpdate(oldDoc)).toEqual(Y.encodeStateAsUpdate(newDoc));
  });

  it(`[D14] an older page that opens with ${what} in it does not touch it, and its copy can be read`, () => {
    const { newDoc, oldDoc, newer, openOld, written, warned } = twoPages();
    newer.commands.insertContent('Before');
    write(newer);
    const older = openOld();
    expect(warned()).toBe(1);
    const reading = openPage(copyOf(oldDoc, older.schema));
    expect(reading.getText()).toContain('Before');
    expect(written).toEqual([]);
    expect(Y.encodeStateAsUpdate(oldDoc)).toEqual(Y.encodeStateAsUpdate(newDoc));
  });
}

it('[D14] taking back a quote does not take what a newer page put into it', () => {
  const { newDoc, oldDoc, newer, openOld, written } = twoPages();
  const older = openOld();
  older.commands.setContent('<blockquote><p>Mine</p></blockquote>');
  for (const update of written) Y.applyUpdate(newDoc, update);
  const before = written.length;
  newer.commands.insertContentAt(1, {
    type: 'callout',
    content: [{ type: 'text', text: 'Theirs' }],
  });
  older.commands.undo();
  older.commands.redo();
  expect(written).toHaveLength(before);
  const texts = [oldDoc, newDoc].map((doc) => doc.getXmlFragment('default').toJSON());
  expect(texts[0]).toContain('<callout>Theirs</callout>');
  expect(texts[0]).toBe(texts[1]);
});

it('knows everything that this page can write', () => {
  const doc = new Y.Doc();
  const page = openPage(doc);
  page.commands.setContent(
    '<h2 dir="rtl">عنوان</h2><p><strong>b</strong><em>i</em><s>s</s><code>c</code><a href="https://example.com">l</a></p>' +
      '<ul data-type="taskList"><li data-type="taskItem" data-checked="true"><p>t</p></li></ul>' +
      '<ol start="3"><li><p>n</p></li></ol><blockquote><p>q</p></blockquote><pre><code>x</code></pre><hr>' +
      '<table><tr><th>h</th></tr><tr><td>d</td></tr></table><img src="https://example.com/a.png" alt="a">',
  );
  expect(holdsForeign(doc, getSchema(docExtensions(pageOf(doc), words)))).toBe(false);
});
