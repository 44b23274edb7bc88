import type {
  DocumentId,
  DraftId,
  FileId,
  IdeaId,
  MessageId,
  SavedFilterId,
  TaskId,
  UserId,
  WorkspaceId,
} from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { RefusalCode } from '../kernel/refusal.ts';
import type { TaskFilter } from '../task/filter/task-filter.ts';

/**
 * What a person keeps for themselves, in a room that nobody else enters. Of a workspace it holds ids,
 * kinds and times, never its words; the person's own drafts, held messages and filters are the exception, and go with their stay.
 * An idea is of no workspace, and stays whatever ends.
 */
export interface ReadMarkRecord {
  /** What was read: the task's own id, so that there is one mark of each. */
  readonly id: TaskId;
  readonly workspaceId: WorkspaceId;
  /** Everything up to then, by the server's clock. It only moves forward. */
  readonly upTo: Instant;
}

/**
 * How far somebody has seen a workspace's board, on all their devices. Versions and no times: the clocks of
 * processes differ, a room's versions do not.
 */
export interface SeenMarkRecord {
  /** The workspace's own id: there is one mark of each. */
  readonly id: WorkspaceId;
  /** Of another stay it says nothing. */
  readonly stay: number;
  /** Everything up to this version of the workspace's room. It only moves forward. */
  readonly upTo: number;
  /** When that was said last: since then others may have changed something. */
  readonly at: Instant;
  /** Tasks that were seen further than that. */
  readonly tasks: readonly SeenTask[];
}

export interface SeenTask {
  readonly taskId: TaskId;
  readonly upTo: number;
}

/**
 * When somebody last looked at their Home in a workspace, on all their devices. By the server's clock, as what is
 * shown there is: both only move forward.
 */
export interface HomeMarkRecord {
  /** The workspace's own id: there is one mark of each. */
  readonly id: WorkspaceId;
  /** Of another stay it says nothing. */
  readonly stay: number;
  /** When the visit before this one ended: what came since is news for as long as this one lasts. */
  readonly since: Instant;
  readonly at: Instant;
}

/** That somebody has read what the business of a workspace says of itself. Nobody else is told. */
export interface BusinessMarkRecord {
  /** The workspace's own id: there is one mark of each. */
  readonly id: WorkspaceId;
  /** Of another stay it says nothing. */
  readonly stay: number;
  readonly at: Instant;
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
  /** Whom that asked and what it answered, until somebody writes on. */
  readonly asks: UserId | null;
  readonly answers: MessageId | null;
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
  readonly files: readonly FileId[];
  readonly asks: UserId | null;
  readonly answers: MessageId | null;
  readonly urgent: boolean;
  /** The sign-in that it was sent with, which must stand when it goes. Null while only the device knows of it. */
  readonly loginId: string | null;
  /** Counts up: what is held for one task goes out in this order. */
  readonly turn: number;
  /** By the server's clock. */
  readonly dueAt: Instant;
  /** Its release has begun: from here on it cannot be taken back. */
  readonly going: boolean;
}

/** Something that came to somebody's mind, in their own words, and of no workspace until they say so. */
export interface IdeaRecord {
  readonly id: IdeaId;
  readonly text: string;
  /** When it came, by the clock of the device that it was written on; never later than when the room had it. */
  readonly at: Instant;
  /** Which writing this is: whoever writes over another one takes nothing away from it. */
  readonly rev: string;
  /** It is to become something, and the workspace has not confirmed that yet. Until then nobody else has a word of it. */
  readonly turning: IdeaTurn | null;
  /** Why it could not, the last time. */
  readonly refusal: RefusalCode | null;
}

export interface IdeaTurn {
  readonly into: (typeof ideaAims)[number];
  readonly workspaceId: WorkspaceId;
  /** The id of what it becomes, named before the first try: a repeat makes no second one. */
  readonly becomes: TaskId | DocumentId;
}

export const ideaAims = ['task', 'document'] as const;

/** What of a board somebody wants to see again, under a name of theirs. Its words are their own: it is purged with their stay. */
export interface SavedFilterRecord {
  readonly id: SavedFilterId;
  readonly workspaceId: WorkspaceId;
  readonly stay: number;
  readonly name: string;
  readonly filter: TaskFilter;
}

/** One record with the id `own`. */
export interface PreferencesRecord {
  readonly id: 'own';
  /** How long a sent message is held, so that it can be taken back. */
  readonly holdSeconds: HoldSeconds;
  /** Whether single keys do something, on all devices: who speaks to a device, or strikes keys by mistake, may want none. */
  readonly singleKeys: boolean;
}

export type HoldSeconds = (typeof holdSeconds)[number];
export const holdSeconds = [0, 10, 30] as const;
/** How long a page may ask it to be: as set, or short where the others look on. */
export const heldFor = [0, 5, 10, 30] as const;

export type PersonCollections = {
  readMark: ReadMarkRecord;
  seenMark: SeenMarkRecord;
  homeMark: HomeMarkRecord;
  businessMark: BusinessMarkRecord;
  draft: DraftRecord;
  held: HeldRecord;
  idea: IdeaRecord;
  savedFilter: SavedFilterRecord;
  preferences: PreferencesRecord;
};
