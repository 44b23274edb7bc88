import { sideOf, type Side } from '@sanad/domain/access/side';
import type { MemberRecord } from '@sanad/domain/workspace/record';
import { hues, type Hue } from '@sanad/protocol/http/profile';

import type { Person } from '../../ui/person.ts';
import { shapeOfSide } from '../../ui/person.ts';

/** A member as every feature may know them: who works here, in which colour, on which side, in which zone. */
export type Member = MemberRecord;

export function sideOfMember(member: Member): Side {
  return sideOf(member.role);
}

export function hueOfMember(member: Pick<Member, 'hue'>): Hue {
  return (hues as readonly string[]).includes(member.hue) ? (member.hue as Hue) : 'sky';
}

export function personOf(member: Member): Person {
  return {
    id: member.userId,
    name: member.name,
    hue: hueOfMember(member),
    shape: shapeOfSide(sideOfMember(member)),
  };
}

/** The client's side first, owners before others, then in order of joining, which their hues follow. */
export function compareMembers(a: Member, b: Member): number {
  return rank(a) - rank(b) || (a.id < b.id ? -1 : 1);
}

function rank(member: Member): number {
  const side = sideOfMember(member) === 'client' ? 0 : 100;
  const role = member.role === 'owner' ? 0 : 10;
  return side + role + Math.max(0, (hues as readonly string[]).indexOf(member.hue));
}
