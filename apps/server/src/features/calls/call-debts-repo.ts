import { setCall } from '@sanad/domain/calls/call-mutations';
import type { CallRecord } from '@sanad/domain/calls/record';
import type { CallId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { sql } from 'kysely';

import type { Db } from '../../db/database.ts';
import { raiseDebt } from '../../rooms/debt-repo.ts';
import { peopleOf } from './attendance.ts';
import type { CallsTx } from './call-tables.ts';
import type { StoredCall } from './stored-call.ts';

const instantOf = (date: Date): Instant => date.getTime() as Instant;

/** The call as the workspace's room shows it. */
export async function readCallRecord(tx: CallsTx, id: CallId): Promise<CallRecord | undefined> {
  const row = await tx.selectFrom('call').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const stays = await tx
    .selectFrom('call_participation')
    .select(['user_id', 'joined_at', 'left_at'])
    .where('call_id', '=', id)
    .execute();
  return {
    id,
    startedAt: instantOf(row.started_at),
    startedBy: row.started_by,
    notesDocumentId: row.notes_document_id,
    endedAt: row.ended_at && instantOf(row.ended_at),
    people: peopleOf(
      stays.map((stay) => ({
        userId: stay.user_id,
        joinedAt: instantOf(stay.joined_at),
        leftAt: stay.left_at && instantOf(stay.left_at),
      })),
    ),
  };
}

type Named = Pick<StoredCall, 'workspaceId' | 'id'>;

/** The room shall show the call as it is now. */
export async function oweCall(tx: CallsTx, call: Named, reason: string): Promise<void> {
  const { workspaceId, id } = call;
  const args = await readCallRecord(tx, id);
  if (!args) return;
  await raiseDebt(tx, {
    ...{ workspaceId, mutation: setCall.name, args, actor: args.startedBy },
    ...{ about: `call:${id}`, reason },
  });
}

/** The same where `work` changed what is shown; under the call's lock, so that debts have the order of its states. */
export async function oweChanges<R>(
  tx: CallsTx,
  call: Named,
  reason: string,
  work: () => Promise<R>,
): Promise<R> {
  const read = async () => JSON.stringify(await readCallRecord(tx, call.id));
  const before = await read();
  const result = await work();
  if ((await read()) !== before) await oweCall(tx, call, reason);
  return result;
}

/** The document of its notes, in the name of who started the call. */
export async function oweNotes(tx: CallsTx, call: StoredCall, title: string): Promise<void> {
  const { workspaceId, notesDocumentId: documentId, startedBy: actor } = call;
  await raiseDebt(tx, {
    ...{ workspaceId, mutation: 'createDocument', args: { documentId, title }, actor },
    ...{ about: `document:${documentId}`, reason: 'notes of a call' },
  });
}

/**
 * Calls that their room shows otherwise than they are, or not at all, and owes nothing about: an earlier
 * release died in telling it. Spans workspaces, once in a process's life.
 */
export async function listUnshownCalls(db: Db): Promise<readonly Named[]> {
  const { rows } = await sql<{ workspaceId: WorkspaceId; id: CallId }>`
    select c.workspace_id as "workspaceId", c.id from call c
    left join room_record r
      on r.scope_id = c.workspace_id and r.room_id = c.workspace_id and r.collection = 'call' and r.id = c.id::text
    where (r.id is null or (c.ended_at is null) <> (r.data ->> 'endedAt' is null))
      and not exists (
        select from debt d where d.workspace_id = c.workspace_id and d.about = 'call:' || c.id and d.paid_at is null)`.execute(
    db,
  );
  return rows;
}
