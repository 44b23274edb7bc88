import type { MembershipId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { sql } from 'kysely';

import type { Db } from '../../db/database.ts';
import type { Tx } from './workspace-repo.ts';

/** What the ledger of members says and the live room of one workspace was not told yet. */
export async function loadDebt(tx: Tx, workspaceId: WorkspaceId) {
  const workspace = await tx
    .selectFrom('workspace')
    .innerJoin('person', 'person.id', 'workspace.opened_by')
    .select([
      'workspace.name',
      'workspace.seeded',
      'workspace.opened_by',
      'workspace.facts_version',
      'workspace.mirrored_version',
      'person.language',
    ])
    .where('workspace.id', '=', workspaceId)
    .executeTakeFirst();
  const members = await tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.user_id')
    .select([
      'membership.id',
      'membership.user_id',
      'membership.role',
      'membership.hue',
      'membership.ended_at',
      'membership.facts_version',
      'person.name',
      'person.zone',
    ])
    .where('membership.workspace_id', '=', workspaceId)
    .whereRef('membership.mirrored_version', '<>', 'membership.facts_version')
    .execute();
  return { workspace, members };
}

export async function markFactsMirrored(tx: Tx, workspaceId: WorkspaceId, version: number) {
  await tx
    .updateTable('workspace')
    .set({ mirrored_version: version })
    .where('id', '=', workspaceId)
    .execute();
}

export async function markMemberMirrored(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: MembershipId,
  version: number,
) {
  await tx
    .updateTable('membership')
    .set({ mirrored_version: version })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

export async function markSeeded(tx: Tx, workspaceId: WorkspaceId) {
  await tx.updateTable('workspace').set({ seeded: true }).where('id', '=', workspaceId).execute();
}

/** Every workspace whose room is owed something; spans workspaces on purpose. */
export async function listIndebted(db: Db): Promise<readonly WorkspaceId[]> {
  const { rows } = await sql<{ id: WorkspaceId }>`
    select id from workspace where not seeded or mirrored_version <> facts_version
    union select workspace_id from membership where mirrored_version <> facts_version`.execute(db);
  return rows.map((row) => row.id);
}
