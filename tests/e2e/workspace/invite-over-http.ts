import type { Role } from '@sanad/domain/access/role';
import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Language } from '@sanad/protocol/http/profile';
import { createInvitation, createWorkspace, type Invitation } from '@sanad/protocol/http/workspace';

import { capturedMail } from '../../harness/captured-mail.ts';
import { Member } from '../../harness/member.ts';

/** Somebody who has a workspace and a confirmed address, and so may invite. */
export interface Inviter {
  readonly member: Member;
  readonly workspaceId: WorkspaceId;
  invite(wish: {
    readonly role: Exclude<Role, 'guest'>;
    readonly email?: string;
    readonly language?: Language;
  }): Promise<{ readonly link: string; readonly invitation: Invitation }>;
}

/** Follows the link of the mail that signing up sent. */
export async function confirmAddress(member: Member): Promise<void> {
  const answer = await fetch(member.origin + capturedMail());
  const { mails } = (await answer.json()) as { mails: { recipient: string; text: string }[] };
  const text = mails.find((mail) => mail.recipient === member.email)?.text ?? '';
  const token = /verify\?token=([\w.-]+)/.exec(text)?.[1];
  if (token === undefined) throw new Error(`no mail to ${member.email}`);
  await fetch(`${member.origin}/api/auth/verify-email?token=${token}`, { headers: member.headers });
}

export async function openInviter(origin: string, name = 'Layla'): Promise<Inviter> {
  const member = await Member.signUp(origin, name);
  await confirmAddress(member);
  const body = { name: 'Noor Dental', side: 'client' } as const;
  const { workspace } = await member.call(createWorkspace, { body });
  const workspaceId = workspace.id;
  return {
    member,
    workspaceId,
    invite: ({ role, email, language = 'en' }) =>
      member.call(createInvitation, {
        params: { workspaceId },
        body: {
          ...(email === undefined ? {} : { email }),
          name: 'Mona',
          role,
          language,
          note: 'We spoke on Thursday.',
        },
      }),
  };
}
