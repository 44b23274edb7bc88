import { randomBytes } from 'node:crypto';

import { callId, workspaceId, type CallId, type WorkspaceId } from '@sanad/domain/kernel/ids';

/**
 * LiveKit's own name of a call's room. It says which workspace and call it belongs to, so that a webhook
 * is looked up inside its own tenant, and ends in 128 random bits, so that nobody can name it first.
 */
export function nameMediaRoom(workspace: WorkspaceId, call: CallId): string {
  return `${workspace}.${call}.${randomBytes(16).toString('base64url')}`;
}

/** Where a media room claims to belong; the name itself still has to equal the stored one. */
export function placeOfMediaRoom(
  name: string,
): { workspaceId: WorkspaceId; callId: CallId } | undefined {
  const parts = name.split('.');
  if (parts.length !== 3) return undefined;
  const workspace = workspaceId.safeParse(parts[0]);
  const call = callId.safeParse(parts[1]);
  if (!workspace.success || !call.success) return undefined;
  return { workspaceId: workspace.data, callId: call.data };
}
