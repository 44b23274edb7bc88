import { can } from '@sanad/domain/access/capability';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';

import type { Access } from '../../auth/access.ts';
import { tagOfLogin, type MediaIdentity } from './media-identity.ts';

/** Whether this person may be in calls of this workspace at this moment. */
export async function mayBeInCall(
  access: Pick<Access, 'standing'>,
  userId: UserId,
  workspaceId: WorkspaceId,
): Promise<boolean> {
  const standing = await access.standing(userId, workspaceId);
  return standing !== undefined && can(standing.role, 'calls.join');
}

/** Whether a participant may still be in there: their place stands, and the login they came with. */
export async function mayStayInCall(
  access: Pick<Access, 'standing' | 'loginsOf'>,
  who: MediaIdentity,
  workspaceId: WorkspaceId,
): Promise<boolean> {
  if (!(await mayBeInCall(access, who.userId, workspaceId))) return false;
  return (await access.loginsOf(who.userId)).some((id) => tagOfLogin(id) === who.loginTag);
}
