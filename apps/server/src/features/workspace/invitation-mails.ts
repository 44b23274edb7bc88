import type { InvitationId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Language } from '@sanad/protocol/http/profile';
import type { Invitation } from '@sanad/protocol/http/workspace';

import { inWorkspace } from '../../db/transaction.ts';
import { composeMail } from '../../mail/compose-mail.ts';
import { invitationLetters } from './invitation-letters.ts';
import { loadForInvitee, loadPerson } from './invitee-repo.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

/**
 * The mails that invitations cause, after their commit. One that can't be sent does not undo what was
 * decided: it is logged, and the page offers to send it again.
 */
export interface InvitationMails {
  /** `token` is the one that only the mail holds; null sends nothing. */
  invite(invitation: Invitation, workspaceName: string, token: string | null): Promise<void>;
  someoneWaits(workspaceId: WorkspaceId, id: InvitationId): Promise<void>;
  declined(workspaceId: WorkspaceId, id: InvitationId): Promise<void>;
}

function dayOf(instant: number, language: Language): string {
  const day = new Intl.DateTimeFormat(language === 'ar' ? 'ar-u-nu-latn' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return day.format(instant);
}

export function createInvitationMails(
  ports: Pick<WorkspacePorts, 'db' | 'mailer' | 'origins' | 'log'>,
): InvitationMails {
  const { db, mailer, origins, log } = ports;

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      log.error({ err: error }, 'invitation mail not sent');
    }
  }

  return {
    invite: (invitation, workspace, token) =>
      attempt(async () => {
        const { email, language, role, note } = invitation;
        if (email === null || token === null) return;
        const letter = invitationLetters[language].invitation({
          inviter: invitation.invitedBy,
          invitee: invitation.name,
          workspace,
          role,
          note,
          until: dayOf(invitation.expiresAt, language),
          url: `${origins.base}/invite/${token}`,
        });
        await mailer.send(composeMail(email, language, letter));
      }),

    someoneWaits: (workspaceId, id) =>
      attempt(async () => {
        const { row, waiter } = await inWorkspace(db, workspaceId, async (tx) => {
          const found = await loadForInvitee(tx, workspaceId, id, false);
          const waiting = found.waiting_user_id;
          return { row: found, waiter: waiting === null ? null : await loadPerson(tx, waiting) };
        });
        if (waiter === null) return;
        const letter = invitationLetters[row.inviter_language].waiting({
          inviter: row.inviter_name,
          name: waiter.name,
          email: waiter.email,
          workspace: row.workspace_name,
          url: `${origins.base}/w/${workspaceId}/people`,
        });
        await mailer.send(composeMail(row.inviter_email, row.inviter_language, letter));
      }),

    declined: (workspaceId, id) =>
      attempt(async () => {
        const row = await inWorkspace(db, workspaceId, (tx) =>
          loadForInvitee(tx, workspaceId, id, false),
        );
        const letter = invitationLetters[row.inviter_language].declined({
          inviter: row.inviter_name,
          invitee: row.name === '' ? (row.email ?? '') : row.name,
          workspace: row.workspace_name,
        });
        await mailer.send(composeMail(row.inviter_email, row.inviter_language, letter));
      }),
  };
}
