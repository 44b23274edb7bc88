import type { JSONContent } from '@tiptap/core';
import type { BlockContent, ListItem, PhrasingContent } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';

import { blocksOf, placedBlocks } from './blocks-of.ts';
import {
  markOrder,
  type BriefMark,
  type BriefBlock,
  type BriefInline,
  type BriefItem,
} from './brief-block.ts';
import { normalBlocks } from './normal-block.ts';

const careful: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  extensions: [gfmStrikethroughToMarkdown()],
};
const starred: Options = { ...careful, emphasis: '*' };
/** Words as they were typed, without a backslash before what only might be a sign. */
const plain: Options = { ...careful, handlers: { text: (node: { value: string }) => node.value } };

/**
 * What was edited as a text again. Blocks that nobody touched keep their letters, whoever wrote them and
 * however; of the others, signs are escaped only where they would be read as such.
 */
export function writeBrief(content: readonly JSONContent[], original: string): string {
  const blocks = normalBlocks(content);
  const spliced = splice(blocks, original);
  if (says(spliced, blocks)) return spliced;
  // Two lists beside each other are told apart by other signs, which only the whole can choose.
  const whole = toMarkdown({ type: 'root', children: blocks.map(nodeOf) }, careful).trimEnd();
  return says(whole, blocks) ? whole : spliced;
}

/** Whether the editor can hold this text and give it back; if not, the text itself is edited. */
export function isForTheEditor(text: string): boolean {
  const blocks = blocksOf(text);
  return blocks !== undefined && says(writeBrief(blocks as JSONContent[], ''), blocks);
}

function splice(blocks: readonly BriefBlock[], original: string): string {
  const before = (placedBlocks(original) ?? []).filter(({ block }) => block !== undefined);
  const isSame = (at: number, was: number): boolean =>
    at < blocks.length &&
    at >= 0 &&
    was >= 0 &&
    JSON.stringify(blocks[at]) === JSON.stringify(before[was]?.block);
  let head = 0;
  while (head < before.length && isSame(head, head)) head += 1;
  if (head === before.length && head === blocks.length) return original;
  let tail = 0;
  const most = Math.min(blocks.length, before.length) - head;
  while (tail < most && isSame(blocks.length - 1 - tail, before.length - 1 - tail)) tail += 1;

  const first = head === 0 ? '' : original.slice(0, before[head - 1]!.to);
  const last = tail === 0 ? '' : original.slice(before[before.length - tail]!.from);
  const between = blocks.slice(head, blocks.length - tail).map(written);
  return [first, ...between, last].filter((part) => part !== '').join('\n\n');
}

function written(block: BriefBlock): string {
  const as = (options: Options) => toMarkdown(nodeOf(block), options).trimEnd();
  const fits = [plain, careful, starred].map(as).find((text) => says(text, [block]));
  // Weight that no signs can say beside these letters is given up; the words are not.
  return fits ?? toMarkdown(nodeOf(lightened(block)), careful).trimEnd();
}

function lightened<T>(node: T): T {
  const heavy = new Set(['bold', 'italic', 'strike']);
  const without = (key: string, value: unknown): unknown =>
    key === 'marks' ? (value as BriefMark[]).filter(({ type }) => !heavy.has(type)) : value;
  return JSON.parse(JSON.stringify(node, without)) as T;
}

function says(text: string, blocks: readonly BriefBlock[]): boolean {
  return JSON.stringify(blocksOf(text)) === JSON.stringify(blocks);
}

function nodeOf(block: BriefBlock): BlockContent {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', children: phrasing(block.content) };
    case 'heading': {
      const depth = block.attrs.level as 1;
      return { type: 'heading', depth, children: phrasing(block.content) };
    }
    case 'blockquote':
      return { type: 'blockquote', children: block.content.map(nodeOf) };
    case 'bulletList':
      return { type: 'list', ordered: false, spread: false, children: block.content.map(itemOf) };
    case 'orderedList': {
      const { start } = block.attrs;
      const children = block.content.map(itemOf);
      return { type: 'list', ordered: true, start, spread: false, children };
    }
    case 'codeBlock': {
      const lang = block.attrs.language;
      return { type: 'code', lang, value: block.content?.[0].text ?? '' };
    }
    case 'horizontalRule':
      return { type: 'thematicBreak' };
  }
}

function itemOf(item: BriefItem): ListItem {
  const [first, ...rest] = item.content;
  const isEmpty = first?.type === 'paragraph' && first.content === undefined;
  const children = (isEmpty ? rest : item.content).map(nodeOf);
  const apart = (node: BlockContent) => node.type !== 'list' || beginsLater(node);
  const spread = children.slice(1).some(apart);
  return { type: 'listItem', spread, children };
}

/** Numbers that do not begin at one are words where no empty line is before them, also behind another list's sign. */
function beginsLater(node: BlockContent): boolean {
  if (node.type !== 'list') return false;
  if (node.ordered && node.start !== 1) return true;
  return node.children.some(({ children: [first] }) => {
    return first !== undefined && beginsLater(first as BlockContent);
  });
}

type MarkType = (typeof markOrder)[number];

/** Marks nest: the one that goes on longest is the outermost. */
function phrasing(
  content: readonly BriefInline[] = [],
  outer: readonly MarkType[] = [],
): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let at = 0; at < content.length;) {
    const node = content[at]!;
    const text = node.type === 'text' ? node.text : '\n';
    const runs = markOrder
      .filter((type) => !outer.includes(type) && markOf(node, type) !== undefined)
      .map((type) => ({ type, end: endOfRun(content, at, type) }));
    const [longest] = runs.toSorted((a, b) => b.end - a.end);
    if (longest === undefined || longest.type === 'code') {
      nodes.push(longest ? { type: 'inlineCode', value: text } : { type: 'text', value: text });
      at += 1;
      continue;
    }
    const inside = phrasing(content.slice(at, longest.end), [...outer, longest.type]);
    nodes.push(marked(node, longest.type, inside));
    at = longest.end;
  }
  return nodes;
}

function endOfRun(content: readonly BriefInline[], from: number, type: MarkType): number {
  const same = JSON.stringify(markOf(content[from]!, type));
  const end = content.findIndex(
    (node, at) => at > from && JSON.stringify(markOf(node, type)) !== same,
  );
  return end < 0 ? content.length : end;
}

function markOf(node: BriefInline, type: MarkType) {
  return node.type === 'text' ? node.marks?.find((mark) => mark.type === type) : undefined;
}

function marked(
  node: BriefInline,
  type: Exclude<MarkType, 'code'>,
  children: PhrasingContent[],
): PhrasingContent {
  if (type === 'bold') return { type: 'strong', children };
  if (type === 'italic') return { type: 'emphasis', children };
  if (type === 'strike') return { type: 'delete', children };
  const { href, title } = markOf(node, 'link')!.attrs!;
  return { type: 'link', url: href, title, children: children as never };
}
