import type { Role } from '@sanad/domain/access/role';
import type { Side } from '@sanad/domain/access/side';
import type { EngagementId, ExpectationId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { sql, type Transaction } from 'kysely';

import type { Tables } from '../../db/tables.ts';

/** The SQL of acknowledgements; all of it runs inside the workspace's wall. */
type Tx = Transaction<Tables>;

export interface EngagementPlace {
  readonly workspaceId: WorkspaceId;
  readonly engagementId: EngagementId;
}

export interface Kept {
  readonly number: number;
  readonly itemId: ExpectationId;
  readonly version: number;
  readonly by: UserId;
  readonly side: Side;
  readonly at: Instant;
  readonly content: string;
  readonly hash: string;
}

/** Whose engagement it is; `undefined`: there is none of that id here. */
export async function findAssistantOf(
  tx: Tx,
  { workspaceId, engagementId }: EngagementPlace,
): Promise<UserId | undefined> {
  const { rows } = await sql<{ assistant: UserId }>`
    select assistant from engagement
    where workspace_id = ${workspaceId} and id = ${engagementId}`.execute(tx);
  return rows[0]?.assistant;
}

/** Until the transaction ends nobody else writes one here. */
export async function holdEngagement(
  tx: Tx,
  { workspaceId, engagementId }: EngagementPlace,
): Promise<void> {
  await sql`
    select from engagement where workspace_id = ${workspaceId} and id = ${engagementId}
    for update`.execute(tx);
}

/** All of an engagement, the first one first. */
export async function listKept(
  tx: Tx,
  { workspaceId, engagementId }: EngagementPlace,
): Promise<readonly Kept[]> {
  const { rows } = await sql<Kept>`
    select number, item_id as "itemId", version, side, acknowledged_by as by,
      acknowledged_at::float8 as at, content, hash
    from acknowledgement
    where workspace_id = ${workspaceId} and engagement_id = ${engagementId}
    order by number`.execute(tx);
  return rows;
}

export async function insertKept(
  tx: Tx,
  { workspaceId, engagementId }: EngagementPlace,
  { number, itemId, version, side, by, at, content, hash }: Kept,
): Promise<void> {
  await sql`
    insert into acknowledgement (workspace_id, engagement_id, number, item_id, version, side,
      acknowledged_by, acknowledged_at, content, hash)
    values (${workspaceId}, ${engagementId}, ${number}, ${itemId}, ${version}, ${side},
      ${by}, ${at}, ${content}, ${hash})`.execute(tx);
}

export interface Present {
  readonly userId: UserId;
  readonly name: string;
  readonly role: Role;
}

/** Who is in the workspace now, held until the transaction ends: a right may have ended a moment ago. */
export async function holdMembers(tx: Tx, workspaceId: WorkspaceId): Promise<readonly Present[]> {
  const { rows } = await sql<Present>`
    select m.user_id as "userId", p.name, m.role from membership m join person p on p.id = m.user_id
    where m.workspace_id = ${workspaceId} and m.ended_at is null for share of m`.execute(tx);
  return rows;
}
