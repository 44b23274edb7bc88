import type { MembershipId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { sql } from 'kysely';

import type { Db } from '../../db/database.ts';
import { oweBeginning, oweFacts, oweMember } from './room-debts-repo.ts';
import type { DefaultRecords } from './workspace-room-port.ts';
import type { Tx } from './workspace-tx.ts';

/**
 * Takes over what earlier releases owed to rooms: they marked rows (`facts_version` above
 * `mirrored_version`, `seeded`) where we raise debts. A data folder that one of them left in the middle
 * of telling a room is told to the end; each mark goes in the transaction that raises its debt. Gives the
 * workspaces that there is something to pay to.
 */
export async function adoptOldMarks(
  db: Db,
  records: DefaultRecords,
): Promise<readonly WorkspaceId[]> {
  const { rows } = await sql<{ id: WorkspaceId }>`
    select id from workspace where not seeded or mirrored_version < facts_version
    union select workspace_id from membership where mirrored_version < facts_version`.execute(db);
  for (const { id } of rows) await db.transaction().execute((tx) => adoptOne(tx, id, records));
  return rows.map(({ id }) => id);
}

async function adoptOne(tx: Tx, id: WorkspaceId, records: DefaultRecords): Promise<void> {
  const facts = await sql<{ told: boolean; seeded: boolean }>`
    select mirrored_version >= facts_version as told, seeded from workspace where id = ${id} for update`.execute(
    tx,
  );
  const [workspace] = facts.rows;
  if (!workspace) return;
  if (!workspace.told) await oweFacts(tx, id, 'an earlier release');
  const seats = await sql<{ id: MembershipId }>`
    update membership set mirrored_version = facts_version
    where workspace_id = ${id} and mirrored_version < facts_version returning id`.execute(tx);
  for (const seat of seats.rows) await oweMember(tx, id, seat.id, 'an earlier release');
  // A board that has any column, archived ones too, is left as it is.
  const columns = await sql`
    select from room_record where scope_id = ${id} and collection = 'column' limit 1`.execute(tx);
  if (!workspace.seeded && columns.rows.length === 0) await oweBeginning(tx, id, records);
  await sql`update workspace set mirrored_version = facts_version, seeded = true where id = ${id}`.execute(
    tx,
  );
}
