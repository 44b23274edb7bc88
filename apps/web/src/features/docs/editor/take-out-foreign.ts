import type { Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';

import {
  childrenOf,
  foreignItems,
  knownMark,
  knowsMark,
  mayHoldText,
  nodeOf,
} from './foreign-content.ts';

/** Deeper than anything nests. */
const mostRounds = 100;

/**
 * Takes out of a document what this page cannot bind, and says what that was. Words that only stand in the
 * wrong place stay: letters straight in a paragraph become its text, letters between blocks a paragraph.
 * Done in a copy, for reading; in the document itself only by whoever may, and asked for it.
 */
export function takeOutForeign(doc: Y.Doc, schema: Schema): string[] {
  const out: string[] = [];
  doc.transact((transaction) => {
    // What stood inside something foreign may be foreign too.
    for (let round = 0; round < mostRounds; round++) {
      const items = foreignItems(doc, schema);
      if (items.length === 0) break;
      for (const item of items) {
        if (!item.deleted) takeOut(transaction, item, schema, out);
      }
    }
  });
  return out;
}

function takeOut(transaction: Y.Transaction, item: Y.Item, schema: Schema, out: string[]): void {
  const { content, parent, parentSub } = item;
  if (parentSub !== null) {
    const element = parent as Y.XmlElement;
    out.push(`${element.nodeName} ${parentSub}=${JSON.stringify(element.getAttribute(parentSub))}`);
    element.removeAttribute(parentSub);
  } else if (content instanceof Y.ContentFormat) {
    dropMark(transaction, parent as Y.XmlText, content.key, schema, out);
  } else if (parent instanceof Y.XmlText) {
    const isText = content instanceof Y.ContentString;
    if (isText) moveWords(parent, schema, out);
    else {
      out.push(JSON.stringify(content.getContent()));
      parent.delete(placeOf(item), item.length);
    }
  } else if (content instanceof Y.ContentType && content.type instanceof Y.XmlText) {
    moveWords(content.type, schema, out);
  } else if (content instanceof Y.ContentString) {
    const place = placeOf(item);
    const fragment = parent as Y.XmlFragment;
    const words = content.str;
    fragment.delete(place, words.length);
    putWords(fragment, place, [{ insert: words }], schema, out);
  } else {
    const fragment = parent as Y.XmlFragment;
    const place = placeOf(item);
    const said = item.content.getContent().map((one: unknown) => saidBy(one));
    out.push(...said);
    fragment.delete(place, item.length);
    keepShape(fragment, place, schema);
  }
}

/** How far into its parent an item stands. */
function placeOf(item: Y.Item): number {
  let place = 0;
  for (let left = item.left; left !== null; left = left.left) {
    if (!left.deleted && left.countable) place += left.length;
  }
  return place;
}

function saidBy(content: unknown): string {
  return content instanceof Y.AbstractType
    ? String((content as Y.AbstractType<unknown> & { toString(): string }).toString())
    : JSON.stringify(content);
}

function moveWords(text: Y.XmlText, schema: Schema, out: string[]): void {
  const item = text._item;
  const { parent } = text;
  if (!item || !(parent instanceof Y.XmlFragment)) return;
  const delta = text.toDelta() as { insert: unknown }[];
  const place = placeOf(item);
  parent.delete(place, 1);
  putWords(parent, place, delta, schema, out);
}

/** Where a text may stand, as text; where a paragraph may, as one; else it is only told. */
function putWords(
  parent: Y.XmlFragment,
  place: number,
  delta: { insert: unknown }[],
  schema: Schema,
  out: string[],
): void {
  const words = delta.filter(({ insert }) => typeof insert === 'string' && insert !== '');
  if (words.length === 0) return keepShape(parent, place, schema);
  const text = new Y.XmlText();
  text.applyDelta(words);
  if (mayHoldText(parent, schema)) {
    const before = place > 0 ? parent.get(place - 1) : undefined;
    if (before instanceof Y.XmlText) before.applyDelta([{ retain: before.length }, ...words]);
    else parent.insert(place, [text]);
    return;
  }
  const around = nodeOf(parent, schema);
  if (around && childrenOf(around).has(schema.nodes['paragraph']!)) {
    const line = new Y.XmlElement('paragraph');
    line.insert(0, [text]);
    parent.insert(place, [line]);
    return;
  }
  out.push(words.map(({ insert }) => insert).join(''));
  keepShape(parent, place, schema);
}

/** A list's item without its line would go with all that is under it: it gets an empty one. */
function keepShape(parent: Y.XmlFragment, place: number, schema: Schema): void {
  if (!(parent instanceof Y.XmlElement) || fits(parent, schema)) return;
  const line = new Y.XmlElement('paragraph');
  line.insert(0, [new Y.XmlText()]);
  parent.insert(place, [line]);
  if (!fits(parent, schema)) parent.delete(place, 1);
}

function fits(element: Y.XmlElement, schema: Schema): boolean {
  const node = schema.nodes[element.nodeName];
  let match = node?.contentMatch ?? null;
  if (!match) return true;
  for (const child of element.toArray()) {
    const type =
      child instanceof Y.XmlElement ? schema.nodes[child.nodeName] : schema.nodes['text'];
    match = type ? match.matchType(type) : match;
    if (!match) return false;
  }
  return match.validEnd;
}

function dropMark(
  transaction: Y.Transaction,
  text: Y.XmlText,
  key: string,
  schema: Schema,
  out: string[],
): void {
  let at = 0;
  for (const { insert, attributes } of text.toDelta() as {
    insert: string | object;
    attributes?: Record<string, unknown>;
  }[]) {
    const length = typeof insert === 'string' ? insert.length : 1;
    const value = attributes?.[key];
    if (value !== undefined && !knowsMark(schema, key, value)) {
      out.push(`${key} ${JSON.stringify(value)}: ${typeof insert === 'string' ? insert : ''}`);
      text.format(at, length, { [key]: knownMark(schema, key, value) });
    }
    at += length;
  }
  // Also what begins or ends over no letters.
  for (let item = text._start; item !== null; item = item.right) {
    const { content } = item;
    if (!(content instanceof Y.ContentFormat) || content.key !== key || item.deleted) continue;
    if (!knowsMark(schema, key, content.value)) item.delete(transaction);
  }
}
