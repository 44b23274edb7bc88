import type { DraftId, TaskId, WorkspaceId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';

/**
 * What a person keeps for themselves, in a room that nobody else enters. Of a workspace it holds ids,
 * kinds and times, never its words; the person's own drafts are the one exception, and go with their stay.
 */
export interface ReadMarkRecord {
  /** What was read: the task's own id, so that there is one mark of each. */
  readonly id: TaskId;
  readonly workspaceId: WorkspaceId;
  /** Everything up to then, by the server's clock. It only moves forward. */
  readonly upTo: Instant;
}

export interface DraftRecord {
  readonly id: DraftId;
  readonly workspaceId: WorkspaceId;
  /** The stay in which it was written: it is purged with it. */
  readonly stay: number;
  readonly taskId: TaskId;
  readonly text: string;
}

/** One record with the id `own`. */
export interface PreferencesRecord {
  readonly id: 'own';
  /** How long a sent message is held, so that it can be taken back. */
  readonly holdSeconds: HoldSeconds;
}

export type HoldSeconds = (typeof holdSeconds)[number];
export const holdSeconds = [0, 10, 30] as const;

export type PersonCollections = {
  readMark: ReadMarkRecord;
  draft: DraftRecord;
  preferences: PreferencesRecord;
};
