import type { Schema } from '@tiptap/pm/model';
import { useCallback, useEffect, useMemo, useState } from 'react';
import * as Y from 'yjs';

import type { WrittenDoc } from './extensions.ts';
import { holdsForeign } from './foreign-content.ts';
import { takeOutForeign } from './take-out-foreign.ts';

export interface Shown {
  readonly open: WrittenDoc;
  /** The document holds something that this page cannot bind: what is shown is a copy, and nobody writes in it. */
  readonly isCopy: boolean;
  /** Something foreign has arrived. */
  readonly onForeign: () => void;
}

/**
 * What the editor is bound to: the document itself, or a copy that follows it one way once the document
 * holds what this page does not know. What the binding deletes then is deleted in the copy only.
 */
export function useShownDoc(open: WrittenDoc, schema: Schema): Shown {
  const [copy, setCopy] = useState(() =>
    holdsForeign(open.doc, schema) ? copyOf(open.doc, schema) : undefined,
  );
  useEffect(() => {
    if (!copy) return undefined;
    const follow = (update: Uint8Array) => takeInto(copy, update, schema);
    // Somebody took it out: then the document itself can be shown again.
    const look = ({ deleteSet }: Y.Transaction) => {
      if (deleteSet.clients.size > 0 && !holdsForeign(open.doc, schema)) setCopy(undefined);
    };
    open.doc.on('afterTransaction', look);
    open.doc.on('update', follow);
    // What came between the copying and now.
    follow(Y.encodeStateAsUpdate(open.doc, Y.encodeStateVector(copy)));
    return () => {
      open.doc.off('update', follow);
      open.doc.off('afterTransaction', look);
    };
  }, [open, copy, schema]);
  const onForeign = useCallback(
    () => setCopy((known) => known ?? copyOf(open.doc, schema)),
    [open, schema],
  );
  const shown = useMemo(() => (copy ? { doc: copy, provider: open.provider } : open), [copy, open]);
  return { open: shown, isCopy: copy !== undefined, onForeign };
}

export function copyOf(doc: Y.Doc, schema: Schema): Y.Doc {
  const copy = new Y.Doc();
  takeInto(copy, Y.encodeStateAsUpdate(doc), schema);
  return copy;
}

/** In one transaction: a binding sees nothing in between. What cannot be bound is missing, its words stay. */
function takeInto(copy: Y.Doc, update: Uint8Array, schema: Schema): void {
  copy.transact(() => {
    Y.applyUpdate(copy, update);
    takeOutForeign(copy, schema);
  });
}
