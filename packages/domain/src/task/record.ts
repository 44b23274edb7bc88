import type { ChecklistItemId, ColumnId, LabelId, TaskId, UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Ordered } from '../kernel/placed.ts';
import type { TextField } from '../kernel/text-field.ts';
import type { ZonedMoment } from '../kernel/wall-time.ts';
import type { LifeFields } from './life/life-record.ts';
import type { SeriesRecord } from './repeat/series-record.ts';

/** A date: an instant, the zone it was thought in and what the clock there was to show. Whether both agreed to it says `agreed`. */
export type Due = ZonedMoment;

export interface TaskLink {
  readonly name: string;
  readonly url: string;
}

export interface TaskRecord extends Ordered, LifeFields {
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
  /** What both agreed to; until then what the asking side asks for. Of one's own task, what one set. */
  readonly due: Due | null;
  /** Somebody ticked the date as met: of tasks without a state, as an import brings them. */
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

/** One record with the id `board`: what counts the tasks. */
export interface TaskCounterRecord {
  readonly id: 'board';
  readonly nextNumber: number;
}

export type TaskCollections = {
  task: TaskRecord;
  checklistItem: ChecklistItemRecord;
  counter: TaskCounterRecord;
  series: SeriesRecord;
};
