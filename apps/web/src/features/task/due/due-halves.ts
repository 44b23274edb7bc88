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
