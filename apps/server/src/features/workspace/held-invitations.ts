import { canInvite } from '@sanad/domain/access/granting';
import type { InvitationId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';

import type { Db } from '../../db/database.ts';
import { inWorkspace } from '../../db/transaction.ts';
import type { InvitationMails } from './invitation-mails.ts';
import { takeInvitationPostage } from './invitation-postage-repo.ts';
import { loadInvitation, markInvitation, openHeld, sentInvitations } from './invitation-repo.ts';
import { stateOfInvitation } from './invitation-state.ts';
import { loadForInvitee } from './invitee-repo.ts';
import { tellInvited } from './tell-invited.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

/**
 * Invitations of people whose own address is not confirmed: nobody unverified invites, and nobody has to
 * write an invitation twice. What is held opens no door and is in no mail; it goes out once its writer's
 * address is confirmed, if they may still send it, and dies if the account falls to somebody else.
 */
export interface HeldInvitations {
  /** Sends what the confirmed have waiting; of everybody, where nobody is named. */
  release(userId?: UserId): Promise<void>;
  /** The account fell to whoever reads its mailbox: what was written in its name before was not theirs. */
  drop(userId: UserId): Promise<void>;
}

export function createHeldInvitations(
  ports: Pick<WorkspacePorts, 'db' | 'now' | 'limits' | 'log' | 'tellInboxes'>,
  mails: InvitationMails,
): HeldInvitations {
  const { db, now, limits } = ports;

  async function releaseOne(workspaceId: WorkspaceId, id: InvitationId): Promise<void> {
    const opened = await inWorkspace(db, workspaceId, async (tx) => {
      const row = await loadForInvitee(tx, workspaceId, id, true);
      const state = stateOfInvitation(row, now());
      // Its term begins when it goes out: nobody could use it before.
      if (!row.held || (state !== 'open' && state !== 'expired')) return undefined;
      const grantor = { role: row.inviter_role, invitesFirstOwner: row.invites_first_owner };
      if (row.inviter_ended_at !== null || !canInvite(grantor, row.role)) {
        await markInvitation(tx, workspaceId, id, { revoked_at: new Date(now()) });
        return undefined;
      }
      if (row.email !== null) {
        const post = { userId: row.inviter_id, workspaceId, email: row.email };
        await takeInvitationPostage(tx, post, limits);
      }
      const token = await openHeld(tx, workspaceId, id, { mail: row.email !== null, now: now() });
      return { token, invitation: await loadInvitation(tx, workspaceId, id), row };
    });
    if (opened) tellInvited(ports, workspaceId);
    if (opened) await mails.invite(opened.invitation, opened.row.workspace_name, opened.token);
  }

  return {
    async release(userId) {
      const turnedBack = new Map<UserId, number>();
      for (const { workspace_id, id, inviter } of await findReleasable(db, userId)) {
        const before = turnedBack.get(inviter) ?? 0;
        if (before >= mostTurnedBack) continue;
        await releaseOne(workspace_id, id).catch((error: unknown) => {
          // It stays held, and goes out once there is room again; what is gone meanwhile holds up nobody else's.
          if (!(error instanceof Refusal)) throw error;
          turnedBack.set(inviter, before + 1);
        });
      }
    },
    async drop(userId) {
      await db
        .updateTable('invitation')
        .from('membership')
        .set({ revoked_at: new Date(now()) })
        .whereRef('membership.workspace_id', '=', 'invitation.workspace_id')
        .whereRef('membership.id', '=', 'invitation.invited_by')
        .where('membership.user_id', '=', userId)
        .where('invitation.held', '=', true)
        .execute();
    },
  };
}

/** After so many of one person's found no room, the rest of theirs waits for the next time: they may have thousands. */
const mostTurnedBack = 5;

function findReleasable(db: Db, userId: UserId | undefined) {
  let query = sentInvitations(db)
    .where('invitation.held', '=', true)
    .where('invitation.revoked_at', 'is', null)
    .where('inviter.email_verified', '=', true)
    .select(['invitation.workspace_id', 'invitation.id', 'inviter.id as inviter']);
  if (userId !== undefined) query = query.where('inviter.id', '=', userId);
  return query.orderBy('invitation.created_at').execute();
}
