import { canChangeRole } from '@sanad/domain/access/granting';
import type { Role } from '@sanad/domain/access/role';

const roles: readonly Role[] = ['owner', 'approver', 'requester', 'assistant'];

/** The roles that this person could be given instead of theirs. */
export function rolesToGive(grantor: Role, from: Role): readonly Role[] {
  return roles.filter((to) => to !== from && canChangeRole(grantor, from, to));
}
