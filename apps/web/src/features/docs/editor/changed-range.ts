import type { Node } from '@tiptap/pm/model';

/** What differs between two texts: where it begins, and where it ends in the old and in the new one. */
export interface ChangedRange {
  readonly from: number;
  readonly oldTo: number;
  readonly to: number;
}

/**
 * The smallest range that tells the new text from the old. What others write reaches the editor as a whole
 * new text; only this says where they wrote.
 */
export function changedRange(before: Node, after: Node, at = 0): ChangedRange | undefined {
  const from = before.content.findDiffStart(after.content, at);
  if (from === null) return undefined;
  const end = before.content.findDiffEnd(
    after.content,
    at + before.content.size,
    at + after.content.size,
  )!;
  // The same letters may count for both sides: then the shorter one would end before it begins.
  const both = Math.max(0, from - Math.min(end.a, end.b));
  return { from, oldTo: end.a + both, to: end.b + both };
}
