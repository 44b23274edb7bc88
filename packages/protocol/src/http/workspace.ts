import { role } from '@sanad/domain/access/role';
import { invitationId, membershipId, userId, workspaceId } from '@sanad/domain/kernel/ids';
import { instant, zoneName } from '@sanad/domain/kernel/instant';
import { nameOf, nameOrNone } from '@sanad/domain/kernel/name';
import { z } from 'zod';

import { limits } from '../limit.ts';
import { hue, language, none, workspaceSummary } from './profile.ts';
import { defineRoute } from './route.ts';

const inWorkspace = z.object({ workspaceId });
const email = z.email().max(254).toLowerCase();
const name = nameOf(limits.nameLength);
/** 256 random bits, base64url; only its hash is stored. */
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const member = z.object({
  id: membershipId,
  userId,
  name: z.string(),
  /** In the other script; absent where there is none. */
  otherName: z.string().optional(),
  email: z.string(),
  role,
  hue,
  zone: zoneName,
  joinedAt: instant,
});
export type Member = z.infer<typeof member>;

export const invitation = z.object({
  id: invitationId,
  email: z.string().nullable(),
  name: z.string(),
  role,
  language,
  note: z.string(),
  invitedBy: z.string(),
  createdAt: instant,
  expiresAt: instant,
  /** Kept until its writer's own address is confirmed; goes out by itself then. */
  held: z.boolean().optional(),
  /** Someone signed in with another address opened the link: the inviter confirms or refuses them. */
  waiting: z.object({ userId, name: z.string(), email: z.string() }).nullable(),
});
export type Invitation = z.infer<typeof invitation>;

/** `side` is the opener's own: "I have an assistant" opens as owner, "I am an assistant" as assistant with the right to invite the first owner. */
export const createWorkspace = defineRoute({
  method: 'POST',
  path: '/api/workspaces',
  access: 'signed-in',
  params: none,
  body: z.strictObject({ name, side: z.enum(['client', 'assistant']) }),
  answer: z.object({ workspace: workspaceSummary }),
});

export const renameWorkspace = defineRoute({
  method: 'PATCH',
  path: '/api/workspaces/:workspaceId',
  access: 'workspace.rename',
  params: inWorkspace,
  body: z.strictObject({ name }),
  answer: z.object({ workspace: workspaceSummary }),
});

export const listMembers = defineRoute({
  method: 'GET',
  path: '/api/workspaces/:workspaceId/members',
  access: 'members.view',
  params: inWorkspace,
  body: none,
  /** `invitations` is empty for those who may not invite. */
  answer: z.object({ members: z.array(member), invitations: z.array(invitation) }),
});

export const changeMemberRole = defineRoute({
  method: 'PATCH',
  path: '/api/workspaces/:workspaceId/members/:membershipId',
  access: 'members.change',
  params: z.object({ workspaceId, membershipId }),
  body: z.strictObject({ role }),
  answer: z.object({ member }),
});

export const removeMember = defineRoute({
  method: 'DELETE',
  path: '/api/workspaces/:workspaceId/members/:membershipId',
  access: 'members.remove',
  params: z.object({ workspaceId, membershipId }),
  body: none,
  answer: none,
});

export const leaveWorkspace = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/leave',
  access: 'workspace.view',
  params: inWorkspace,
  body: z.strictObject({}),
  answer: none,
});

/** `members.view` opens the door; who may invite whom is `canInvite`. With `email` it is mailed, without it is a link. Of somebody unverified it is held. */
export const createInvitation = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/invitations',
  access: 'members.view',
  params: inWorkspace,
  body: z.strictObject({
    email: email.optional(),
    name: nameOrNone(limits.nameLength),
    role,
    language,
    note: z.string().trim().max(limits.noteLength),
  }),
  answer: z.object({ invitation, link: z.string() }),
});

