import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { NoticeKind } from '@sanad/domain/notices/notice-kind';
import type { Digits, Language } from '@sanad/protocol/http/profile';

/** One line of a digest: what happened to what. Never what somebody wrote: a mail cannot be taken back. */
export interface DigestLine {
  readonly kind: NoticeKind;
  readonly actor: string;
  /** Empty where it is about no task, or about one that its reader may not see. */
  readonly title: string;
  readonly taskId: string | null;
  readonly count: number;
  readonly lastAt: number;
  readonly waits: boolean;
}

export interface DigestGroup {
  readonly workspaceId: WorkspaceId;
  readonly name: string;
  /** Which of the person's workspaces it is, from 0: its colour. */
  readonly place: number;
  readonly lines: readonly DigestLine[];
  /** New, and more than a mail has room for. */
  readonly more: number;
  /** Unseen, and told before. */
  readonly older: number;
}

export interface DigestReader {
  readonly userId: UserId;
  readonly email: string;
  readonly language: Language;
  readonly digits: Digits;
  readonly zone: string;
}

/** What somebody has not seen, as it stands when it is sent. */
export interface DigestNews {
  readonly reader: DigestReader;
  readonly groups: readonly DigestGroup[];
}
