import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';

/**
 * Markdown as people write it who do not know that they do. Not among it: what would hide words (definitions,
 * HTML) and what plain text does by accident (four spaces, a line under a line).
 */
const dialect = {
  disable: {
    null: ['autolink', 'codeIndented', 'definition', 'htmlFlow', 'htmlText', 'setextUnderline'],
  },
};
const options = {
  extensions: [gfmStrikethrough({ singleTilde: false }), dialect],
  mdastExtensions: [gfmStrikethroughFromMarkdown()],
};

/** Deeper than anybody writes; what would draw forever is shown as the text that it is. */
const mostDepth = 24;
const tooDeep = new RegExp(String.raw`^(?:[ \t]*(?:[>*+-]|\d+[.)])){${mostDepth}}`, 'm');

/** What a brief says, or nothing where it is to be shown as it stands. Every node knows its place in the text. */
export function readBrief(text: string): Root | undefined {
  if (tooDeep.test(text)) return undefined;
  const root = fromMarkdown(text, options);
  return depthOf(root) > mostDepth ? undefined : root;
}

function depthOf(root: Root): number {
  let depth = 0;
  for (let level: readonly Nodes[] = [root]; level.length > 0 && depth <= mostDepth; depth += 1) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return depth;
}

/** As it was typed: what is not understood, or not to be followed, is never hidden. */
export function sourceOf(node: Nodes, text: string): string {
  const { start, end } = node.position ?? {};
  return text.slice(start?.offset ?? 0, end?.offset ?? 0);
}
