import { can } from '@sanad/domain/access/capability';
import type { Role } from '@sanad/domain/access/role';
import { engagementSide } from '@sanad/domain/engagement/who-enters';
import type { MembershipId, UserId } from '@sanad/domain/kernel/ids';

import type { Claim, EngagementClaim, Verdict } from './access.ts';

/** What the database has of a claim; null where that part is gone. */
export interface ClaimRow {
  readonly expires_at: Date | null;
  readonly id: MembershipId | null;
  readonly role: Role | null;
  readonly epoch: number | null;
  readonly stay: number | null;
  readonly may_write?: boolean | null | undefined;
  readonly token_expires_at?: Date | null | undefined;
}

const ended = (what: Extract<Verdict, { kind: 'ended' }>['what']): Verdict => ({
  kind: 'ended',
  what,
});

/** Every part of the whole question, in the order in which the answer tells the least to who has no place. */
export function verdictOf(claim: Claim, row: ClaimRow): Verdict {
  const { expires_at, id, role, epoch, stay, token_expires_at: tokenUntil } = row;
  if (expires_at === null) return ended('login');
  const byToken = claim.tokenId !== undefined;
  if (byToken && !tokenUntil) return ended('token');
  if (id === null || role === null || epoch === null || stay === null) return ended('membership');
  if (claim.stay !== undefined && claim.stay !== stay) return ended('stay');
  if (!can(role, claim.needs)) return ended('right');
  const tokenWrites = byToken ? row.may_write === true : undefined;
  // A program that was let write does not go on as a reader, and does not come back with the role.
  if (tokenWrites === true && !can(role, 'docs.edit')) return ended('right');
  return {
    kind: 'stands',
    standing: { membershipId: id, role, epoch, stay },
    tokenWrites,
    until: Math.min(expires_at.getTime(), tokenUntil?.getTime() ?? Infinity),
  };
}

/** The same of an engagement's room. Whoever has no side in it hears what a stranger hears. */
export function engagementVerdict(
  { userId }: EngagementClaim,
  row: ClaimRow & { readonly assistant: UserId | null },
): Verdict {
  const { expires_at, id, role, epoch, stay, assistant } = row;
  if (expires_at === null) return ended('login');
  if (id === null || role === null || epoch === null || stay === null) return ended('membership');
  if (engagementSide(role, assistant === userId) === 'nobody') return ended('right');
  return {
    kind: 'stands',
    standing: { membershipId: id, role, epoch, stay },
    tokenWrites: undefined,
    until: expires_at.getTime(),
  };
}
