import type { DraftId, MessageId, TaskId, UserId, WorkspaceId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { RefusalCode } from '../kernel/refusal.ts';

/**
 * What a person keeps for themselves, in a room that nobody else enters. Of a workspace it holds ids,
 * kinds and times, never its words; the person's own drafts and held messages are the exception, and go with their stay.
 */
export interface ReadMarkRecord {
  /** What was read: the task's own id, so that there is one mark of each. */
  readonly id: TaskId;
  readonly workspaceId: WorkspaceId;
  /** Everything up to then, by the server's clock. It only moves forward. */
  readonly upTo: Instant;
}

/** There is one draft of each task on all devices: it goes by the task's own id. */
export const draftIdOf = (taskId: TaskId): DraftId => taskId as string as DraftId;

export interface DraftRecord {
  readonly id: DraftId;
  readonly workspaceId: WorkspaceId;
  /** The stay in which it was written: it is purged with it. */
  readonly stay: number;
  readonly taskId: TaskId;
  readonly text: string;
  /** Of what was sent and came back: why it did not go out. */
  readonly refusal: RefusalCode | null;
}

/**
 * A message that was sent, and that nobody else has on any channel until it is due: it can be taken back.
 * It goes out under the same id.
 */
export interface HeldRecord {
  readonly id: MessageId;
  readonly workspaceId: WorkspaceId;
  /** The stay in which it was sent: it goes out in no other, and is purged with it. */
  readonly stay: number;
  readonly taskId: TaskId;
  readonly text: string;
  readonly mentions: readonly UserId[];
  readonly asks: UserId | null;
  readonly answers: MessageId | null;
  /** The sign-in that it was sent with, which must stand when it goes. Null while only the device knows of it. */
  readonly loginId: string | null;
  /** Counts up: what is held for one task goes out in this order. */
  readonly turn: number;
  /** By the server's clock. */
  readonly dueAt: Instant;
  /** Its release has begun: from here on it cannot be taken back. */
  readonly going: boolean;
}

/** One record with the id `own`. */
export interface PreferencesRecord {
  readonly id: 'own';
  /** How long a sent message is held, so that it can be taken back. */
  readonly holdSeconds: HoldSeconds;
}

export type HoldSeconds = (typeof holdSeconds)[number];
export const holdSeconds = [0, 10, 30] as const;
/** How long a page may ask it to be: as set, or short where the others look on. */
export const heldFor = [0, 5, 10, 30] as const;

export type PersonCollections = {
  readMark: ReadMarkRecord;
  draft: DraftRecord;
  held: HeldRecord;
  preferences: PreferencesRecord;
};
