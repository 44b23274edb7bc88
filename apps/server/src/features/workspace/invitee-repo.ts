import { canInvite } from '@sanad/domain/access/granting';
import type { InvitationId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { sql } from 'kysely';

import type { Db } from '../../db/database.ts';
import { invitationDays, sentInvitations, type FoundInvitation } from './invitation-repo.ts';
import { refusalOfState, stateOfInvitation } from './invitation-state.ts';
import type { Tx } from './workspace-tx.ts';

/** One invitation as its bearer may see it, with who sent it. */
export async function loadForInvitee(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: InvitationId,
  lock: boolean,
) {
  let query = sentInvitations(tx)
    .innerJoin('workspace', 'workspace.id', 'invitation.workspace_id')
    .where('invitation.workspace_id', '=', workspaceId)
    .where('invitation.id', '=', id)
    .select([
      'invitation.id',
      'invitation.email',
      'invitation.name',
      'invitation.role',
      'invitation.language',
      'invitation.note',
      'invitation.expires_at',
      'invitation.accepted_at',
      'invitation.accepted_by',
      'invitation.revoked_at',
      'invitation.declined_at',
      'invitation.waiting_user_id',
      'invitation.held',
      'workspace.name as workspace_name',
      'inviter.id as inviter_id',
      'inviter.name as inviter_name',
      'inviter.email as inviter_email',
      'inviter.language as inviter_language',
      'inviter.zone as inviter_zone',
      'membership.role as inviter_role',
      'membership.hue as inviter_hue',
      'membership.invites_first_owner',
      'membership.ended_at as inviter_ended_at',
    ]);
  // Two who accept at the same moment stand in line here.
  if (lock) query = query.forUpdate('invitation');
  const row = await query.executeTakeFirst();
  if (!row) throw new Refusal('not_found');
  return row;
}

export type InviteeView = Awaited<ReturnType<typeof loadForInvitee>>;

/** @throws Refusal unless the invitation is open and its sender could still send it. */
export function assertOpen(row: InviteeView, now: number): void {
  const state = stateOfInvitation(row, now);
  if (state !== 'open') throw new Refusal(refusalOfState[state]);
  if (row.held) throw new Refusal('invitation_waits');
  const grantor = { role: row.inviter_role, invitesFirstOwner: row.invites_first_owner };
  if (row.inviter_ended_at !== null || !canInvite(grantor, row.role)) {
    throw new Refusal('invitation_revoked');
  }
}

/** By its id, for whose proven address it is; anybody else's is not there. */
export async function findOwnInvitation(
  db: Db,
  id: InvitationId,
  userId: UserId,
): Promise<FoundInvitation | undefined> {
  const row = await db
    .selectFrom('invitation')
    .innerJoin('person', 'person.email', 'invitation.email')
    .select('invitation.workspace_id')
    .where('invitation.id', '=', id)
    .where('invitation.held', '=', false)
    .where('person.id', '=', userId)
    .where('person.email_verified', '=', true)
    .executeTakeFirst();
  return row && { workspaceId: row.workspace_id, id, byMail: false };
}

/** Whose inbox shows otherwise what this workspace invites them to than a moment ago. */
export async function findLatelyInvited(
  db: Db,
  workspaceId: WorkspaceId,
  since: number,
): Promise<readonly UserId[]> {
  const { rows } = await sql<{ id: UserId }>`
    select distinct p.id from invitation i join person p on p.email = i.email and p.email_verified
    where i.workspace_id = ${workspaceId} and not i.held
      and greatest(i.created_at, i.accepted_at, i.revoked_at, i.declined_at,
        i.expires_at - ${invitationDays} * interval '1 day') > ${new Date(since)}`.execute(db);
  return rows.map(({ id }) => id);
}

/** The holder of a mailed link reads that mailbox: the address is theirs, if it is the invitation's. True where that is news. */
export async function proveAddress(
  db: Db,
  found: FoundInvitation,
  userId: UserId,
): Promise<boolean> {
  if (!found.byMail) return false;
  const proven =
    await sql`update person set email_verified = true, updated_at = now() from invitation
    where person.id = ${userId} and not person.email_verified and person.email = invitation.email
      and invitation.workspace_id = ${found.workspaceId} and invitation.id = ${found.id}`.execute(
      db,
    );
  return proven.numAffectedRows === 1n;
}

export async function loadPerson(tx: Tx, userId: UserId) {
  return tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'email_verified', 'demo', 'language'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
}
