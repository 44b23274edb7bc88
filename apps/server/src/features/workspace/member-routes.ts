import { can } from '@sanad/domain/access/capability';
import { canChangeRole, canInvite, canRemove } from '@sanad/domain/access/granting';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { changeMemberRole, listMembers, removeMember } from '@sanad/protocol/http/workspace';

import { inWorkspace } from '../../db/transaction.ts';
import { bind, type BoundRoute } from '../../http/route-binding.ts';
import { listInvitations, revokeBeyondRight } from './invitation-repo.ts';
import {
  countOwners,
  endMembership,
  listActiveMembers,
  loadMember,
  loadOwnMembership,
  setRole,
} from './member-repo.ts';
import { tellInvited } from './tell-invited.ts';
import type { WorkspacePorts } from './workspace-ports.ts';
import { lockWorkspace } from './workspace-repo.ts';

/** Who is here, and changing it. The rules of granting are `domain/access/granting`. */
export function memberRoutes(ports: WorkspacePorts): readonly BoundRoute[] {
  const { db } = ports;
  return [
    bind(listMembers, async ({ principal, params: { workspaceId } }) =>
      inWorkspace(db, workspaceId, async (tx) => {
        const own = await loadOwnMembership(tx, workspaceId, principal.userId);
        const invites = can(own.role, 'members.invite') || canInvite(own, 'owner');
        return {
          members: await listActiveMembers(tx, workspaceId),
          invitations: invites ? await listInvitations(tx, workspaceId) : [],
        };
      }),
    ),

    bind(changeMemberRole, async ({ principal, params: { workspaceId, membershipId }, body }) => {
      await inWorkspace(db, workspaceId, async (tx) => {
        await lockWorkspace(tx, workspaceId);
        const own = await loadOwnMembership(tx, workspaceId, principal.userId);
        const target = await loadMember(tx, workspaceId, membershipId);
        if (!canChangeRole(own.role, target.role, body.role)) throw new Refusal('forbidden');
        if (target.role === body.role) return;
        if (target.role === 'owner' && (await countOwners(tx, workspaceId)) === 1) {
          throw new Refusal('last_owner');
        }
        await setRole(tx, workspaceId, membershipId, body.role);
        await revokeBeyondRight(tx, workspaceId, ports.now());
      });
      tellInvited(ports, workspaceId);
      await ports.debts.pay(workspaceId);
      const member = await inWorkspace(db, workspaceId, (tx) =>
        loadMember(tx, workspaceId, membershipId),
      );
      return { member };
    }),

    bind(removeMember, async ({ principal, params: { workspaceId, membershipId } }) => {
      await inWorkspace(db, workspaceId, async (tx) => {
        await lockWorkspace(tx, workspaceId);
        const own = await loadOwnMembership(tx, workspaceId, principal.userId);
        const target = await loadMember(tx, workspaceId, membershipId);
        if (!canRemove(own.role, target.role)) throw new Refusal('forbidden');
        if (target.role === 'owner' && (await countOwners(tx, workspaceId)) === 1) {
          throw new Refusal('last_owner');
        }
        await endMembership(tx, workspaceId, membershipId);
        await revokeBeyondRight(tx, workspaceId, ports.now());
      });
      tellInvited(ports, workspaceId);
      await ports.debts.pay(workspaceId);
      return {};
    }),
  ];
}
