import type { MarkType, NodeType, Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';

/** The one text of a document, which its editor is bound to. */
export const textField = 'default';

/**
 * Whether a document holds what this page's editor does not know or cannot bind: a node, a mark or an
 * attribute of a newer page, or what another program put where an editor puts something else. The editor's
 * binding would delete it, for everybody, or stop. Asks only what came after `since` (clocks by client
 * id), without building anything.
 */
export function holdsForeign(
  doc: Y.Doc,
  schema: Schema,
  since: ReadonlyMap<number, number> = new Map(),
): boolean {
  // Until it is asked for by its kind, what came in stands in a type without one.
  doc.getXmlFragment(textField);
  for (const [client, structs] of doc.store.clients) {
    const from = since.get(client) ?? 0;
    for (let i = structs.length - 1; i >= 0; i--) {
      const struct = structs[i]!;
      if (struct.id.clock + struct.length <= from) break;
      if (struct instanceof Y.Item && !struct.deleted && isForeign(struct, schema)) return true;
    }
  }
  return false;
}

/** Everything of it, in no order. */
export function foreignItems(doc: Y.Doc, schema: Schema): Y.Item[] {
  doc.getXmlFragment(textField);
  const found: Y.Item[] = [];
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (struct instanceof Y.Item && !struct.deleted && isForeign(struct, schema))
        found.push(struct);
    }
  }
  return found;
}

/** Marks that may lie over themselves carry a hash behind their name. */
const hashed = /--[a-zA-Z0-9+/=]{8}$/;

function isForeign(item: Y.Item, schema: Schema): boolean {
  const { content, parent, parentSub } = item;
  if (parentSub !== null) {
    // An unknown node is foreign by itself.
    const node = parent instanceof Y.XmlElement ? schema.nodes[parent.nodeName] : undefined;
    if (node === undefined) return false;
    return !hasAttribute(node, parentSub) || content instanceof Y.ContentType;
  }
  if (content instanceof Y.ContentFormat) {
    return parent instanceof Y.XmlText && !knowsMark(schema, content.key, content.value);
  }
  if (!item.countable) return false;
  if (parent instanceof Y.XmlText)
    return !(content instanceof Y.ContentString) || !mayHoldText(parent.parent, schema);
  if (!(parent instanceof Y.XmlFragment)) return false;
  if (!(content instanceof Y.ContentType)) return true;
  const { type } = content;
  // The binding stops at a text of no paragraph, also at an empty one.
  if (type instanceof Y.XmlText) return !(parent instanceof Y.XmlElement);
  if (!(type instanceof Y.XmlElement)) return true;
  const node = schema.nodes[type.nodeName];
  const around = nodeOf(parent, schema);
  return node === undefined || (around !== undefined && !childrenOf(around).has(node));
}

export function mayHoldText(parent: unknown, schema: Schema): boolean {
  return parent instanceof Y.XmlElement && (schema.nodes[parent.nodeName]?.inlineContent ?? true);
}

/** Nothing for an unknown one. */
export function nodeOf(type: Y.XmlFragment, schema: Schema): NodeType | undefined {
  return type instanceof Y.XmlElement ? schema.nodes[type.nodeName] : schema.topNodeType;
}

const children = new WeakMap<NodeType, ReadonlySet<NodeType>>();

/** What may stand in a node at all, at whatever place. */
export function childrenOf(node: NodeType): ReadonlySet<NodeType> {
  const known = children.get(node);
  if (known) return known;
  const found = new Set<NodeType>();
  const seen = new Set([node.contentMatch]);
  for (const match of seen) {
    for (let at = 0; at < match.edgeCount; at++) {
      const edge = match.edge(at);
      found.add(edge.type);
      seen.add(edge.next);
    }
  }
  children.set(node, found);
  return found;
}

/** A mark's value without what this page does not know; nothing where it does not know the mark. */
export function knownMark(schema: Schema, key: string, value: unknown): object | null {
  const mark = markOf(schema, key);
  if (mark === undefined || typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).filter(([name]) => hasAttribute(mark, name)));
}

export function knowsMark(schema: Schema, key: string, value: unknown): boolean {
  const mark = markOf(schema, key);
  if (mark === undefined) return false;
  // Whoever writes beside it would write the mark anew, without what it does not know. `null` ends one.
  return Object.keys(value ?? {}).every((name) => hasAttribute(mark, name));
}

function markOf(schema: Schema, key: string): MarkType | undefined {
  return schema.marks[key.replace(hashed, '')];
}

function hasAttribute({ spec }: NodeType | MarkType, name: string): boolean {
  return Object.hasOwn(spec.attrs ?? {}, name);
}
