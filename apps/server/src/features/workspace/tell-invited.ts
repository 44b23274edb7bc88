import type { WorkspaceId } from '@sanad/domain/kernel/ids';

import { findLatelyInvited } from './invitee-repo.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

const latelyMs = 60_000;

/**
 * After what changed an invitation of a workspace, or ended the right of who sent it: whom it was for sees it
 * in their inbox. Nobody waits for it, and who is not told sees it when they look next.
 */
export function tellInvited(
  { db, log, now, tellInboxes }: Pick<WorkspacePorts, 'db' | 'log' | 'now' | 'tellInboxes'>,
  workspaceId: WorkspaceId,
): void {
  findLatelyInvited(db, workspaceId, now() - latelyMs)
    .then(tellInboxes)
    .catch((error: unknown) => log.warn({ err: error, workspaceId }, 'the invited were not told'));
}