/** Sends the mail again (if there is an address) under a new link; the old link is dead. Also how "copy link" gets one. */
export const renewInvitation = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/invitations/:invitationId/renew',
  access: 'members.view',
  params: z.object({ workspaceId, invitationId }),
  body: z.strictObject({ mail: z.boolean() }),
  answer: z.object({ invitation, link: z.string() }),
});

export const revokeInvitation = defineRoute({
  method: 'DELETE',
  path: '/api/workspaces/:workspaceId/invitations/:invitationId',
  access: 'members.view',
  params: z.object({ workspaceId, invitationId }),
  body: none,
  answer: none,
});

/** The inviter's yes or no to a link that another account opened. */
export const decideInvitation = defineRoute({
  method: 'POST',
  path: '/api/workspaces/:workspaceId/invitations/:invitationId/decide',
  access: 'members.view',
  params: z.object({ workspaceId, invitationId }),
  body: z.strictObject({ userId, admit: z.boolean() }),
  answer: none,
});

/** What a link shows before there is an account. A GET changes nothing. */
export const previewInvitation = defineRoute({
  method: 'GET',
  path: '/api/invitations/:token',
  access: 'public',
  params: z.object({ token }),
  body: none,
  answer: z.object({
    workspaceName: z.string(),
    inviterName: z.string(),
    inviterRole: role,
    inviterHue: hue,
    inviterZone: zoneName,
    inviteeName: z.string(),
    /** The mailed address; shown locked in the form. */
    email: z.string().nullable(),
    role,
    /** The hue of the empty seat. */
    hue,
    language,
    note: z.string(),
    expiresAt: instant,
    /** `waits`: opened by this person already, the inviter has not answered. */
    state: z.enum(['open', 'waits', 'used', 'expired', 'revoked']),
  }),
});
export type InvitationPreview = z.infer<typeof previewInvitation.answer>;

/** Accepts as the signed-in person. A mailed invitation verifies the address when it is the person's own. */
export const acceptInvitation = defineRoute({
  method: 'POST',
  path: '/api/invitations/:token/accept',
  access: 'signed-in',
  params: z.object({ token }),
  body: z.strictObject({}),
  answer: z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('joined'), workspace: workspaceSummary }),
    z.object({ outcome: z.literal('waits') }),
  ]),
});

const ownInvitation = z.object({ invitationId });

/** The same of an invitation to the caller's own proven address, from their inbox, where no token is. Any other is not there. */
export const acceptOwnInvitation = defineRoute({
  method: 'POST',
  path: '/api/me/invitations/:invitationId/accept',
  access: 'signed-in',
  params: ownInvitation,
  body: z.strictObject({}),
  answer: acceptInvitation.answer,
});

export const declineOwnInvitation = defineRoute({
  method: 'POST',
  path: '/api/me/invitations/:invitationId/decline',
  access: 'signed-in',
  params: ownInvitation,
  body: z.strictObject({}),
  answer: none,
});

/** Creates the account on the invitation page and accepts in one go; the session cookie is set. */
export const signUpWithInvitation = defineRoute({
  method: 'POST',
  path: '/api/invitations/:token/sign-up',
  access: 'public',
  params: z.object({ token }),
  body: z.strictObject({
    name,
    /** Ignored for a mailed invitation: its own address is used. */
    email: email.optional(),
    password: z.string().min(10).max(256),
    zone: zoneName,
    language,
  }),
  answer: acceptInvitation.answer,
});

/** "Not you? Tell Mona": ends the invitation and tells the inviter. */
export const declineInvitation = defineRoute({
  method: 'POST',
  path: '/api/invitations/:token/decline',
  access: 'public',
  params: z.object({ token }),
  body: z.strictObject({}),
  answer: none,
});

/** Opens sample data, or the other side of it; the cookie set is the demo person's. Exists only in demo mode. */
export const openDemo = defineRoute({
  method: 'POST',
  path: '/api/demo/open',
  access: 'public',
  params: none,
  body: z.strictObject({ side: z.enum(['client', 'assistant']), language, startOver: z.boolean() }),
  answer: z.object({ workspaceId }),
});
