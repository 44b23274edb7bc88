import { randomUUID } from 'node:crypto';

import { capabilitiesOf, firstCapabilities } from '@sanad/domain/access/capability';
import type { Role } from '@sanad/domain/access/role';
import type { MembershipId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import type { Hue, WorkspaceSummary } from '@sanad/protocol/http/profile';

import type { Db } from '../../db/database.ts';
import { oweFacts, oweNewWorkspace } from './room-debts-repo.ts';
import type { DefaultRecords } from './workspace-room-port.ts';
import type { Tx } from './workspace-tx.ts';

interface SummaryRow {
  readonly workspace_id: WorkspaceId;
  readonly workspace_name: string;
  readonly demo: boolean;
  readonly id: MembershipId;
  readonly role: Role;
  readonly hue: Hue;
  readonly invites_first_owner: boolean;
  readonly stay: number;
}

function summaryOf(row: SummaryRow): WorkspaceSummary {
  return {
    id: row.workspace_id,
    name: row.workspace_name,
    membershipId: row.id,
    stay: row.stay,
    role: row.role,
    hue: row.hue,
    // The first pages read no others here either, and lose the whole answer by one; later ones ask the room.
    capabilities: capabilitiesOf(row.role).filter((each) => firstCapabilities.has(each)),
    invitesFirstOwner: row.invites_first_owner,
    demo: row.demo,
  };
}

function summaries(db: Db | Tx, userId: UserId) {
  return db
    .selectFrom('membership')
    .innerJoin('workspace', 'workspace.id', 'membership.workspace_id')
    .where('membership.user_id', '=', userId)
    .where('membership.ended_at', 'is', null)
    .select([
      'membership.workspace_id',
      'workspace.name as workspace_name',
      'workspace.demo',
      'membership.id',
      'membership.role',
      'membership.hue',
      'membership.invites_first_owner',
      'membership.stay',
    ]);
}

/** Every workspace of one person, in the order they came to them. Spans workspaces on purpose. */
export async function listWorkspacesOf(db: Db, userId: UserId): Promise<WorkspaceSummary[]> {
  const rows = await summaries(db, userId)
    .orderBy('membership.joined_at')
    .orderBy('membership.id')
    .execute();
  return rows.map(summaryOf);
}

export async function loadSummary(
  db: Db | Tx,
  userId: UserId,
  workspaceId: WorkspaceId,
): Promise<WorkspaceSummary> {
  const row = await summaries(db, userId)
    .where('workspace.id', '=', workspaceId)
    .executeTakeFirst();
  if (!row) throw new Refusal('not_found');
  return summaryOf(row);
}

/** Everything that changes who is in a workspace takes this lock first, so that such changes have one order. */
export async function lockWorkspace(tx: Tx, workspaceId: WorkspaceId) {
  const row = await tx
    .selectFrom('workspace')
    .select(['id', 'name', 'demo'])
    .where('id', '=', workspaceId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('not_found');
  return row;
}

export interface NewWorkspace {
  readonly name: string;
  readonly side: 'client' | 'assistant';
  readonly userId: UserId;
  readonly demo: boolean;
  readonly limit: number;
  readonly records: DefaultRecords;
}

export async function openWorkspace(db: Db, open: NewWorkspace): Promise<WorkspaceId> {
  const id = randomUUID() as WorkspaceId;
  const role: Role = open.side === 'client' ? 'owner' : 'assistant';
  await db.transaction().execute(async (tx) => {
    // Locks the person, so that parallel requests cannot pass the limit together.
    await tx.selectFrom('person').select('id').where('id', '=', open.userId).forUpdate().execute();
    const { count } = await tx
      .selectFrom('membership')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .where('user_id', '=', open.userId)
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (Number(count) >= open.limit) throw new Refusal('limit_reached', { limit: open.limit });
    await tx
      .insertInto('workspace')
      .values({ id, name: open.name, demo: open.demo, opened_by: open.userId })
      .execute();
    await tx
      .insertInto('membership')
      .values({
        workspace_id: id,
        id: randomUUID() as MembershipId,
        user_id: open.userId,
        role,
        hue: role === 'owner' ? 'saffron' : 'sea',
        invites_first_owner: role === 'assistant',
      })
      .execute();
    await oweNewWorkspace(tx, id, open.records);
  });
  return id;
}

export async function renameWorkspaceTo(
  tx: Tx,
  workspaceId: WorkspaceId,
  name: string,
): Promise<void> {
  await tx.updateTable('workspace').set({ name }).where('id', '=', workspaceId).execute();
  await oweFacts(tx, workspaceId, 'renamed');
}
