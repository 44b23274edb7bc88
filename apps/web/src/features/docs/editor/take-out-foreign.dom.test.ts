import { Editor, getSchema } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';

import { docsWords } from '../docs-words.ts';
import { docExtensions } from './extensions.ts';
import { holdsForeign } from './foreign-content.ts';
import { foreignFile } from './foreign-file.ts';
import { copyOf } from './reading-copy.ts';
import { takeOutForeign } from './take-out-foreign.ts';

await docsWords.load('en');
const words = docsWords.read('en', 'latn')!;
const pageOf = (doc: Y.Doc) => ({ doc, provider: { awareness: new Awareness(doc) } });
const schema = getSchema(docExtensions(pageOf(new Y.Doc()), words));

const open: Editor[] = [];
afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy();
});

function openPage(doc: Y.Doc, onForeign?: () => void): Editor {
  const element = document.createElement('div');
  const extensions = docExtensions(pageOf(doc), words, onForeign);
  const editor = new Editor({ element, injectCSS: false, extensions });
  open.push(editor);
  return editor;
}

const paragraph = (text: string) => {
  const line = new Y.XmlElement('paragraph');
  line.insert(0, [new Y.XmlText(text)]);
  return line;
};

/** Letters as children of an element, as a program writes them that knows one kind of type only. */
function writeStraight(element: Y.XmlFragment, letters: string): void {
  Y.Text.prototype.insert.call(element as unknown as Y.Text, 0, letters);
}

/** What another program may have put into a document, and what of it can still be read. */
const kinds: Record<string, { put: (root: Y.XmlFragment) => void; reads: string }> = {
  'letters straight in a paragraph': {
    put: (root) => {
      const line = new Y.XmlElement('paragraph');
      root.insert(1, [line]);
      writeStraight(line, 'رسالة from elsewhere');
    },
    reads: 'Before\nرسالة from elsewhere\nAfter',
  },
  'letters before a text in a heading': {
    put: (root) => {
      const line = new Y.XmlElement('heading');
      root.insert(1, [line]);
      line.insert(0, [new Y.XmlText(' second')]);
      writeStraight(line, 'First');
    },
    reads: 'Before\nFirst second\nAfter',
  },
  'letters straight in a quote': {
    put: (root) => {
      const quote = new Y.XmlElement('blockquote');
      root.insert(1, [quote]);
      writeStraight(quote, 'quoted');
    },
    reads: 'Before\nquoted\nAfter',
  },
  'a text between the blocks': {
    put: (root) => root.insert(1, [new Y.XmlText('loose')]),
    reads: 'Before\nloose\nAfter',
  },
  'an empty text between the blocks': {
    put: (root) => root.insert(1, [new Y.XmlText()]),
    reads: 'Before\nAfter',
  },
  'an unknown block': {
    put: (root) => {
      const callout = new Y.XmlElement('callout');
      callout.insert(0, [new Y.XmlText('From tomorrow')]);
      root.insert(1, [callout]);
    },
    reads: 'Before\nAfter',
  },
  'an unknown block as the only line of an item': {
    put: (root) => {
      const [list, item, inner, below] = ['bulletList', 'listItem', 'bulletList', 'listItem'].map(
        (name) => new Y.XmlElement(name),
      ) as [Y.XmlElement, Y.XmlElement, Y.XmlElement, Y.XmlElement];
      below.insert(0, [paragraph('below')]);
      inner.insert(0, [below]);
      item.insert(0, [new Y.XmlElement('callout'), inner]);
      list.insert(0, [item]);
      root.insert(1, [list]);
    },
    reads: 'Before\n\nbelow\nAfter',
  },
  'something that is no letter in a text': {
    put: (root) => {
      const line = paragraph('ab');
      root.insert(1, [line]);
      (line.get(0) as Y.XmlText).insertEmbed(1, { card: 7 });
    },
    reads: 'Before\nab\nAfter',
  },
  'a block in a place of another': {
    put: (root) => {
      const outer = paragraph('outer');
      root.insert(1, [outer]);
      outer.insert(1, [new Y.XmlElement('table')]);
    },
    reads: 'Before\nouter\nAfter',
  },
  'a mark that is not known': {
    put: (root) => {
      const line = paragraph('marked');
      root.insert(1, [line]);
      (line.get(0) as Y.XmlText).format(0, 3, { glow: { of: 1 } });
    },
    reads: 'Before\nmarked\nAfter',
  },
  'a link with more than is known': {
    put: (root) => {
      const line = paragraph('linked');
      root.insert(1, [line]);
      (line.get(0) as Y.XmlText).format(0, 6, { link: { href: 'https://example.com', tone: 1 } });
    },
    reads: 'Before\nlinked\nAfter',
  },
  'an attribute that is not known': {
    put: (root) => {
      const line = paragraph('toned');
      root.insert(1, [line]);
      line.setAttribute('tone', 'warm');
    },
    reads: 'Before\ntoned\nAfter',
  },
};

function written(): Y.Doc {
  const doc = new Y.Doc();
  doc.getXmlFragment('default').insert(0, [paragraph('Before'), paragraph('After')]);
  return doc;
}

const textOf = (editor: Editor) =>
  editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n').trim();

describe('[D14] what another program wrote', () => {
  for (const [kind, { put, reads }] of Object.entries(kinds)) {
    it(`${kind}: the page that is open leaves it alone, and the rest can be read`, () => {
      const doc = written();
      let warned = 0;
      const editor = openPage(doc, () => (warned += 1));
      const other = new Y.Doc();
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
      put(other.getXmlFragment('default'));
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
      expect(warned).toBe(1);
      editor.view.dispatch(editor.state.tr.insertText('lost', 1));
      expect(Y.encodeStateAsUpdate(doc)).toEqual(Y.encodeStateAsUpdate(other));
      expect(textOf(openPage(copyOf(doc, schema)))).toBe(reads);
    });

    it(`${kind}: is taken out for everybody and kept in a file`, async () => {
      const doc = written();
      put(doc.getXmlFragment('default'));
      expect(holdsForeign(doc, schema)).toBe(true);
      const before = Y.encodeStateAsUpdate(doc);
      const parts = takeOutForeign(doc, schema);
      expect(holdsForeign(doc, schema)).toBe(false);
      const other = new Y.Doc();
      Y.applyUpdate(other, before);
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
      expect(holdsForeign(other, schema)).toBe(false);
      let warned = 0;
      const editor = openPage(other, () => (warned += 1));
      expect(warned).toBe(0);
      expect(textOf(editor)).toBe(reads);
      editor.view.dispatch(editor.state.tr.insertText('Again: ', 1));
      expect(other.getXmlFragment('default').toJSON()).toContain('Again: Before');
      const file = JSON.parse(await foreignFile('Title', parts, before).text()) as {
        documentBefore: { base64: string };
      };
      const kept = new Y.Doc();
      const bytes = Uint8Array.from(atob(file.documentBefore.base64), (one) => one.charCodeAt(0));
      Y.applyUpdate(kept, bytes);
      expect(holdsForeign(kept, schema)).toBe(true);
    });
  }

  it('says what is taken out', () => {
    const doc = written();
    kinds['an unknown block']!.put(doc.getXmlFragment('default'));
    expect(takeOutForeign(doc, schema).join()).toContain('From tomorrow');
  });
});
