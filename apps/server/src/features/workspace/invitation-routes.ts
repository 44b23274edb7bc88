import { canInvite } from '@sanad/domain/access/granting';
import { cleanText } from '@sanad/domain/kernel/clean-line';
import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import {
  createInvitation,
  decideInvitation,
  renewInvitation,
  revokeInvitation,
} from '@sanad/protocol/http/workspace';

import type { Principal } from '../../auth/principal.ts';
import { inWorkspace } from '../../db/transaction.ts';
import { bind, type BoundRoute } from '../../http/route-binding.ts';
import { holdLogin } from './hold-login.ts';
import type { InvitationMails } from './invitation-mails.ts';
import { takeInvitationPostage } from './invitation-postage-repo.ts';
import {
  countPending,
  insertInvitation,
  listInvitations,
  loadInvitation,
  markInvitation,
  renewTokens,
  revokeBeyondRight,
} from './invitation-repo.ts';
import { assertOpen, loadForInvitee, loadPerson } from './invitee-repo.ts';
import { admitMember, listActiveMembers, loadOwnMembership } from './member-repo.ts';
import { tellInvited } from './tell-invited.ts';
import type { WorkspacePorts } from './workspace-ports.ts';
import { lockWorkspace } from './workspace-repo.ts';
import type { Tx } from './workspace-tx.ts';

/** The inviter's side: send, send again, take back, and say yes or no to who came by a link. */
export function invitationRoutes(
  ports: WorkspacePorts,
  mails: InvitationMails,
): readonly BoundRoute[] {
  const { db, limits, now, origins } = ports;
  const linkOf = (token: string) => `${origins.base}/invite/${token}`;

  /** The caller as somebody who may invite; sample data invites nobody. */
  async function loadInviter(tx: Tx, workspaceId: WorkspaceId, principal: Principal) {
    const workspace = await lockWorkspace(tx, workspaceId);
    const own = await loadOwnMembership(tx, workspaceId, principal.userId);
    if (workspace.demo) throw new Refusal('forbidden');
    return { own, workspace };
  }

  return [
    bind(createInvitation, async ({ principal, params: { workspaceId }, body }) => {
      const email = body.email ?? null;
      const made = await inWorkspace(db, workspaceId, async (tx) => {
        const { own, workspace } = await loadInviter(tx, workspaceId, principal);
        // What is held for somebody goes when their sign-ins end as somebody else's: none comes after that.
        if (!principal.emailVerified) await holdLogin(tx, principal.loginId);
        const { role } = body;
        if (role === 'guest' || !canInvite(own, role)) throw new Refusal('forbidden');
        const members = await listActiveMembers(tx, workspaceId);
        if (members.some((member) => member.email === email)) throw new Refusal('already_member');
        if (members.length >= limits.membersPerWorkspace) {
          throw new Refusal('limit_reached', { limit: limits.membersPerWorkspace });
        }
        // A second invitation to the same address takes the place of the first.
        for (const earlier of await listInvitations(tx, workspaceId)) {
          if (email !== null && earlier.email === email) {
            await markInvitation(tx, workspaceId, earlier.id, { revoked_at: new Date(now()) });
          }
        }
        if ((await countPending(tx, workspaceId, now())) >= limits.pendingInvitations) {
          throw new Refusal('limit_reached', { limit: limits.pendingInvitations });
        }
        if (email !== null && principal.emailVerified) {
          await takeInvitationPostage(tx, { userId: principal.userId, workspaceId, email }, limits);
        }
        const { id, tokens } = await insertInvitation(
          tx,
          workspaceId,
          {
            email,
            name: body.name,
            role,
            language: body.language,
            note: cleanText(body.note),
            invitedBy: own.id,
            held: !principal.emailVerified,
          },
          now(),
        );
        return { invitation: await loadInvitation(tx, workspaceId, id), tokens, workspace };
      });
      tellInvited(ports, workspaceId);
      await mails.invite(made.invitation, made.workspace.name, made.tokens.mail);
      return { invitation: made.invitation, link: linkOf(made.tokens.link) };
    }),

    bind(renewInvitation, async ({ principal, params: { workspaceId, invitationId }, body }) => {
      const renewed = await inWorkspace(db, workspaceId, async (tx) => {
        const { own, workspace } = await loadInviter(tx, workspaceId, principal);
        const before = await loadInvitation(tx, workspaceId, invitationId);
        if (!canInvite(own, before.role)) throw new Refusal('forbidden');
        if (!principal.emailVerified) throw new Refusal('email_unverified');
        // It goes out by itself; a mail with a link that opens nothing yet is none.
        if (before.held === true) throw new Refusal('invitation_waits');
        const mail = body.mail && before.email !== null;
        if (mail && before.email !== null) {
          const { userId } = principal;
          await takeInvitationPostage(tx, { userId, workspaceId, email: before.email }, limits);
        }
        const tokens = await renewTokens(tx, workspaceId, invitationId, { mail, now: now() });
        return {
          invitation: await loadInvitation(tx, workspaceId, invitationId),
          tokens,
          workspace,
        };
      });
      tellInvited(ports, workspaceId);
      await mails.invite(renewed.invitation, renewed.workspace.name, renewed.tokens.mail);
      return { invitation: renewed.invitation, link: linkOf(renewed.tokens.link) };
    }),

    bind(revokeInvitation, async ({ principal, params: { workspaceId, invitationId } }) => {
      await inWorkspace(db, workspaceId, async (tx) => {
        const { own } = await loadInviter(tx, workspaceId, principal);
        const before = await loadInvitation(tx, workspaceId, invitationId);
        if (!canInvite(own, before.role)) throw new Refusal('forbidden');
        await markInvitation(tx, workspaceId, invitationId, { revoked_at: new Date(now()) });
      });
      tellInvited(ports, workspaceId);
      return {};
    }),

    bind(decideInvitation, async ({ principal, params: { workspaceId, invitationId }, body }) => {
      await inWorkspace(db, workspaceId, async (tx) => {
        const { own } = await loadInviter(tx, workspaceId, principal);
        const row = await loadForInvitee(tx, workspaceId, invitationId, true);
        if (!canInvite(own, row.role)) throw new Refusal('forbidden');
        // Who waits may have changed since the page was drawn: the answer is about that person only.
        if (row.waiting_user_id !== body.userId) throw new Refusal('changed_since');
        if (!body.admit) {
          // The link is in hands it was not meant for: it works no more.
          return markInvitation(tx, workspaceId, invitationId, {
            revoked_at: new Date(now()),
            waiting_user_id: null,
          });
        }
        assertOpen(row, now());
        const waiter = await loadPerson(tx, body.userId);
        if (!waiter.email_verified) throw new Refusal('email_unverified');
        await admitMember(tx, workspaceId, {
          userId: waiter.id,
          role: row.role,
          limit: limits.membersPerWorkspace,
        });
        await markInvitation(tx, workspaceId, invitationId, {
          accepted_by: waiter.id,
          accepted_at: new Date(now()),
          waiting_user_id: null,
        });
        await revokeBeyondRight(tx, workspaceId, now());
      });
      tellInvited(ports, workspaceId);
      await ports.debts.pay(workspaceId);
      return {};
    }),
  ];
}
