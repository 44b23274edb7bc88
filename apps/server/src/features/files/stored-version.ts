import type {
  DocumentId,
  FileId,
  FileRequestId,
  FileVersionId,
  TaskId,
  UserId,
  WorkspaceId,
} from '@sanad/domain/kernel/ids';

/** One version of a file in the ledger: whose upload it is or was, and where its bytes lie. */
export interface StoredVersion {
  readonly workspaceId: WorkspaceId;
  readonly id: FileVersionId;
  readonly key: string;
  readonly fileId: FileId;
  readonly state: 'coming' | 'kept' | 'doomed';
  readonly name: string;
  readonly taskId: TaskId | null;
  readonly documentId: DocumentId | null;
  readonly confidential: boolean;
  readonly bytes: number;
  readonly userId: UserId;
  readonly stay: number;
  /** Null of what somebody without an account brings. */
  readonly loginId: string | null;
  /** By which request it comes. */
  readonly requestId: FileRequestId | null;
}

/** With what somebody brings it, or has it brought: all of it must still stand when it is whole. */
export type Bringer = Pick<StoredVersion, 'userId' | 'stay' | 'loginId' | 'requestId'>;
