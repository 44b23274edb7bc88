import { randomUUID } from 'node:crypto';

import type { Capability } from '@sanad/domain/access/capability';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { sql, type Transaction } from 'kysely';

import type { Db } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';

type Tx = Transaction<Tables>;

/** Somebody's own wish of before: paid only while its person is still here as they were then. */
export interface DebtWish {
  readonly stay: number;
  readonly needs: Capability;
  readonly loginId: string;
}

export interface NewDebt {
  readonly workspaceId: WorkspaceId;
  /** The workspace's own where it is left out. */
  readonly roomId?: string;
  readonly mutation: string;
  readonly args: unknown;
  /** In whose name the room is changed; of a wish, who wished it. */
  readonly actor: UserId;
  /** `member:<id>`: debts about one thing are paid in the order of their raising, others do not wait for them. */
  readonly about: string;
  /** Why, for whoever reads the table: `renamed`, `call ended`. */
  readonly reason: string;
  readonly wish?: DebtWish;
}

export interface Debt extends Omit<NewDebt, 'wish' | 'roomId'> {
  readonly id: string;
  readonly roomId: string;
  readonly wish: DebtWish | null;
  readonly refusals: number;
  readonly dueAt: number | null;
}

/**
 * Owes a mutation to a room, in the transaction that makes it owed: both commit or neither. Raise it after
 * the row that it tells of was written or locked: then two debts about one thing have the order of their
 * facts. `debts.pay` after the commit; a job pays whatever was not.
 */
export async function raiseDebt(tx: Tx, debt: NewDebt): Promise<void> {
  const { workspaceId, roomId = workspaceId, args, wish, ...rest } = debt;
  await tx
    .insertInto('debt')
    .values({
      ...rest,
      workspace_id: workspaceId,
      id: randomUUID(),
      room_id: roomId,
      args: JSON.stringify(args),
      wish: wish === undefined ? null : JSON.stringify(wish),
    })
    .execute();
}

/** What a workspace's rooms are owed, oldest first, due or not. */
export async function listOwed(tx: Tx, workspaceId: WorkspaceId, most: number): Promise<Debt[]> {
  const rows = await tx
    .selectFrom('debt')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('paid_at', 'is', null)
    .where('parked_at', 'is', null)
    .orderBy('number')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    workspaceId: row.workspace_id,
    id: row.id,
    roomId: row.room_id,
    mutation: row.mutation,
    args: row.args,
    actor: row.actor,
    about: row.about,
    reason: row.reason,
    wish: row.wish as DebtWish | null,
    refusals: row.refusals,
    dueAt: row.due_at?.getTime() ?? null,
  }));
}

export type DebtOutcome =
  | { readonly kind: 'paid'; readonly at: number }
  | { readonly kind: 'again'; readonly dueAt: number; readonly refusal: string }
  | { readonly kind: 'parked'; readonly at: number; readonly refusal: string };

export async function markDebt(tx: Tx, debt: Debt, outcome: DebtOutcome): Promise<void> {
  const { kind } = outcome;
  await tx
    .updateTable('debt')
    .set((eb) => ({
      paid_at: kind === 'paid' ? new Date(outcome.at) : null,
      parked_at: kind === 'parked' ? new Date(outcome.at) : null,
      due_at: kind === 'again' ? new Date(outcome.dueAt) : null,
      refusal: kind === 'paid' ? null : outcome.refusal,
      refusals: kind === 'paid' ? eb.ref('refusals') : eb('refusals', '+', 1),
    }))
    .where('workspace_id', '=', debt.workspaceId)
    .where('id', '=', debt.id)
    .execute();
}

/** Every workspace some room of which is owed something that is due; spans workspaces on purpose. */
export async function listIndebted(db: Db, now: number): Promise<readonly WorkspaceId[]> {
  const rows = await db
    .selectFrom('debt')
    .select('workspace_id')
    .distinct()
    .where('paid_at', 'is', null)
    .where('parked_at', 'is', null)
    .where((eb) => eb.or([eb('due_at', 'is', null), eb('due_at', '<=', new Date(now))]))
    .execute();
  return rows.map((row) => row.workspace_id);
}

export async function countDebts(db: Db): Promise<{ owed: number; parked: number }> {
  const { rows } = await sql<{ owed: number; parked: number }>`
    select (count(*) filter (where parked_at is null))::integer as owed,
      (count(*) filter (where parked_at is not null))::integer as parked
    from debt where paid_at is null`.execute(db);
  return rows[0] ?? { owed: 0, parked: 0 };
}

/** Paid ones, with the client ids under which rooms took them: nobody asks about these payments any more. */
export async function forgetPaid(db: Db, before: number): Promise<void> {
  await sql`
    with gone as (delete from debt where paid_at < ${new Date(before)} returning workspace_id, room_id, id)
    delete from room_client c using gone
    where c.scope_id = gone.workspace_id and c.room_id = gone.room_id and c.client_id = gone.id`.execute(
    db,
  );
}
