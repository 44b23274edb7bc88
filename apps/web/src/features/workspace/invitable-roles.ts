import { canInvite, type Grantor } from '@sanad/domain/access/granting';
import { type Role } from '@sanad/domain/access/role';

const asked: readonly Role[] = ['assistant', 'owner', 'approver', 'requester'];

/** The roles that this membership may give, the likeliest first. */
export function invitableRoles(grantor: Grantor): readonly Role[] {
  const order: readonly Role[] = grantor.invitesFirstOwner
    ? ['owner', ...asked.filter((role) => role !== 'owner')]
    : asked;
  return order.filter((role) => canInvite(grantor, role));
}
