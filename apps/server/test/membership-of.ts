import type { MembershipId, WorkspaceId } from '@sanad/domain/kernel/ids';

import type { TestApp } from './test-app.ts';
import type { TestPerson } from './test-person.ts';

/** The id of a person's place in a workspace, as the routes about members name it. */
export async function membershipOf(
  app: TestApp,
  workspaceId: WorkspaceId,
  person: TestPerson,
): Promise<MembershipId> {
  const row = await app.database.db
    .selectFrom('membership')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', person.userId)
    .executeTakeFirstOrThrow();
  return row.id;
}
