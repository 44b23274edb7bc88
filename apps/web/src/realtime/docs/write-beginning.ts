import { directionOf } from '@sanad/domain/kernel/direction';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { closeCode } from '@sanad/protocol/close-code';
import * as Y from 'yjs';

import { DocProvider } from './doc-provider.ts';

/** The beginning of a document, written once by whoever made it. */
export interface Beginning {
  readonly workspaceId: string;
  readonly documentId: string;
  readonly stay: number;
  readonly text: string;
}

/**
 * Writes the first paragraphs of a document whose page is not open; each line is one. They are the same letters under the
 * same Yjs id whenever they are written, so a repeat, on whichever device, adds nothing to what is there.
 * @returns whether they are durable on the server; false where whoever waited has `left` before
 * @throws Refusal where this person may not write there
 */
export async function writeBeginning(beginning: Beginning, left: Promise<void>): Promise<boolean> {
  const { workspaceId, documentId, stay, text } = beginning;
  const doc = emptyDocOf(documentId);
  const provider = new DocProvider(workspaceId, documentId, doc);
  provider.params = { ...provider.params, stay: String(stay) };
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  // What is there under this id was this beginning: somebody has written on.
  provider.onForked(() => resolve(true));
  const look = (): void => {
    const { ended, readOnly, save, synced, unsent } = provider.line.get();
    if (ended === closeCode.notFound) reject(new Refusal('not_found'));
    else if (ended !== undefined) reject(new Refusal('stay_ended'));
    else if (readOnly !== undefined && synced) reject(new Refusal('forbidden'));
    else if (save.at === 'server' && !unsent) resolve(true);
  };
  const stop = provider.line.subscribe(look);
  writeLines(doc, text);
  provider.connect();
  try {
    return await Promise.race([promise, left.then(() => false)]);
  } finally {
    stop();
    provider.destroy();
    doc.destroy();
  }
}

/** Under an id out of the document's own, which nobody chose: one that wrote it writes it again as the same. */
export function emptyDocOf(documentId: string): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = Number.parseInt(documentId.replaceAll('-', '').slice(-8), 16) || 1;
  return doc;
}

export function writeLines(doc: Y.Doc, text: string): void {
  const lines = text.split('\n');
  doc.transact(() => {
    doc.getXmlFragment('default').push(lines.map(paragraphOf));
    // Lists and quotes stand where the document begins, for every reader.
    doc.getMap('settings').set('dir', directionOf(text) ?? 'ltr');
  });
}

function paragraphOf(line: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  const dir = directionOf(line);
  if (dir !== undefined) paragraph.setAttribute('dir', dir);
  if (line !== '') paragraph.insert(0, [new Y.XmlText(line)]);
  return paragraph;
}
