import type { ColumnId, LabelId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Ordered } from '../kernel/placed.ts';

/** The records of a board itself, as they live in the workspace's room; what stands on it is the tasks'. */
export const columnKinds = [
  'plain',
  'requested',
  'in_progress',
  'waiting_client',
  'in_review',
  'done',
] as const;
/** What a column means: it gives the glyph and says whose turn it is. */
export type ColumnKind = (typeof columnKinds)[number];

export interface ColumnRecord extends Ordered {
  readonly id: ColumnId;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly archivedAt: Instant | null;
}

/** A label has words and no colour: colour is for people. */
export interface LabelRecord {
  readonly id: LabelId;
  readonly name: string;
}

export type BoardCollections = { column: ColumnRecord; label: LabelRecord };
