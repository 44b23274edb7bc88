import type { ChecklistItemId, ColumnId, LabelId, TaskId, UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { TextField } from '../kernel/text-field.ts';
import type { ZonedMoment } from '../kernel/wall-time.ts';

/** The records of a board, as they live in the workspace's room. */
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

/** What stands in an order that people make. */
export interface Ordered {
  readonly id: string;
  readonly orderKey: string;
  /** The key that was named for this place, where room had to be made and it got another one. */
  readonly namedKey?: string | null;
}

export interface ColumnRecord extends Ordered {
  readonly id: ColumnId;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly archivedAt: Instant | null;
}

/** A date that somebody set: an instant, the zone it was thought in and what the clock there was to show. Never "agreed". */
export type Due = ZonedMoment;

export interface TaskLink {
  readonly name: string;
  readonly url: string;
}

export interface TaskRecord extends Ordered {
  readonly id: TaskId;
  /** Counts up within the workspace, for people to say aloud. */
  readonly number: number;
  readonly columnId: ColumnId;
  readonly title: TextField;
  readonly brief: TextField;
  readonly assigneeId: UserId | null;
  /** People named by an import who are not members here. */
  readonly namedPeople: readonly string[];
  readonly labelIds: readonly LabelId[];
  readonly due: Due | null;
  /** Somebody ticked the date as met. */
  readonly dueMet: boolean;
  readonly links: readonly TaskLink[];
  readonly createdAt: Instant;
  readonly createdBy: UserId;
  readonly movedAt: Instant;
  readonly movedBy: UserId;
  readonly archivedAt: Instant | null;
}

export interface ChecklistItemRecord extends Ordered {
  readonly id: ChecklistItemId;
  readonly taskId: TaskId;
  /** The name of the checklist it stands in; empty for the task's own. */
  readonly checklist: string;
  readonly text: string;
  readonly done: boolean;
}

/** A label has words and no colour: colour is for people. */
export interface LabelRecord {
  readonly id: LabelId;
  readonly name: string;
}

/** One record with the id `board`: what the board counts. */
export interface BoardCounterRecord {
  readonly id: 'board';
  readonly nextNumber: number;
}

export type BoardCollections = {
  column: ColumnRecord;
  task: TaskRecord;
  checklistItem: ChecklistItemRecord;
  label: LabelRecord;
  counter: BoardCounterRecord;
};
