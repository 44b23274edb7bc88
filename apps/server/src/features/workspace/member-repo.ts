import { randomUUID } from 'node:crypto';

import type { Role } from '@sanad/domain/access/role';
import type { MembershipId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { Refusal } from '@sanad/domain/kernel/refusal';
import type { Member } from '@sanad/protocol/http/workspace';
import { sql } from 'kysely';

import { endTokensBeyond } from '../../auth/doc-token-repo.ts';
import { assignHue } from './assign-hue.ts';
import { oweMember } from './room-debts-repo.ts';
import type { Tx } from './workspace-tx.ts';

function activeMembers(tx: Tx, workspaceId: WorkspaceId) {
  return tx
    .selectFrom('membership')
    .where('membership.workspace_id', '=', workspaceId)
    .where('membership.ended_at', 'is', null);
}

export async function listActiveMembers(tx: Tx, workspaceId: WorkspaceId): Promise<Member[]> {
  const rows = await activeMembers(tx, workspaceId)
    .innerJoin('person', 'person.id', 'membership.user_id')
    .leftJoin('person_page', 'person_page.user_id', 'person.id')
    .select([
      'membership.id',
      'membership.user_id',
      'person.name',
      'person_page.other_name',
      'person.email',
      'membership.role',
      'membership.hue',
      'person.zone',
      'membership.joined_at',
    ])
    .orderBy('membership.joined_at')
    .orderBy('membership.id')
    .execute();
  return rows.map(({ user_id: userId, joined_at: joinedAt, other_name: otherName, ...rest }) => ({
    ...rest,
    ...(otherName ? { otherName } : {}),
    userId,
    joinedAt: joinedAt.getTime() as Instant,
  }));
}

export async function loadMember(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: MembershipId,
): Promise<Member> {
  const member = (await listActiveMembers(tx, workspaceId)).find((each) => each.id === id);
  if (!member) throw new Refusal('not_found');
  return member;
}

/** The caller's own membership, read again under the workspace's lock: a right may have ended a moment ago. */
export async function loadOwnMembership(tx: Tx, workspaceId: WorkspaceId, userId: UserId) {
  const row = await activeMembers(tx, workspaceId)
    .where('membership.user_id', '=', userId)
    .select(['id', 'role', 'hue', 'invites_first_owner'])
    .executeTakeFirst();
  if (!row) throw new Refusal('not_found');
  return { id: row.id, role: row.role, hue: row.hue, invitesFirstOwner: row.invites_first_owner };
}

export async function countOwners(tx: Tx, workspaceId: WorkspaceId): Promise<number> {
  const rows = await activeMembers(tx, workspaceId)
    .where('role', '=', 'owner')
    .select('id')
    .execute();
  return rows.length;
}

/** What every change of somebody's access writes beside it: whatever is open notices it by this. */
const changedAccess = { epoch: sql<number>`membership.epoch + 1` };

export async function setRole(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: MembershipId,
  role: Role,
): Promise<void> {
  const { user_id: userId } = await tx
    .updateTable('membership')
    .set({
      role,
      // A right beside the role does not outlive the role it was given with.
      invites_first_owner: false,
      ...changedAccess,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('user_id')
    .executeTakeFirstOrThrow();
  await endTokensBeyond(tx, workspaceId, userId, role);
  await oweMember(tx, workspaceId, id, 'role changed');
}

export async function endMembership(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: MembershipId,
): Promise<void> {
  await tx
    .updateTable('membership')
    .set({
      ended_at: new Date(),
      invites_first_owner: false,
      ...changedAccess,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
  await oweMember(tx, workspaceId, id, 'left');
}

/** Takes somebody in. Who was here before gets the old seat back, under a higher epoch and as a new stay. */
export async function admitMember(
  tx: Tx,
  workspaceId: WorkspaceId,
  admitted: { readonly userId: UserId; readonly role: Role; readonly limit: number },
): Promise<void> {
  const { userId, role, limit } = admitted;
  const present = await activeMembers(tx, workspaceId).select(['user_id', 'hue']).execute();
  if (present.some((member) => member.user_id === userId)) throw new Refusal('already_member');
  if (present.length >= limit) throw new Refusal('limit_reached', { limit });
  const hue = assignHue(
    role,
    present.map((member) => member.hue),
  );
  const { id } = await tx
    .insertInto('membership')
    .values({
      workspace_id: workspaceId,
      id: randomUUID() as MembershipId,
      user_id: userId,
      role,
      hue,
    })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'user_id']).doUpdateSet({
        role,
        hue,
        ended_at: null,
        joined_at: new Date(),
        ...changedAccess,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  await oweMember(tx, workspaceId, id, 'taken in');
  if (role === 'owner') {
    await tx
      .updateTable('membership')
      .set({ invites_first_owner: false })
      .where('workspace_id', '=', workspaceId)
      .where('invites_first_owner', '=', true)
      .execute();
  }
}
