import type { JSONContent } from '@tiptap/core';

import {
  markOrder,
  type BriefBlock,
  type BriefInline,
  type BriefItem,
  type BriefMark,
  type BriefText,
} from './brief-block.ts';

/**
 * The same blocks as a text can hold them: without empty paragraphs and items, spaces at the ends of lines, marks on
 * nothing, and a link that says its own address, which is one without being told. Two trees that mean
 * the same are equal then.
 */
export function normalBlocks(content: readonly JSONContent[] = []): BriefBlock[] {
  return content.flatMap((node) => normalBlock(node) ?? []);
}

function normalBlock(node: JSONContent): BriefBlock | undefined {
  const { type, attrs, content } = node;
  switch (type) {
    case 'paragraph':
    case 'heading': {
      const line = normalInline(content);
      if (line.length === 0) return undefined;
      if (type === 'paragraph') return { type, content: line };
      // A heading is one line.
      return { type, attrs: { level: Number(attrs?.['level'] ?? 1) }, content: oneLine(line) };
    }
    case 'blockquote': {
      const inside = normalBlocks(content);
      return inside.length === 0 ? undefined : { type, content: inside };
    }
    case 'bulletList':
    case 'orderedList': {
      const inside = items(content);
      if (inside.length === 0) return undefined;
      if (type === 'bulletList') return { type, content: inside };
      return { type, attrs: { start: Number(attrs?.['start'] ?? 1) }, content: inside };
    }
    case 'codeBlock': {
      const text = (content ?? []).map((each) => each.text ?? '').join('');
      const language = typeof attrs?.['language'] === 'string' ? attrs['language'] || null : null;
      return { type, attrs: { language }, ...(text && { content: [{ type: 'text', text }] }) };
    }
    case 'horizontalRule':
      return { type };
    default:
      return undefined;
  }
}

/** An item begins with a paragraph, even with an empty one; an editor wants it so. */
function items(content: readonly JSONContent[] = []): BriefItem[] {
  return content.flatMap((item): BriefItem[] => {
    const [first, ...rest] = normalBlocks(item.content);
    if (first === undefined) return [];
    const begun = first.type === 'paragraph' ? [first] : [{ type: 'paragraph' } as const, first];
    return [{ type: 'listItem', content: [...begun, ...rest] }];
  });
}

function normalInline(content: readonly JSONContent[] = []): BriefInline[] {
  const lines: BriefText[][] = [[]];
  for (const node of content) {
    if (node.type === 'hardBreak') lines.push([]);
    const marks = marksOf(node);
    const texts =
      node.type === 'text' ? (node.text ?? '').replaceAll('\0', '').split(/[\r\n]+/) : [];
    texts.forEach((text, at) => {
      if (at > 0) lines.push([]);
      if (text !== '') lines.at(-1)!.push(...bareEdges({ type: 'text', text, marks }));
    });
  }
  const full = lines.map((line) => joined(trimmed(line))).filter((line) => line.length > 0);
  return full.flatMap((line, at) => (at === 0 ? line : [{ type: 'hardBreak' }, ...line]));
}

function oneLine(line: readonly BriefInline[]): BriefInline[] {
  return joined(line.map((node) => (node.type === 'text' ? node : { type: 'text', text: ' ' })));
}

function marksOf(node: JSONContent): BriefMark[] {
  return markOrder.flatMap((type) => {
    const mark = node.marks?.find((each) => each.type === type);
    if (!mark) return [];
    if (type !== 'link') return { type };
    const href = String(mark.attrs?.['href'] ?? '');
    if (href === node.text) return [];
    const title: unknown = mark.attrs?.['title'];
    return { type, attrs: { href, title: typeof title === 'string' ? title || null : null } };
  });
}

const weights: ReadonlySet<string> = new Set(['bold', 'italic', 'strike']);

/** A mark of weight holds no spaces at its ends: there it would not be one. */
function bareEdges(node: BriefText): BriefText[] {
  const { text, marks = [] } = node;
  if (!marks.some(({ type }) => weights.has(type)) || marks.some(({ type }) => type === 'code'))
    return [node];
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  const bare = marks.filter(({ type }) => !weights.has(type));
  const spaces = (space: string) => ({ type: 'text', text: space, marks: bare }) as const;
  return [spaces(before), { ...node, text: words }, spaces(after)].filter(
    (each) => each.text !== '',
  );
}

function joined(line: readonly BriefText[]): BriefText[] {
  const pieces: BriefText[] = [];
  for (const node of line) {
    const last = pieces.at(-1);
    if (last && JSON.stringify(last.marks) === JSON.stringify(node.marks))
      pieces[pieces.length - 1] = { ...last, text: last.text + node.text };
    else pieces.push(node);
  }
  return pieces;
}

function trimmed(line: BriefText[]): BriefText[] {
  const pieces = [...line];
  while (pieces[0] && !isCode(pieces[0])) {
    const text = pieces[0].text.replace(/^\s+/, '');
    pieces[0] = { ...pieces[0], text };
    if (text !== '') break;
    pieces.shift();
  }
  for (let last = pieces.at(-1); last && !isCode(last); last = pieces.at(-1)) {
    const text = last.text.replace(/\s+$/, '');
    pieces[pieces.length - 1] = { ...last, text };
    if (text !== '') break;
    pieces.pop();
  }
  return pieces.map(({ marks = [], ...rest }) => (marks.length > 0 ? { ...rest, marks } : rest));
}

const isCode = ({ marks = [] }: BriefText): boolean => marks.some(({ type }) => type === 'code');
