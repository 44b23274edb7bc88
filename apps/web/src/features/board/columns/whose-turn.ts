import { sideOf, type Side } from '@sanad/domain/access/side';
import type { ColumnKind } from '@sanad/domain/board/record';

import type { Member } from '../../../realtime/session/member.ts';

/** The line under a column's name: whose turn it is there. `undefined` where the column means nothing of its own. */
export interface Turn {
  readonly act: 'answers' | 'works' | 'approves';
  /** Names of one person; without it the whole side is meant. */
  readonly member: Member | undefined;
  readonly side: Side;
}

const turns: Record<ColumnKind, { act: Turn['act']; side: Side } | undefined> = {
  plain: undefined,
  requested: { act: 'answers', side: 'assistant' },
  in_progress: { act: 'works', side: 'assistant' },
  waiting_client: { act: 'answers', side: 'client' },
  in_review: { act: 'approves', side: 'client' },
  done: undefined,
};

/** The side's only member, or for the client its first owner; two assistants share a column without a name. */
export function whoseTurn(kind: ColumnKind, members: readonly Member[]): Turn | undefined {
  const turn = turns[kind];
  if (!turn) return undefined;
  const there = members.filter((member) => member.active && sideOf(member.role) === turn.side);
  if (there.length === 0) return undefined;
  const owner = there.find((member) => member.role === 'owner');
  return { ...turn, member: there.length === 1 ? there[0] : owner };
}

/**
 * Whether a task shows its person: only where it is somebody else's turn than the column says.
 * While the client is asked, the assistant who did the work is not meant.
 */
export function showsAssignee(
  kind: ColumnKind,
  assignee: Member,
  members: readonly Member[],
): boolean {
  if (kind === 'done') return false;
  const turn = whoseTurn(kind, members);
  if (!turn) return true;
  if (turn.side === 'client' && sideOf(assignee.role) !== 'client') return false;
  return assignee.userId !== turn.member?.userId;
}
