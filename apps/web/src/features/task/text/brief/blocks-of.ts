import type { JSONContent } from '@tiptap/core';
import type { PhrasingContent, RootContent } from 'mdast';

import { safeLink } from '../../../../ui/text/safe-link.ts';
import type { BriefBlock, BriefMark } from './brief-block.ts';
import { normalBlocks } from './normal-block.ts';
import { readBrief, sourceOf } from './read-brief.ts';

/** A block of a brief, and where it stands in the text. */
export interface PlacedBlock {
  readonly block: BriefBlock | undefined;
  readonly from: number;
  readonly to: number;
}

class NotForTheEditor extends Error {}

/** The blocks of a brief with their places; nothing where it holds what the editor could not give back. */
export function placedBlocks(text: string): readonly PlacedBlock[] | undefined {
  const root = readBrief(text);
  try {
    return root?.children.map((node) => ({
      block: normalBlocks([blockOf(node, text)])[0],
      from: node.position?.start.offset ?? 0,
      to: node.position?.end.offset ?? text.length,
    }));
  } catch (error) {
    if (error instanceof NotForTheEditor) return undefined;
    throw error;
  }
}

export function blocksOf(text: string): readonly BriefBlock[] | undefined {
  return placedBlocks(text)?.flatMap(({ block }) => block ?? []);
}

function blockOf(node: RootContent, source: string): JSONContent {
  const inside = (child: RootContent) => blockOf(child, source);
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', content: inlineOf(node.children, [], source) };
    case 'heading':
      return {
        type: 'heading',
        attrs: { level: node.depth },
        content: inlineOf(node.children, [], source),
      };
    case 'blockquote':
      return { type: 'blockquote', content: node.children.map(inside) };
    case 'list': {
      const content = node.children.map((item) => ({
        type: 'listItem',
        content: item.children.map(inside),
      }));
      if (!node.ordered) return { type: 'bulletList', content };
      return { type: 'orderedList', attrs: { start: node.start ?? 1 }, content };
    }
    case 'code':
      if (node.meta) throw new NotForTheEditor();
      return {
        type: 'codeBlock',
        attrs: { language: node.lang ?? null },
        content: node.value === '' ? [] : [{ type: 'text', text: node.value }],
      };
    case 'thematicBreak':
      return { type: 'horizontalRule' };
    default:
      throw new NotForTheEditor();
  }
}

const weightOf = { strong: 'bold', emphasis: 'italic', delete: 'strike' } as const;

function inlineOf(
  nodes: readonly PhrasingContent[],
  marks: readonly BriefMark[],
  source: string,
): JSONContent[] {
  const text = (value: string) => ({ type: 'text', text: value, marks: [...marks] });
  return nodes.flatMap((node): JSONContent[] => {
    switch (node.type) {
      case 'text':
        return node.value
          .split('\n')
          .flatMap((line, at) => [...(at > 0 ? [{ type: 'hardBreak' }] : []), text(line)]);
      case 'break':
        return [{ type: 'hardBreak' }];
      case 'strong':
      case 'emphasis':
      case 'delete':
        return inlineOf(node.children, [...marks, { type: weightOf[node.type] }], source);
      case 'link': {
        // One that leads nowhere is the letters that it is made of, as it is shown.
        if (safeLink(node.url) === undefined) return [text(sourceOf(node, source))];
        const attrs = { href: node.url, title: node.title ?? null };
        return inlineOf(node.children, [...marks, { type: 'link', attrs }], source);
      }
      case 'inlineCode':
        // The editor's own code bears no other mark.
        if (marks.length > 0) throw new NotForTheEditor();
        return [{ type: 'text', text: node.value, marks: [{ type: 'code' }] }];
      default:
        throw new NotForTheEditor();
    }
  });
}
