import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { expect } from 'vitest';

import type { TestApp } from './test-app.ts';
import type { TestPerson } from './test-person.ts';

/** A workspace of that person's own. */
export async function open(person: TestPerson, side: 'client' | 'assistant'): Promise<WorkspaceId> {
  const answer = await person.call('POST', '/api/workspaces', { name: 'Noor Clinic', side });
  expect(answer.status).toBe(200);
  return (answer.body as { workspace: { id: WorkspaceId } }).workspace.id;
}

export interface Sent {
  readonly link: string;
  readonly invitation: { readonly id: string };
}

export async function invite(
  person: TestPerson,
  workspaceId: WorkspaceId,
  body: object,
): Promise<Sent> {
  const answer = await person.call('POST', `/api/workspaces/${workspaceId}/invitations`, {
    name: 'Sara',
    role: 'assistant',
    language: 'ar',
    note: '',
    ...body,
  });
  expect(answer).toMatchObject({ status: 200 });
  return answer.body as Sent;
}

export function tokenOf(link: string): string {
  return link.slice(link.lastIndexOf('/') + 1);
}

/** The token in the newest captured mail to somebody: only its reader has it. */
export async function mailedInvitation(app: TestApp, email: string): Promise<string> {
  await app.app.ground.identity.settled();
  const mail = await app.database.db
    .selectFrom('captured_mail')
    .select('text')
    .where('recipient', '=', email)
    .where('text', 'like', '%/invite/%')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const token = /\/invite\/([A-Za-z0-9_-]{43})/.exec(mail.text)?.[1];
  if (token === undefined) throw new Error('no link in the mail');
  return token;
}

/** Opens the link of the mail that asks whether the address is right. */
export async function confirmAddress(app: TestApp, email: string): Promise<void> {
  await app.app.ground.identity.settled();
  const mail = await app.database.db
    .selectFrom('captured_mail')
    .select('text')
    .where('recipient', '=', email)
    .where('text', 'like', '%/verify?token=%')
    .executeTakeFirstOrThrow();
  const token = /\/verify\?token=(\S+)/.exec(mail.text)?.[1];
  expect((await app.call('GET', `/api/auth/verify-email?token=${token}`)).status).toBe(200);
}

export function code(answer: { body: unknown }): string | undefined {
  return (answer.body as { error?: { code: string } }).error?.code;
}
