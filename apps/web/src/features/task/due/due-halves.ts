import type { ColumnKind } from '@sanad/domain/board/record';
import type { TaskRecord } from '@sanad/domain/task/record';

import { compareMembers, sideOfMember, type Member } from '../../../realtime/session/member.ts';

/** Whose clock stands beside the own one: the assignee's if that is the other side, else that side's first member. */
export function otherHalfOf(
  members: readonly Member[],
  me: Member | undefined,
  assigneeId: string | null,
): Member | undefined {
  if (!me) return undefined;
  const others = members.filter(
    (member) => member.active && sideOfMember(member) !== sideOfMember(me),
  );
  return (
    others.find((member) => member.userId === assigneeId) ?? others.toSorted(compareMembers)[0]
  );
}

export type DueState = 'set' | 'risk' | 'late' | 'met';

const day = 24 * 60 * 60 * 1000;

/**
 * How a date stands. Late is a fact; at risk is a date within a day on which nobody works yet:
 * still requested, or waiting on the client.
 */
export function dueStateOf(
  task: Pick<TaskRecord, 'due' | 'dueMet'>,
  kind: ColumnKind | undefined,
  now: number,
): DueState {
  if (!task.due) return 'set';
  if (task.dueMet || kind === 'done') return 'met';
  if (task.due.at < now) return 'late';
  const idle = kind === 'requested' || kind === 'waiting_client';
  return idle && task.due.at - now < day ? 'risk' : 'set';
}
