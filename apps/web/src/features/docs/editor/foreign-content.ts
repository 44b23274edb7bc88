import type { MarkType, NodeType, Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';

/** The one text of a document, which its editor is bound to. */
export const textField = 'default';

/**
 * Whether a document holds what this page's editor does not know: a node, a mark or an attribute of a
 * newer page. The editor's binding would delete it, for everybody. Asks only what came after `since`
 * (clocks by client id), without building anything.
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

/** In a copy that is only read: the binding would leave out the whole text, not the mark alone. */
export function dropForeignMarks(doc: Y.Doc, schema: Schema): void {
  const found: [Y.XmlText, string][] = [];
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (!(struct instanceof Y.Item) || struct.deleted) continue;
      const { content, parent } = struct;
      if (content instanceof Y.ContentFormat && markOf(schema, content.key) === undefined)
        found.push([parent as Y.XmlText, content.key]);
    }
  }
  for (const [text, key] of found) text.format(0, text.length, { [key]: null });
}

/** Marks that may lie over themselves carry a hash behind their name. */
const hashed = /--[a-zA-Z0-9+/=]{8}$/;

function isForeign({ content, parent, parentSub }: Y.Item, schema: Schema): boolean {
  if (parentSub !== null) {
    // An unknown node is foreign by itself.
    const node = parent instanceof Y.XmlElement ? schema.nodes[parent.nodeName] : undefined;
    return node !== undefined && !hasAttribute(node, parentSub);
  }
  if (content instanceof Y.ContentFormat) {
    return parent instanceof Y.XmlText && !knowsMark(schema, content.key, content.value);
  }
  if (!(content instanceof Y.ContentType) || !(parent instanceof Y.XmlFragment)) return false;
  const { type } = content;
  if (type instanceof Y.XmlText) return false;
  return !(type instanceof Y.XmlElement && type.nodeName in schema.nodes);
}

function knowsMark(schema: Schema, key: string, value: unknown): boolean {
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
