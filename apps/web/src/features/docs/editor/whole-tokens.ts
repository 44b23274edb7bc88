import { tokensIn } from '@sanad/domain/kernel/machine-token';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Mapping, StepMap } from '@tiptap/pm/transform';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

import { changedRange } from './changed-range.ts';

const key = new PluginKey<DecorationSet>('wholeTokens');

/**
 * Keeps numbers of invoices, phones and the like in one line, read from left to right. Only looks: nothing
 * of it is in the document. A word that a keyboard is composing is looked at when it is done.
 */
export const WholeTokens = Extension.create({
  name: 'wholeTokens',

  addProseMirrorPlugins() {
    let composing = false;
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_config, { doc }) => DecorationSet.create(doc, drawn(doc, 0, doc.content.size)),
          apply(transaction, set, before, state) {
            if (transaction.getMeta(key) !== undefined) return around(set, state);
            if (!transaction.docChanged) return set;
            // What arrives replaces the whole text: only what really differs is looked at.
            const range = changedRange(before.doc, state.doc);
            if (!range) return set;
            const { from, oldTo, to } = range;
            const change = new Mapping([new StepMap([from, oldTo - from, to - from])]);
            const mapped = set.map(change, state.doc);
            return composing ? mapped : redrawn(mapped, state.doc, from, to);
          },
        },
        props: {
          decorations: (state) => key.getState(state),
          handleDOMEvents: {
            compositionstart: () => {
              composing = true;
            },
            compositionend: (view) => {
              composing = false;
              // After the editor has read the last letters.
              setTimeout(() => {
                if (!view.isDestroyed && !composing)
                  view.dispatch(view.state.tr.setMeta(key, true).setMeta('addToHistory', false));
              }, 40);
            },
          },
        },
      }),
    ];
  },
});

/** The block with the caret anew. */
function around(set: DecorationSet, state: EditorState): DecorationSet {
  const { from, to } = state.selection;
  return redrawn(set, state.doc, from, to);
}

function redrawn(set: DecorationSet, doc: Node, from: number, to: number): DecorationSet {
  let next = set;
  eachLine(doc, from, to, (line, pos) => {
    next = next.remove(next.find(pos, pos + line.nodeSize));
    next = next.add(doc, tokensOf(line, pos));
  });
  return next;
}

function drawn(doc: Node, from: number, to: number): Decoration[] {
  const all: Decoration[] = [];
  eachLine(doc, from, to, (line, pos) => all.push(...tokensOf(line, pos)));
  return all;
}

function eachLine(doc: Node, from: number, to: number, act: (line: Node, pos: number) => void) {
  // The line before and after too: a change may have joined or split them.
  const [start, end] = [Math.max(0, from - 1), Math.min(doc.content.size, to + 1)];
  doc.nodesBetween(start, end, (node, pos) => {
    if (!node.isTextblock) return true;
    if (!node.type.spec.code) act(node, pos);
    return false;
  });
}

function tokensOf(line: Node, pos: number): Decoration[] {
  // One letter for everything that is no text, so that places stay right.
  const text = line.textBetween(0, line.content.size, undefined, '\uFFFC');
  return tokensIn(text).map(({ from, to }) =>
    Decoration.inline(pos + 1 + from, pos + 1 + to, { class: 'whole-token', dir: 'ltr' }),
  );
}
