import type { InvitationId, UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { Refusal } from '@sanad/domain/kernel/refusal';
import {
  acceptInvitation,
  acceptOwnInvitation,
  declineInvitation,
  declineOwnInvitation,
  previewInvitation,
  signUpWithInvitation,
} from '@sanad/protocol/http/workspace';
import type { z } from 'zod';

import { inWorkspace } from '../../db/transaction.ts';
import { bind, type BoundRoute } from '../../http/route-binding.ts';
import { assignHue } from './assign-hue.ts';
import type { HeldInvitations } from './held-invitations.ts';
import type { InvitationMails } from './invitation-mails.ts';
import {
  findInvitation,
  markInvitation,
  revokeBeyondRight,
  type FoundInvitation,
} from './invitation-repo.ts';
import { refusalOfState, stateOfInvitation } from './invitation-state.ts';
import {
  assertOpen,
  findOwnInvitation,
  loadForInvitee,
  loadPerson,
  proveAddress,
} from './invitee-repo.ts';
import { admitMember, listActiveMembers } from './member-repo.ts';
import { tellInvited } from './tell-invited.ts';
import type { WorkspacePorts } from './workspace-ports.ts';
import { loadSummary, lockWorkspace } from './workspace-repo.ts';

type Outcome = z.output<typeof acceptInvitation.answer>;

/** The invitee's side. The token is the right to look; who may accept is decided here. */
export function inviteeRoutes(
  ports: WorkspacePorts,
  mails: InvitationMails,
  held: HeldInvitations,
): readonly BoundRoute[] {
  const { db, identity, limits, now } = ports;

  async function find(token: string): Promise<FoundInvitation> {
    const found = await findInvitation(db, token);
    if (!found) throw new Refusal('not_found');
    return found;
  }

  async function findOwn(id: InvitationId, userId: UserId): Promise<FoundInvitation> {
    const found = await findOwnInvitation(db, id, userId);
    if (!found) throw new Refusal('not_found');
    return found;
  }

  async function decline({ workspaceId, id }: FoundInvitation): Promise<Record<string, never>> {
    await inWorkspace(db, workspaceId, async (tx) => {
      await lockWorkspace(tx, workspaceId);
      const row = await loadForInvitee(tx, workspaceId, id, true);
      assertOpen(row, now());
      await markInvitation(tx, workspaceId, id, {
        declined_at: new Date(now()),
        waiting_user_id: null,
      });
    });
    tellInvited(ports, workspaceId);
    await mails.declined(workspaceId, id);
    return {};
  }

  /**
   * A mailed invitation is its address's alone: the mailed link proves the address, a copied link needs
   * it proven already. A link without an address could be in anybody's hands, so whoever comes by it
   * waits for the inviter's word.
   */
  async function accept(found: FoundInvitation, userId: UserId): Promise<Outcome> {
    const { workspaceId, id } = found;
    if (await proveAddress(db, found, userId)) await held.release(userId);
    const outcome = await inWorkspace(db, workspaceId, async (tx) => {
      await lockWorkspace(tx, workspaceId);
      const row = await loadForInvitee(tx, workspaceId, id, true);
      const person = await loadPerson(tx, userId);
      if (person.demo) throw new Refusal('forbidden');
      const members = await listActiveMembers(tx, workspaceId);
      const isMember = members.some((member) => member.userId === userId);
      // The second click of one person is answered like the first.
      if (row.accepted_by === userId && isMember) return 'joined';
      assertOpen(row, now());
      if (isMember) throw new Refusal('already_member');
      if (row.email === null) {
        if (row.waiting_user_id !== null && row.waiting_user_id !== userId) {
          throw new Refusal('invitation_waits');
        }
        await markInvitation(tx, workspaceId, id, { waiting_user_id: userId });
        return row.waiting_user_id === null ? 'asked' : 'waits';
      }
      if (row.email !== person.email) throw new Refusal('invitation_other_account');
      if (!person.email_verified) throw new Refusal('email_unverified');
      await admitMember(tx, workspaceId, {
        userId,
        role: row.role,
        limit: limits.membersPerWorkspace,
      });
      await markInvitation(tx, workspaceId, id, {
        accepted_by: userId,
        accepted_at: new Date(now()),
      });
      await revokeBeyondRight(tx, workspaceId, now());
      return 'joins';
    });
    if (outcome === 'asked') {
      await mails.someoneWaits(workspaceId, id);
      return { outcome: 'waits' };
    }
    if (outcome === 'waits') return { outcome };
    if (outcome === 'joins') {
      tellInvited(ports, workspaceId);
      await ports.debts.pay(workspaceId);
    }
    return { outcome: 'joined', workspace: await loadSummary(db, userId, workspaceId) };
  }

  return [
    bind(previewInvitation, async ({ params, principal }) => {
      const { workspaceId, id } = await find(params.token);
      return inWorkspace(db, workspaceId, async (tx) => {
        const row = await loadForInvitee(tx, workspaceId, id, false);
        const members = await listActiveMembers(tx, workspaceId);
        const state = stateOfInvitation(row, now());
        // Also where it is over: nobody has seen anything of it.
        if (row.held)
          throw new Refusal(state === 'open' ? 'invitation_waits' : refusalOfState[state]);
        const waits = principal !== undefined && row.waiting_user_id === principal.userId;
        return {
          workspaceName: row.workspace_name,
          inviterName: row.inviter_name,
          inviterRole: row.inviter_role,
          inviterHue: row.inviter_hue,
          inviterZone: row.inviter_zone,
          inviteeName: row.name,
          email: row.email,
          role: row.role,
          hue: assignHue(
            row.role,
            members.map((member) => member.hue),
          ),
          language: row.language,
          note: row.note,
          expiresAt: row.expires_at.getTime() as Instant,
          state: state === 'open' && waits ? ('waits' as const) : state,
        };
      });
    }),

    bind(acceptInvitation, async ({ params, principal }) =>
      accept(await find(params.token), principal.userId),
    ),

    bind(signUpWithInvitation, async ({ params, body, request, response }) => {
      const found = await find(params.token);
      const row = await inWorkspace(db, found.workspaceId, (tx) =>
        loadForInvitee(tx, found.workspaceId, found.id, false),
      );
      assertOpen(row, now());
      const email = row.email ?? body.email;
      if (email === undefined) throw new Refusal('bad_request', { field: 'email' });
      const userId = await identity.signUp({
        name: body.name,
        email,
        password: body.password,
        zone: body.zone,
        language: body.language,
        // Only the mailed link shows that its holder reads that mailbox.
        proven: row.email !== null && found.byMail,
        request,
        response,
      });
      return accept(found, userId);
    }),

    bind(declineInvitation, async ({ params }) => decline(await find(params.token))),

    bind(acceptOwnInvitation, async ({ params, principal: { userId } }) =>
      accept(await findOwn(params.invitationId, userId), userId),
    ),

    bind(declineOwnInvitation, async ({ params, principal: { userId } }) =>
      decline(await findOwn(params.invitationId, userId)),
    ),
  ];
}
