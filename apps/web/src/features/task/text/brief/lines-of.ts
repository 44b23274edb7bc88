import type { Nodes, PhrasingContent } from 'mdast';

/** What a node says, without how. */
export function lettersOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(lettersOf).join('') : '';
}

/** A paragraph by its lines, since two languages may stand in it line by line; a mark that goes over a line's end stays whole. */
export function linesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') lines.push([]);
    else if (node.type === 'text') {
      node.value.split('\n').forEach((value, at) => {
        if (at > 0) lines.push([]);
        if (value !== '') lines.at(-1)!.push({ ...node, value });
      });
    } else lines.at(-1)!.push(node);
  }
  return lines;
}
