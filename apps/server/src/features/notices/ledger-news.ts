import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { waitingKinds, type NoticeKind } from '@sanad/domain/notices/notice-kind';

import type { ReaderTx } from '../../rooms/readers/reader.ts';
import { loadStays, settleNotices, writeNotices } from './notice-entry-repo.ts';

/** What the ledger tells people: no room has it, so no reader of activity finds it. */
export interface LedgerNews {
  readonly actor: UserId;
  /** Of which assistant's engagement it is. */
  readonly aboutId: string;
  /** Whose pages show it; absent: the agreement's. */
  readonly aboutKind?: 'agreement' | 'review';
  /** Null: it only ends what waited. */
  readonly kind: NoticeKind | null;
  readonly to: readonly { readonly userId: UserId; readonly stay: number }[];
  /** What no longer waits for anybody; it comes before what is told. */
  readonly settles: readonly NoticeKind[];
  readonly at: number;
}

/** Written in the transaction of what it tells; gives whose inboxes change with it. */
export async function writeLedgerNews(
  tx: ReaderTx,
  workspaceId: WorkspaceId,
  { actor, aboutId, aboutKind = 'agreement', kind, to, settles, at }: LedgerNews,
): Promise<readonly UserId[]> {
  const ended = await settleNotices(tx, workspaceId, [{ kinds: settles, aboutId }], at);
  if (kind === null) return ended;
  const told = await writeNotices(
    tx,
    workspaceId,
    to.map(({ userId, stay }) => ({
      to: userId,
      ...{ stay, kind, actor },
      about: { kind: aboutKind, id: aboutId },
      taskId: null,
      urgent: false,
      ...{ count: 1, firstAt: at, lastAt: at, waits: waitingKinds.has(kind) },
    })),
    at,
  );
  return [...new Set([...ended, ...told])];
}

/** Of a task, what only the ledger knows; told to one person, if they are here, as nobody's doing. */
export async function writeTaskNews(
  tx: ReaderTx,
  workspaceId: WorkspaceId,
  {
    kind,
    taskId,
    to,
    at,
  }: {
    readonly kind: NoticeKind;
    readonly taskId: string;
    readonly to: UserId;
    readonly at: number;
  },
): Promise<readonly UserId[]> {
  const stay = (await loadStays(tx, workspaceId)).get(to);
  if (stay === undefined) return [];
  const about = { kind: 'task', id: taskId };
  const entry = { to, stay, kind, actor: to, about, taskId: null, urgent: false };
  const once = { count: 1, firstAt: at, lastAt: at, waits: waitingKinds.has(kind) };
  return writeNotices(tx, workspaceId, [{ ...entry, ...once }], at);
}
