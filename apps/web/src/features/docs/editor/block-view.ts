import { Extension } from '@tiptap/core';
import { DOMSerializer, type Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { NodeView } from '@tiptap/pm/view';

/** Attributes that change while somebody is in the middle of a word. */
const inPlace = new Set(['dir', 'dirSet']);

/**
 * Turns a paragraph or heading where it stands. An editor draws a block anew when one of its attributes
 * changes; a keyboard that composes a word then loses the letters that it holds and writes them again.
 */
export const BlockView = Extension.create({
  name: 'blockView',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('blockView'),
        props: { nodeViews: { paragraph: viewOf, heading: viewOf } },
      }),
    ];
  },
});

function viewOf(first: Node): NodeView {
  const drawn = DOMSerializer.renderSpec(document, first.type.spec.toDOM!(first));
  const dom = drawn.dom as HTMLElement;
  let now = first;
  return {
    dom,
    contentDOM: drawn.contentDOM ?? dom,
    update(next) {
      if (next.type !== now.type || !differsInPlaceOnly(now, next)) return false;
      now = next;
      const dir: unknown = next.attrs['dir'];
      if (dir !== 'rtl' && dir !== 'ltr') dom.removeAttribute('dir');
      else if (dom.dir !== dir) dom.dir = dir;
      return true;
    },
  };
}

function differsInPlaceOnly(before: Node, after: Node): boolean {
  return Object.keys(after.attrs).every(
    (name) => inPlace.has(name) || before.attrs[name] === after.attrs[name],
  );
}
