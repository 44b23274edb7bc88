import { randomUUID } from 'node:crypto';

import type { Role } from '@sanad/domain/access/role';
import type { MembershipId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';

import {
  createInvitationToken,
  hashInvitationToken,
} from '../src/features/workspace/invitation-token.ts';
import { actors, type Actor } from '../src/http/authorization-row.ts';
import type { TestApp } from './test-app.ts';
import type { TestPerson } from './test-person.ts';

/** One workspace with somebody in every role, and the people outside it. */
export interface MatrixWorld {
  readonly workspaceId: WorkspaceId;
  readonly people: Readonly<Record<Exclude<Actor, 'anonymous'>, TestPerson>>;
}

const memberRoles: readonly Role[] = ['owner', 'approver', 'requester', 'assistant', 'guest'];

export async function createMatrixWorld(app: TestApp): Promise<MatrixWorld> {
  const names = actors.filter((actor) => actor !== 'anonymous');
  const list = await Promise.all(names.map((name) => app.quickPerson(name)));
  const people = Object.fromEntries(
    names.map((name, index) => [name, list[index]]),
  ) as MatrixWorld['people'];
  const workspaceId = await app.workspace([
    ...memberRoles.map((role) => [people[role], role] as const),
    [people.removed, 'requester'],
  ]);
  await app.remove(workspaceId, people.removed);
  return { workspaceId, people };
}

async function insertInvitation(app: TestApp, workspaceId: WorkspaceId) {
  const { id: inviter } = await app.database.db
    .selectFrom('membership')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'owner')
    .executeTakeFirstOrThrow();
  const token = createInvitationToken();
  const id = randomUUID();
  await app.database.db
    .insertInto('invitation')
    .values({
      workspace_id: workspaceId,
      id: id as never,
      token_hash: hashInvitationToken(token),
      mail_token_hash: null,
      email: null,
      name: '',
      role: 'requester',
      language: 'en',
      note: '',
      invited_by: inviter,
      expires_at: new Date(Date.now() + 60_000),
      waiting_user_id: null,
      accepted_by: null,
    })
    .execute();
  return { id, token };
}

async function insertMember(app: TestApp, workspaceId: WorkspaceId): Promise<MembershipId> {
  const { userId } = await app.quickPerson('target');
  const id = randomUUID() as MembershipId;
  await app.database.db
    .insertInto('membership')
    .values({ workspace_id: workspaceId, id, user_id: userId, role: 'approver', hue: 'ruby' })
    .execute();
  return id;
}

async function insertLogin(app: TestApp, userId: UserId | undefined): Promise<string> {
  if (userId === undefined) return randomUUID();
  const row = await app.database.db
    .insertInto('login')
    .values({
      user_id: userId,
      token: randomUUID(),
      expires_at: new Date(Date.now() + 60_000),
      ip_address: null,
      user_agent: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/**
 * Fills a route's path with ids of things that are really there in `workspaceId`, made for this one
 * attempt. What a feature keeps elsewhere (a call, a document) gets an id that is not there: its
 * handler answers then, and that is seen by its having been entered.
 */
export async function fillPath(
  app: TestApp,
  path: string,
  where: { readonly workspaceId: WorkspaceId; readonly caller: TestPerson | undefined },
): Promise<string> {
  let filled = path;
  const put = (name: string, id: string) => (filled = filled.replace(`:${name}`, id));
  if (path.includes(':membershipId'))
    put('membershipId', await insertMember(app, where.workspaceId));
  if (path.includes(':invitationId')) {
    put('invitationId', (await insertInvitation(app, where.workspaceId)).id);
  }
  if (path.includes(':token')) put('token', (await insertInvitation(app, where.workspaceId)).token);
  if (path.includes(':loginId')) put('loginId', await insertLogin(app, where.caller?.userId));
  put('size', 'small');
  put('number', '1');
  put('offset', '0');
  put('workspaceId', where.workspaceId);
  return filled.replace(/:\w+/g, () => randomUUID());
}
