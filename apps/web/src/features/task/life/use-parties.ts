import type { UserId } from '@sanad/domain/kernel/ids';
import { sideOf, type TaskSide } from '@sanad/domain/task/life/date-view';
import { askerOf, doerOf } from '@sanad/domain/task/life/sides';
import type { Standing } from '@sanad/domain/task/life/standing';

import type { Member } from '../../../realtime/session/member.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMe, useMembers } from '../../../realtime/session/use-live.ts';
import { otherHalfOf } from '../due/due-halves.ts';

/** The two people of a task as one of them, or whoever looks on, sees them: the near one first. */
export interface Parties {
  readonly me: UserId;
  readonly zone: string;
  readonly near: Member | undefined;
  readonly far: Member | undefined;
  readonly nearSide: TaskSide;
  /** Who asks and who does it, or most likely will. */
  readonly asker: Member | undefined;
  readonly doer: Member | undefined;
}

export function useParties(standing: Standing): Parties {
  const { userId } = useSession();
  const me = useMe();
  const members = useMembers();
  return partiesOf(standing, { userId, me, members });
}

export function partiesOf(
  standing: Standing,
  reader: {
    readonly userId: UserId;
    readonly me: Member | undefined;
    readonly members: readonly Member[];
  },
): Parties {
  const { task, people } = standing;
  const { userId, me, members } = reader;
  const active = members.filter((member) => member.active);
  const find = (id: string | null): Member | undefined =>
    active.find((member) => member.userId === id);
  const side = sideOf(standing, userId);
  const nearSide = side ?? 'asker';
  // Whoever stands in for the asker, or may take the task, is that side for themselves.
  const asker =
    (side === 'asker' ? me : undefined) ?? find(askerOf(task, people)) ?? ownerOf(active);
  const likely = asker && otherHalfOf(active, asker, task.assigneeId);
  const doer =
    (side === 'doer' ? me : undefined) ??
    find(doerOf(task, people)) ??
    likely ??
    active.find((member) => member.userId !== asker?.userId);
  const [near, far] = nearSide === 'asker' ? [asker, doer] : [doer, asker];
  const zone = me?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isOne = near !== undefined && near.userId === far?.userId;
  return { me: userId, zone, near, far: isOne ? undefined : far, nearSide, asker, doer };
}

function ownerOf(members: readonly Member[]): Member | undefined {
  return members.find(({ role }) => role === 'owner');
}
