import { can } from '@sanad/domain/access/capability';
import type { WorkspaceId } from '@sanad/domain/kernel/ids';

import type { Access, Claim } from '../../auth/access.ts';
import type { Principal } from '../../auth/principal.ts';
import { tagOfLogin, type MediaIdentity } from './media-identity.ts';

/** What has to hold for somebody in a call, as long as they are in it. */
export function callClaim(
  { userId, loginId }: Pick<Principal, 'userId' | 'loginId'>,
  workspaceId: WorkspaceId,
  stay?: number,
): Claim {
  return { userId, loginId, workspaceId, needs: 'calls.join', stay };
}

/** Whether a participant may still be in there: their place, the stay and the login they came with. */
export async function mayStayInCall(
  access: Pick<Access, 'standing' | 'loginsOf'>,
  who: MediaIdentity,
  workspaceId: WorkspaceId,
): Promise<boolean> {
  const standing = await access.standing(who.userId, workspaceId);
  if (!standing || !can(standing.role, 'calls.join')) return false;
  const logins = await access.loginsOf(who.userId);
  return logins.some((id) => tagOfLogin(id, standing.stay) === who.loginTag);
}
