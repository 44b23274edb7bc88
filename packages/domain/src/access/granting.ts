import { can, capabilities, type Capability } from './capability.ts';
import type { Role } from './role.ts';

/** One membership, as the granting rules need it. */
export interface Grantor {
  readonly role: Role;
  /** A VA who opened the workspace may invite its first owner; the right ends when that is accepted. */
  readonly invitesFirstOwner: boolean;
}

/** What one side does for itself is nobody's to hold for it, so whoever does not hold it may still take that side in. */
const ownOfASide: ReadonlySet<Capability> = new Set<Capability>(['engagement.assistant']);

/** Nobody grants more than they hold (domain F1): every capability of the target role must be the grantor's own. */
export function holdsAllOf(grantor: Role, granted: Role): boolean {
  return capabilities.every(
    (capability) =>
      ownOfASide.has(capability) || !can(granted, capability) || can(grantor, capability),
  );
}

/** Guests stand in the table but cannot be invited yet. */
export function canInvite(grantor: Grantor, invited: Role): boolean {
  if (invited === 'guest') return false;
  if (invited === 'owner' && grantor.invitesFirstOwner) return true;
  return can(grantor.role, 'members.invite') && holdsAllOf(grantor.role, invited);
}

export function canChangeRole(grantor: Role, from: Role, to: Role): boolean {
  return (
    to !== 'guest' &&
    can(grantor, 'members.change') &&
    holdsAllOf(grantor, from) &&
    holdsAllOf(grantor, to)
  );
}

export function canRemove(grantor: Role, target: Role): boolean {
  return can(grantor, 'members.remove') && holdsAllOf(grantor, target);
}
