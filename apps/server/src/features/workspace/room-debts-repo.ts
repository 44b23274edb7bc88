import type { MembershipId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { setMember, setWorkspaceFacts } from '@sanad/domain/workspace/member-mutations';

import { raiseDebt } from '../../rooms/debt-repo.ts';
import type { DefaultRecords } from './workspace-room-port.ts';
import type { Tx } from './workspace-tx.ts';

/** The workspace's room shall show this member as the ledger has them now; call it after the change. */
export async function oweMember(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: MembershipId,
  reason: string,
): Promise<void> {
  const { opened_by: actor } = await openerOf(tx, workspaceId);
  const { user_id: userId, ...seat } = await tx
    .selectFrom('membership')
    .select(['user_id', 'role', 'hue', 'ended_at'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const person = await tx
    .selectFrom('person')
    .select(['name', 'zone'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  const { role, hue, ended_at: endedAt } = seat;
  const args = { id, userId, ...person, role, hue, active: endedAt === null };
  const about = `member:${id}`;
  await raiseDebt(tx, { workspaceId, mutation: setMember.name, args, actor, about, reason });
}

/** Everybody who is or was in it, of a person or of a workspace that was just made. */
export async function oweSeatsOf(
  tx: Tx,
  whose: { readonly userId: string } | { readonly workspaceId: WorkspaceId },
  reason: string,
): Promise<void> {
  const all = tx.selectFrom('membership').select(['workspace_id', 'id']).orderBy('joined_at');
  const seats =
    'userId' in whose
      ? all.where('user_id', '=', whose.userId as never)
      : all.where('workspace_id', '=', whose.workspaceId);
  for (const seat of await seats.execute()) await oweMember(tx, seat.workspace_id, seat.id, reason);
}

export async function oweFacts(tx: Tx, workspaceId: WorkspaceId, reason: string): Promise<void> {
  const { name, opened_by: actor } = await openerOf(tx, workspaceId);
  await raiseDebt(tx, {
    ...{ workspaceId, mutation: setWorkspaceFacts.name, args: { name }, actor },
    ...{ about: 'facts', reason },
  });
}

/** What a new workspace begins with, in its opener's language. */
export async function oweBeginning(
  tx: Tx,
  workspaceId: WorkspaceId,
  records: DefaultRecords,
): Promise<void> {
  const { opened_by: actor } = await openerOf(tx, workspaceId);
  const { language } = await tx
    .selectFrom('person')
    .select('language')
    .where('id', '=', actor)
    .executeTakeFirstOrThrow();
  for (const { mutation, args } of records(language))
    await raiseDebt(tx, {
      workspaceId,
      mutation,
      args,
      actor,
      about: 'beginning',
      reason: 'opened',
    });
}

/** All of a workspace that was just made: its name, its people, what it begins with. */
export async function oweNewWorkspace(
  tx: Tx,
  workspaceId: WorkspaceId,
  records: DefaultRecords,
): Promise<void> {
  await oweFacts(tx, workspaceId, 'opened');
  await oweSeatsOf(tx, { workspaceId }, 'opened');
  await oweBeginning(tx, workspaceId, records);
}

/**
 * Shared with others who owe it something, against whoever changes its members (`lockWorkspace`): of two
 * changes of one member, the debt of the later one is raised with both and comes later. Taken before the
 * debt's own reference would take it, or the two would wait for each other.
 */
function openerOf(tx: Tx, workspaceId: WorkspaceId) {
  return tx
    .selectFrom('workspace')
    .select(['name', 'opened_by'])
    .where('id', '=', workspaceId)
    .forKeyShare()
    .executeTakeFirstOrThrow();
}
