import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import {
  gfmStrikethroughFromMarkdown,
  gfmStrikethroughToMarkdown,
} from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';

/** Pages, mailboxes and phones: whatever else a link says is told as words and leads nowhere. */
export const followed = /^(?:https?|mailto|tel):/i;

const options: Options = {
  bullet: '-',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  extensions: [
    gfmStrikethroughToMarkdown(),
    gfmTableToMarkdown(),
    gfmTaskListItemToMarkdown(),
    // What a reader would take for a tag is letters.
    { unsafe: [{ character: '<', inConstruct: 'phrasing' }] },
  ],
};

export function writeMarkdown(children: RootContent[]): string {
  return toMarkdown({ type: 'root', children }, options);
}

/** As a brief is read on a page: HTML and definitions are letters. */
const dialect = {
  disable: {
    null: ['autolink', 'codeIndented', 'definition', 'htmlFlow', 'htmlText', 'setextUnderline'],
  },
};
/** Deeper than anybody writes: then it is one text. */
const tooDeep = /^(?:[ \t]*(?:[>*+-]|\d+[.)])){24}/m;

/** Markdown of ours as parts of a page, with links that lead where a person may go. */
export function readMarkdown(text: string): RootContent[] {
  if (text.trim() === '') return [];
  if (tooDeep.test(text)) return [{ type: 'code', value: text }];
  const root = fromMarkdown(text, {
    extensions: [gfmStrikethrough({ singleTilde: false }), dialect],
    mdastExtensions: [gfmStrikethroughFromMarkdown()],
  });
  return harmless(root).children;
}

function harmless<N extends Nodes | Root>(node: N): N {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type === 'link' && !followed.test(child.url)) return child.children.map(harmless);
    if (child.type === 'image') return [{ type: 'text', value: child.alt || child.url }];
    return [harmless(child)];
  });
  return { ...node, children } as N;
}
