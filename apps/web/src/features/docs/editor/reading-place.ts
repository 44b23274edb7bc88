import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Mapping, StepMap } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

import { changedRange } from './changed-range.ts';
import { isTakenBack } from './undo-caret.ts';

/** A place in the text and where on the screen it stands. */
interface Place {
  readonly pos: number;
  readonly top: number;
}

/**
 * Holds what is read where it is while others write above it: the line with the caret where that is in
 * view, else the first line on the screen. The browser holds elements; an editor fills the same elements
 * with the lines that moved.
 */
export const ReadingPlace = Extension.create({
  name: 'readingPlace',

  addProseMirrorPlugins() {
    let view: EditorView | undefined;
    let held: Place | undefined;
    let arriving = false;
    /** A screen scrolls by whole points; what was left over, and where that left the screen. */
    let left = { over: 0, at: 0 };
    return [
      new Plugin({
        key: new PluginKey('readingPlace'),
        appendTransaction: (transactions, before, state) => {
          if (!view || !transactions.some(isOthers)) return null;
          arriving = true;
          queueMicrotask(() => {
            arriving = false;
          });
          const range = changedRange(before.doc, state.doc);
          const place = range && before.doc === view.state.doc ? placeOf(view) : undefined;
          if (range && place && range.from < place.pos) {
            const map = new StepMap([range.from, range.oldTo - range.from, range.to - range.from]);
            const over = scrollerOf(view)?.scrollTop === left.at ? left.over : 0;
            held = { pos: new Mapping([map]).map(place.pos), top: place.top - over };
          }
          return null;
        },
        // The binding asks for it with whatever arrives.
        props: { handleScrollToSelection: () => arriving },
        view: (shown) => {
          view = shown;
          shown.dom.style.overflowAnchor = 'none';
          return {
            update() {
              const scroller = scrollerOf(shown);
              if (held && scroller && held.pos <= shown.state.doc.content.size) {
                scroller.scrollTop += shown.coordsAtPos(held.pos).top - held.top;
                left = { over: shown.coordsAtPos(held.pos).top - held.top, at: scroller.scrollTop };
              }
              held = undefined;
            },
            destroy: () => {
              view = undefined;
            },
          };
        },
      }),
    ];
  },
});

function isOthers(transaction: Transaction): boolean {
  return (
    transaction.docChanged &&
    transaction.getMeta(ySyncPluginKey) !== undefined &&
    !isTakenBack(transaction)
  );
}

function scrollerOf(view: EditorView): Element | null {
  return view.dom.closest('.doc-scroll');
}

function placeOf(view: EditorView): Place | undefined {
  const scroller = scrollerOf(view);
  if (!scroller) return undefined;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (view.hasFocus()) {
    const pos = view.state.selection.head;
    const caret = view.coordsAtPos(pos);
    if (caret.bottom > top && caret.top < bottom) return { pos, top: caret.top };
  }
  // At the very beginning, what is new there is what is read.
  if (scroller.scrollTop <= 0) return undefined;
  const box = view.dom.getBoundingClientRect();
  const left = box.left + box.width / 2;
  const first = view.posAtCoords({ left, top: Math.max(top, box.top) + 4 });
  return first ? { pos: first.pos, top: view.coordsAtPos(first.pos).top } : undefined;
}
