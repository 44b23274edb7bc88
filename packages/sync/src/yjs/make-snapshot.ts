import { Doc, applyUpdate, encodeStateAsUpdate } from 'yjs';

import type { DocSnapshot, StoredDoc } from './doc-log.ts';
import { encodeStateVector } from './state-vector.ts';
import { unframeUpdates } from './update-log.ts';
import { markUpdate } from './update-marks.ts';

/**
 * Merges a snapshot and the rows behind it by building the document once, in one transaction: that
 * drops deleted text, which merging updates cannot. For a worker: it takes seconds on a large one.
 */
export function makeSnapshot(stored: Pick<StoredDoc, 'snapshot' | 'tail'>): DocSnapshot {
  const doc = new Doc();
  doc.transact(() => {
    if (stored.snapshot) applyUpdate(doc, stored.snapshot.state);
    for (const row of stored.tail)
      for (const update of unframeUpdates(row.updates)) applyUpdate(doc, update);
  });
  const state = encodeStateAsUpdate(doc);
  const marks = markUpdate(state);
  // From the bytes and not from the document: what waits in it for something missing is in the bytes too.
  const vector = encodeStateVector(
    new Map(marks.sections.map((section) => [section.client, section.end])),
  );
  const seq = stored.tail.at(-1)?.seq ?? stored.snapshot?.seq ?? 0;
  return { seq, state, vector, marks: JSON.stringify(marks) };
}
