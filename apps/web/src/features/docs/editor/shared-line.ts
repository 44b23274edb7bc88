import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

interface SyncState {
  readonly isChangeOrigin: boolean;
  readonly binding: {
    readonly mapping: ReadonlyMap<unknown, Node | readonly Node[]>;
    readonly mux: (run: () => void) => void;
  };
}

/**
 * Gives a new empty line its text node before anybody writes there.
 *
 * The binding makes one with the first letter. Two people whose first letters meet then make one each,
 * both join the two, and letters come twice (y-prosemirror 160). With one that is there already they
 * write in the same text, which Yjs merges. Only who makes the line does this, so it is made once.
 */
export const SharedLine = Extension.create({
  name: 'sharedLine',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('sharedLine'),
        view: () => ({
          // After the binding's own update, which has written the line into the document.
          update(view, before) {
            const { isChangeOrigin, binding } = ySyncPluginKey.getState(view.state) as SyncState;
            if (isChangeOrigin || !hasNewEmptyLine(before.doc, view.state.doc)) return;
            const lines: Y.XmlElement[] = [];
            for (const [type, node] of binding.mapping) {
              if (type instanceof Y.XmlElement && type.length === 0 && isEmptyLine(node))
                lines.push(type);
            }
            const doc = lines[0]?.doc;
            if (!doc) return;
            binding.mux(() => {
              doc.transact(() => {
                for (const line of lines) line.insert(0, [new Y.XmlText()]);
              }, ySyncPluginKey);
            });
          },
        }),
      }),
    ];
  },
});

function isEmptyLine(node: Node | readonly Node[]): boolean {
  return 'isTextblock' in node && node.isTextblock && node.content.size === 0;
}

function hasNewEmptyLine(before: Node, now: Node): boolean {
  const from = now.content.findDiffStart(before.content);
  if (from === null) return false;
  const to = Math.max(from, now.content.findDiffEnd(before.content)?.a ?? from);
  let found = false;
  now.nodesBetween(from, Math.min(to, now.content.size), (node) => {
    found ||= isEmptyLine(node);
    return !found;
  });
  return found;
}
