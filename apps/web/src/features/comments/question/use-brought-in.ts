import { useEffect, useRef } from 'react';

import type { Thread } from '../thread/use-thread.ts';

/** Pages that are fetched unasked for a question's words; what lies further back is asked for. */
const pagesUnasked = 4;

/** Brings in the pages of a thread that its questions stand in. */
export function useBroughtIn(ids: readonly string[], thread: Thread): void {
  const { records, state, hasEarlier, loadEarlier } = thread;
  const pages = useRef(0);
  useEffect(() => {
    const isMissing = ids.some((id) => !records.some((message) => message.id === id));
    if (!isMissing || state !== 'ready' || !hasEarlier || pages.current >= pagesUnasked) return;
    pages.current += 1;
    loadEarlier();
  }, [ids, records, state, hasEarlier, loadEarlier]);
}
