import type { Json } from '@sanad/domain/kernel/record';
import { Refusal, refuseUnless } from '@sanad/domain/kernel/refusal';
import type { StoredDoc } from '@sanad/sync/yjs/doc-log';
import { makeSnapshot } from '@sanad/sync/yjs/make-snapshot';
import * as Y from 'yjs';

/** What a document says, without how it came to be: who wrote which letter, and what was deleted, is in no copy. */
export interface DocumentTree {
  readonly content: readonly DocumentNode[];
  /** What it says of itself as a whole, as its direction. */
  readonly settings: Readonly<Record<string, Json>>;
}

export type DocumentNode = DocumentElement | DocumentText;

export interface DocumentElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, Json>>;
  readonly content: readonly DocumentNode[];
}

/** Letters, or something among them that is none, with their marks. */
export interface DocumentText {
  readonly runs: readonly DocumentRun[];
}

export interface DocumentRun {
  readonly insert: Json;
  readonly attributes?: Readonly<Record<string, Json>>;
}

/** Deeper than anything nests. */
const mostDepth = 100;
const [textField, settingsField] = ['default', 'settings'] as const;

/** For a worker: a large document takes seconds. */
export function treeOf(stored: Pick<StoredDoc, 'snapshot' | 'tail'>): DocumentTree {
  return treeOfState(makeSnapshot(stored).state);
}

/** @throws Refusal `import_unreadable` where it is no document */
export function treeOfState(state: Uint8Array): DocumentTree {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, state);
    const content = nodesOf(doc.getXmlFragment(textField), 0);
    return {
      content,
      settings: doc.getMap<Json>(settingsField).toJSON() as DocumentTree['settings'],
    };
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('import_unreadable');
  } finally {
    doc.destroy();
  }
}

function nodesOf(parent: Y.XmlFragment, depth: number): DocumentNode[] {
  refuseUnless(depth < mostDepth, 'import_unreadable');
  return parent.toArray().flatMap((node): DocumentNode[] => {
    if (node instanceof Y.XmlElement) {
      const attributes = node.getAttributes() as DocumentElement['attributes'];
      return [{ name: node.nodeName, attributes, content: nodesOf(node, depth + 1) }];
    }
    return node instanceof Y.XmlText ? [{ runs: node.toDelta() as DocumentRun[] }] : [];
  });
}

/** The same letters are the same bytes, whoever wrote them in whatever order: a copy of a copy differs in nothing. */
const writer = 1;

/** A document that says just this, as one Yjs update. Written twice it is there once. */
export function stateOf({ content, settings }: DocumentTree): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = writer;
  doc.transact(() => {
    doc.getXmlFragment(textField).push(content.map(typeOf));
    const own = doc.getMap(settingsField);
    for (const name of Object.keys(settings).sort()) own.set(name, settings[name]);
  });
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}

function typeOf(node: DocumentNode): Y.XmlElement | Y.XmlText {
  if ('runs' in node) {
    const text = new Y.XmlText();
    text.applyDelta([...node.runs]);
    return text;
  }
  const element = new Y.XmlElement(node.name);
  for (const name of Object.keys(node.attributes).sort())
    element.setAttribute(name, node.attributes[name] as string);
  // Not `push`: it reads the length, which a type that stands nowhere yet does not have.
  element.insert(0, node.content.map(typeOf));
  return element;
}

/** The same with what points to files renamed; what points to none is let go. */
export function withFiles(
  tree: DocumentTree,
  rename: (fileId: Json) => string | null,
): DocumentTree {
  const renamed = (node: DocumentNode): DocumentNode => {
    if ('runs' in node) return node;
    const content = node.content.map(renamed);
    if (node.name !== 'file') return { ...node, content };
    const fileId = rename(node.attributes['fileId'] ?? null);
    return { ...node, content, attributes: { ...node.attributes, fileId } };
  };
  return { ...tree, content: tree.content.map(renamed) };
}
