import * as Y from 'yjs';

/** A document's beginning, as plain data: what the sample data and templates are written in. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly dir: Direction;
      readonly text: Run[];
    }
  | { readonly kind: 'paragraph'; readonly dir: Direction; readonly text: Run[] }
  | { readonly kind: 'bulletList' | 'orderedList'; readonly items: readonly ListEntry[] }
  | {
      readonly kind: 'taskList';
      readonly items: readonly (ListEntry & { readonly done: boolean })[];
    };

export type Direction = 'ltr' | 'rtl';
export interface ListEntry {
  readonly dir: Direction;
  readonly text: Run[];
}
/** Plain words, or words with emphasis. */
export type Run = string | { readonly bold: string } | { readonly code: string };

/** The editor's fragment with these blocks, as one Yjs update. Direction stands on paragraphs and headings only (never on lists). */
export function composeDocument(blocks: readonly Block[]): Uint8Array {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment('default');
  doc.transact(() => {
    fragment.push(blocks.map(elementOf));
    // Lists and quotes stand where the document begins, for every reader.
    const begins = blocks.find((block) => 'dir' in block);
    if (begins) doc.getMap('settings').set('dir', begins.dir);
  });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

function elementOf(block: Block): Y.XmlElement {
  switch (block.kind) {
    case 'heading': {
      const heading = textElement('heading', block.dir, block.text);
      // Prosemirror's attributes keep their type in Yjs; the typings only know strings.
      heading.setAttribute('level', block.level as unknown as string);
      return heading;
    }
    case 'paragraph':
      return textElement('paragraph', block.dir, block.text);
    case 'taskList':
      return listElement('taskList', block.items, (item) => {
        const element = new Y.XmlElement('taskItem');
        element.setAttribute('checked', item.done as unknown as string);
        return element;
      });
    case 'bulletList':
    case 'orderedList':
      return listElement(block.kind, block.items, () => new Y.XmlElement('listItem'));
  }
}

function listElement<I extends ListEntry>(
  name: string,
  items: readonly I[],
  itemElement: (item: I) => Y.XmlElement,
): Y.XmlElement {
  const list = new Y.XmlElement(name);
  // Not `push`: it reads the length, which a type that stands nowhere yet does not have.
  list.insert(
    0,
    items.map((item) => {
      const element = itemElement(item);
      element.insert(0, [textElement('paragraph', item.dir, item.text)]);
      return element;
    }),
  );
  return list;
}

function textElement(name: string, dir: Direction, runs: readonly Run[]): Y.XmlElement {
  const element = new Y.XmlElement(name);
  element.setAttribute('dir', dir);
  const text = new Y.XmlText();
  text.applyDelta(
    runs.map((run) => {
      if (typeof run === 'string') return { insert: run };
      return 'bold' in run
        ? { insert: run.bold, attributes: { bold: {} } }
        : { insert: run.code, attributes: { code: {} } };
    }),
  );
  element.insert(0, [text]);
  return element;
}
