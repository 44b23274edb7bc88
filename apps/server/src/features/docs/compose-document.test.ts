import { expect, it } from 'vitest';
import * as Y from 'yjs';

import { composeDocument } from './compose-document.ts';

it("writes the editor's own nodes, with the direction on text blocks and none on lists", () => {
  const update = composeDocument([
    { kind: 'heading', level: 2, dir: 'rtl', text: ['التحية'] },
    { kind: 'paragraph', dir: 'ltr', text: ['Say ', { bold: 'hello' }, '.'] },
    { kind: 'orderedList', items: [{ dir: 'ltr', text: ['One'] }] },
    { kind: 'taskList', items: [{ dir: 'rtl', text: ['اثنان'], done: true }] },
  ]);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const fragment = doc.getXmlFragment('default');
  expect(fragment.toArray().map((node) => (node as Y.XmlElement).nodeName)).toEqual([
    'heading',
    'paragraph',
    'orderedList',
    'taskList',
  ]);
  expect(doc.getMap('settings').toJSON()).toEqual({ dir: 'rtl' });
  const [heading, paragraph, ordered, tasks] = fragment.toArray() as Y.XmlElement[];
  expect(heading!.getAttributes()).toEqual({ level: 2, dir: 'rtl' });
  expect((paragraph!.get(0) as Y.XmlText).toDelta()).toEqual([
    { insert: 'Say ' },
    { insert: 'hello', attributes: { bold: {} } },
    { insert: '.' },
  ]);
  expect(ordered!.getAttributes()).toEqual({});
  expect((tasks!.get(0) as Y.XmlElement).getAttributes()).toEqual({ checked: true });
});
