import { randomUUID } from 'node:crypto';

import { canInvite } from '@sanad/domain/access/granting';
import type { Role } from '@sanad/domain/access/role';
import type { InvitationId, MembershipId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { Refusal } from '@sanad/domain/kernel/refusal';
import type { Language } from '@sanad/protocol/http/profile';
import type { Invitation } from '@sanad/protocol/http/workspace';

import type { Db } from '../../db/database.ts';
import { createInvitationToken, hashInvitationToken } from './invitation-token.ts';
import type { Tx } from './workspace-tx.ts';

export const invitationDays = 7;
const lifetimeMs = invitationDays * 24 * 60 * 60 * 1_000;

export interface Tokens {
  /** For the inviter's eyes: the link to copy. */
  readonly link: string;
  /** In the mail and nowhere else; null where nothing is mailed. */
  readonly mail: string | null;
}

export interface NewInvitation {
  readonly email: string | null;
  readonly name: string;
  readonly role: Exclude<Role, 'guest'>;
  readonly language: Language;
  readonly note: string;
  readonly invitedBy: MembershipId;
  /** Its writer's address is not confirmed yet: nothing of it goes out, and there is no token for a mail. */
  readonly held: boolean;
}

function pending(tx: Tx, workspaceId: WorkspaceId, now: number) {
  return (
    tx
      .selectFrom('invitation')
      .where('invitation.workspace_id', '=', workspaceId)
      .where('invitation.accepted_at', 'is', null)
      .where('invitation.revoked_at', 'is', null)
      .where('invitation.declined_at', 'is', null)
      // The term of a held one begins when it goes out.
      .where((eb) =>
        eb.or([eb('invitation.held', '=', true), eb('invitation.expires_at', '>', new Date(now))]),
      )
  );
}

export async function countPending(tx: Tx, workspaceId: WorkspaceId, now: number): Promise<number> {
  return (await pending(tx, workspaceId, now).select('id').execute()).length;
}

export async function insertInvitation(
  tx: Tx,
  workspaceId: WorkspaceId,
  invitation: NewInvitation,
  now: number,
): Promise<{ id: InvitationId; tokens: Tokens }> {
  const id = randomUUID() as InvitationId;
  const link = createInvitationToken();
  const mail = invitation.email === null || invitation.held ? null : createInvitationToken();
  const { invitedBy, ...facts } = invitation;
  await tx
    .insertInto('invitation')
    .values({
      workspace_id: workspaceId,
      id,
      token_hash: hashInvitationToken(link),
      mail_token_hash: mail === null ? null : hashInvitationToken(mail),
      ...facts,
      invited_by: invitedBy,
      created_at: new Date(now),
      expires_at: new Date(now + lifetimeMs),
    })
    .execute();
  return { id, tokens: { link, mail } };
}

/** Invitations beside who sent each: their membership, and as `inviter` the person. */
export function sentInvitations(db: Db) {
  return db
    .selectFrom('invitation')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.workspace_id', '=', 'invitation.workspace_id')
        .onRef('membership.id', '=', 'invitation.invited_by'),
    )
    .innerJoin('person as inviter', 'inviter.id', 'membership.user_id');
}

/** Every pending invitation of a workspace, newest first; expired ones too, until they are renewed or revoked. */
export async function listInvitations(tx: Tx, workspaceId: WorkspaceId): Promise<Invitation[]> {
  const rows = await sentInvitations(tx)
    .leftJoin('person as waiter', 'waiter.id', 'invitation.waiting_user_id')
    .where('invitation.workspace_id', '=', workspaceId)
    .where('invitation.accepted_at', 'is', null)
    .where('invitation.revoked_at', 'is', null)
    .where('invitation.declined_at', 'is', null)
    .select([
      'invitation.id',
      'invitation.email',
      'invitation.name',
      'invitation.role',
      'invitation.language',
      'invitation.note',
      'inviter.name as inviter_name',
      'invitation.created_at',
      'invitation.expires_at',
      'invitation.held',
      'waiter.id as waiter_id',
      'waiter.name as waiter_name',
      'waiter.email as waiter_email',
    ])
    .orderBy('invitation.created_at', 'desc')
    .orderBy('invitation.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    language: row.language,
    note: row.note,
    invitedBy: row.inviter_name,
    createdAt: row.created_at.getTime() as Instant,
    expiresAt: row.expires_at.getTime() as Instant,
    held: row.held,
    waiting:
      row.waiter_id === null
        ? null
        : { userId: row.waiter_id, name: row.waiter_name ?? '', email: row.waiter_email ?? '' },
  }));
}

