import { expect, it } from 'vitest';
import * as Y from 'yjs';

import { emptyDocOf, writeLines } from './write-beginning.ts';

const documentId = '0c9a1c1e-4f57-4a7e-9d43-7a2f5b1c88d1';
const text = 'For the waiting room\n\nللغرفتين';

function written(id: string): Uint8Array {
  const doc = emptyDocOf(id);
  writeLines(doc, text);
  return Y.encodeStateAsUpdate(doc);
}

const linesOf = (doc: Y.Doc) =>
  doc
    .getXmlFragment('default')
    .toArray()
    .map((line) => [(line as Y.XmlElement).getAttribute('dir'), (line as Y.XmlElement).toString()]);

it('a document’s beginning is written once, however often and on however many devices', () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, written(documentId));
  const once = linesOf(doc);
  expect(once.map(([dir]) => dir)).toEqual(['ltr', undefined, 'rtl']);
  expect(doc.getMap('settings').get('dir')).toBe('ltr');
  doc.getXmlFragment('default').delete(0, 1);
  for (let time = 0; time < 3; time += 1) Y.applyUpdate(doc, written(documentId));
  expect(linesOf(doc)).toEqual(once.slice(1));
});
