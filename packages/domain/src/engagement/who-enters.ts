import type { Role } from '../access/role.ts';
import type { Side } from '../access/side.ts';

/** For which side somebody is in the room of an engagement; `nobody`: to them it is as if it were not. */
export type EngagementSide = Side | 'nobody';

const ofOthers: Readonly<Record<Role, EngagementSide>> = {
  owner: 'client',
  approver: 'client',
  requester: 'nobody',
  assistant: 'nobody',
  guest: 'nobody',
};

/** `isOwn`: the engagement is theirs. Whoever has another role now is nobody to it: nobody is both sides. */
export function engagementSide(role: Role, isOwn: boolean): EngagementSide {
  if (isOwn) return role === 'assistant' ? 'assistant' : 'nobody';
  // A role of tomorrow enters nothing here.
  return Object.hasOwn(ofOthers, role) ? ofOthers[role] : 'nobody';
}
