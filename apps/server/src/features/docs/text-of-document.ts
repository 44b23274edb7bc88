import type { StoredDoc } from '@sanad/sync/yjs/doc-log';
import { makeSnapshot } from '@sanad/sync/yjs/make-snapshot';
import * as Y from 'yjs';

/** The words of the editor's fragment, a line for each block. For a worker: a large document takes seconds. */
export function textOfDocument(stored: Pick<StoredDoc, 'snapshot' | 'tail'>): string {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, makeSnapshot(stored).state);
  const lines: string[] = [];
  for (const node of doc.getXmlFragment('default').toArray()) collect(node, lines);
  doc.destroy();
  // PostgreSQL holds no text with a NUL.
  return lines.join('\n').replaceAll('\0', '');
}

function collect(node: Y.XmlElement | Y.XmlText | Y.XmlHook, lines: string[]): void {
  if (node instanceof Y.XmlElement) {
    for (const child of node.toArray()) collect(child, lines);
  } else if (node instanceof Y.XmlText) {
    const words = (node.toDelta() as readonly { readonly insert: unknown }[])
      .map(({ insert }) => (typeof insert === 'string' ? insert : ' '))
      .join('');
    if (words !== '') lines.push(words);
  }
}
