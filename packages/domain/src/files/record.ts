import type {
  ChecklistItemId,
  DocumentId,
  FileId,
  FileRequestId,
  FileVersionId,
  TaskId,
  UserId,
} from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';

/** One state of a file's bytes. Nothing changes them: another state is another version. */
export interface FileVersion {
  readonly id: FileVersionId;
  /** How many bytes. */
  readonly bytes: number;
  /** What its content says that it is, never its name: see `content-type.ts`. */
  readonly type: string;
  readonly at: Instant;
  readonly by: UserId;
  /** It came by a request of theirs, from somebody without an account. */
  readonly requestId: FileRequestId | null;
}

/** Somebody who downloaded a confidential file. */
export interface FileTaking {
  readonly by: UserId;
  readonly at: Instant;
  readonly versionId: FileVersionId;
}

/** A file of the workspace, on a task, in a document or on neither. Its bytes lie elsewhere, under its versions. */
export interface FileRecord {
  readonly id: FileId;
  readonly name: string;
  readonly taskId: TaskId | null;
  readonly documentId: DocumentId | null;
  /** What the file is now: one of its versions. */
  readonly current: FileVersionId;
  /** The oldest first. */
  readonly versions: readonly FileVersion[];
  /** Each download of it is a line of activity. */
  readonly confidential: boolean;
  /** The last download, of a confidential one. */
  readonly taken: FileTaking | null;
  readonly createdAt: Instant;
  readonly createdBy: UserId;
  readonly archivedAt: Instant | null;
}

/** Something that somebody without an account is asked for, by a link. */
export interface FileRequestRecord {
  readonly id: FileRequestId;
  readonly taskId: TaskId;
  /** The step of it that is done when it has come. */
  readonly stepId: ChecklistItemId | null;
  /** What is asked for, as whoever has the link reads it. */
  readonly what: string;
  readonly askedBy: UserId;
  readonly askedAt: Instant;
  readonly until: Instant;
  /** How many files came by it. */
  readonly arrived: number;
  readonly endedAt: Instant | null;
}

export type FilesCollections = { file: FileRecord; fileRequest: FileRequestRecord };
