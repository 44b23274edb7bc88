import { directionOf, type Direction } from '@sanad/domain/kernel/direction';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

const grounds = new Set(['bulletList', 'orderedList', 'blockquote']);
const known = new WeakMap<Node, { readonly dir: Direction | undefined }>();

/**
 * The direction of each block while it is written. It is read off the words and never stored: whoever shows the text
 * reads it the same. A list stands on the side where its first words begin.
 */
export const LineDirection = Extension.create({
  name: 'lineDirection',

  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key: new PluginKey('lineDirection'),
        state: {
          init: (_config, { doc }) => directions(doc),
          apply: (transaction, set, _before, { doc }) =>
            transaction.docChanged ? directions(doc) : set,
        },
        props: {
          decorations(state) {
            return this.getState(state);
          },
        },
      }),
    ];
  },
});

function directions(doc: Node): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((node, pos) => {
    const isGround = grounds.has(node.type.name);
    if (!isGround && !node.isTextblock) return true;
    const dir = node.type.spec.code ? 'ltr' : directionIn(isGround ? firstLine(node) : node);
    if (dir) found.push(Decoration.node(pos, pos + node.nodeSize, { dir }));
    return isGround;
  });
  return DecorationSet.create(doc, found);
}

function firstLine(node: Node): Node {
  return node.isTextblock || !node.firstChild ? node : firstLine(node.firstChild);
}

/** A node that did not change is the same one, so its words are read once. */
function directionIn(node: Node): Direction | undefined {
  const before = known.get(node);
  if (before) return before.dir;
  const dir = directionOf(node.textContent);
  known.set(node, { dir });
  return dir;
}