export async function loadInvitation(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: InvitationId,
): Promise<Invitation> {
  const found = (await listInvitations(tx, workspaceId)).find((each) => each.id === id);
  if (!found) throw new Refusal('not_found');
  return found;
}

/** New links under a new term. Without a mail the mailed link stays good: a copy for another channel must not kill it. */
export async function renewTokens(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: InvitationId,
  renew: { readonly mail: boolean; readonly now: number },
): Promise<Tokens> {
  const link = createInvitationToken();
  const mail = renew.mail ? createInvitationToken() : null;
  await tx
    .updateTable('invitation')
    .set({
      token_hash: hashInvitationToken(link),
      ...(mail === null ? {} : { mail_token_hash: hashInvitationToken(mail) }),
      expires_at: new Date(renew.now + lifetimeMs),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
  return { link, mail };
}

/** Its writer's address is confirmed: the copied link begins to work, for its full term. Answers the token of its mail. */
export async function openHeld(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: InvitationId,
  open: { readonly mail: boolean; readonly now: number },
): Promise<string | null> {
  const mail = open.mail ? createInvitationToken() : null;
  await tx
    .updateTable('invitation')
    .set({
      held: false,
      mail_token_hash: mail === null ? null : hashInvitationToken(mail),
      expires_at: new Date(open.now + lifetimeMs),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
  return mail;
}

export async function markInvitation(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: InvitationId,
  marks: {
    readonly revoked_at?: Date;
    readonly declined_at?: Date;
    readonly waiting_user_id?: UserId | null;
    readonly accepted_by?: UserId;
    readonly accepted_at?: Date;
  },
): Promise<void> {
  await tx
    .updateTable('invitation')
    .set(marks)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** Whose right to invite ended takes their open invitations with them: nobody grants more than they hold. */
export async function revokeBeyondRight(
  tx: Tx,
  workspaceId: WorkspaceId,
  now: number,
): Promise<void> {
  const rows = await pending(tx, workspaceId, now)
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.workspace_id', '=', 'invitation.workspace_id')
        .onRef('membership.id', '=', 'invitation.invited_by'),
    )
    .select([
      'invitation.id',
      'invitation.role as invited',
      'membership.role',
      'membership.invites_first_owner',
      'membership.ended_at',
    ])
    .execute();
  for (const row of rows) {
    const grantor = { role: row.role, invitesFirstOwner: row.invites_first_owner };
    if (row.ended_at === null && canInvite(grantor, row.invited)) continue;
    await markInvitation(tx, workspaceId, row.id, { revoked_at: new Date(now) });
  }
}

export interface FoundInvitation {
  readonly workspaceId: WorkspaceId;
  readonly id: InvitationId;
  /** The token came out of the mail, so its holder reads that mailbox. */
  readonly byMail: boolean;
}

/** By token, across workspaces: the token is the right to look. */
export async function findInvitation(db: Db, token: string): Promise<FoundInvitation | undefined> {
  const hash = hashInvitationToken(token);
  const row = await db
    .selectFrom('invitation')
    .select(['workspace_id', 'id', 'token_hash'])
    .where((eb) => eb.or([eb('token_hash', '=', hash), eb('mail_token_hash', '=', hash)]))
    .executeTakeFirst();
  return row && { workspaceId: row.workspace_id, id: row.id, byMail: !row.token_hash.equals(hash) };
}
