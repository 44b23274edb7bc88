import { Refusal } from '@sanad/domain/kernel/refusal';
import { createWorkspace, leaveWorkspace, renameWorkspace } from '@sanad/protocol/http/workspace';

import { inWorkspace } from '../../db/transaction.ts';
import { bind, type BoundRoute } from '../../http/route-binding.ts';
import { revokeBeyondRight } from './invitation-repo.ts';
import { countOwners, endMembership, loadOwnMembership } from './member-repo.ts';
import { tellInvited } from './tell-invited.ts';
import type { WorkspacePorts } from './workspace-ports.ts';
import { loadSummary, lockWorkspace, openWorkspace, renameWorkspaceTo } from './workspace-repo.ts';

/** Opening, renaming and leaving a workspace. */
export function workspaceRoutes(ports: WorkspacePorts): readonly BoundRoute[] {
  const { db, limits } = ports;
  return [
    bind(createWorkspace, async ({ principal, body }) => {
      // Sample people live in sample data only.
      if (principal.demo) throw new Refusal('forbidden');
      const id = await openWorkspace(db, {
        name: body.name,
        side: body.side,
        userId: principal.userId,
        demo: false,
        limit: limits.workspacesPerPerson,
        records: ports.defaultRecords,
      });
      await ports.debts.pay(id);
      return { workspace: await loadSummary(db, principal.userId, id) };
    }),

    bind(renameWorkspace, async ({ principal, params, body }) => {
      const { workspaceId } = params;
      await inWorkspace(db, workspaceId, (tx) => renameWorkspaceTo(tx, workspaceId, body.name));
      await ports.debts.pay(workspaceId);
      return { workspace: await loadSummary(db, principal.userId, workspaceId) };
    }),

    bind(leaveWorkspace, async ({ principal, params: { workspaceId } }) => {
      await inWorkspace(db, workspaceId, async (tx) => {
        await lockWorkspace(tx, workspaceId);
        const own = await loadOwnMembership(tx, workspaceId, principal.userId);
        if (own.role === 'owner' && (await countOwners(tx, workspaceId)) === 1) {
          throw new Refusal('last_owner');
        }
        await endMembership(tx, workspaceId, own.id);
        await revokeBeyondRight(tx, workspaceId, ports.now());
      });
      tellInvited(ports, workspaceId);
      await ports.debts.pay(workspaceId);
      return {};
    }),
  ];
}
