import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';

import { revokeBeyondRight } from './invitation-repo.ts';
import { endMembership, loadOwnMembership } from './member-repo.ts';
import { tellInvited } from './tell-invited.ts';
import type { WorkspacePorts } from './workspace-ports.ts';
import type { Tx } from './workspace-tx.ts';

type EndPorts = Pick<WorkspacePorts, 'db' | 'log' | 'now' | 'tellInboxes' | 'debts'>;

/** For another feature's transaction, which holds the workspace: an assistant's stay ends as by any removal. */
export function createStayEnding(ports: EndPorts) {
  return {
    async endStay(tx: Tx, workspaceId: WorkspaceId, userId: UserId): Promise<void> {
      const { id, role } = await loadOwnMembership(tx, workspaceId, userId);
      // An owner goes by the way that keeps the last one.
      if (role !== 'assistant') throw new Refusal('forbidden');
      await endMembership(tx, workspaceId, id);
      await revokeBeyondRight(tx, workspaceId, ports.now());
    },
    /** After its commit. */
    async stayEnded(workspaceId: WorkspaceId): Promise<void> {
      tellInvited(ports, workspaceId);
      await ports.debts.pay(workspaceId);
    },
  };
}
