import { randomUUID } from 'node:crypto';

import type { CallId, DocumentId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { Selectable } from 'kysely';

import type { Db } from '../../db/database.ts';
import { inWorkspace } from '../../db/transaction.ts';
import { oweCall, oweNotes } from './call-debts-repo.ts';
import type { CallsTx, CallTable, CallTables } from './call-tables.ts';
import { nameMediaRoom } from './media-room.ts';
import type { StoredCall } from './stored-call.ts';

export type CallsRepo = ReturnType<typeof createCallsRepo>;

const instantOf = (date: Date): Instant => date.getTime() as Instant;

const storedCall = (row: Selectable<CallTable>): StoredCall => ({
  workspaceId: row.workspace_id,
  id: row.id,
  mediaRoom: row.media_room,
  notesDocumentId: row.notes_document_id,
  startedBy: row.started_by,
  startedAt: instantOf(row.started_at),
  endedAt: row.ended_at && instantOf(row.ended_at),
});

export function createCallsRepo(base: Db) {
  const db = base.withTables<CallTables>();
  const within = <R>(workspaceId: WorkspaceId, work: (tx: CallsTx) => Promise<R>): Promise<R> =>
    inWorkspace(db, workspaceId, work);

  return {
    within,

    loadCall: (workspaceId: WorkspaceId, id: CallId): Promise<StoredCall | undefined> =>
      within(workspaceId, async (tx) => {
        const row = await tx.selectFrom('call').selectAll().where('id', '=', id).executeTakeFirst();
        return row && storedCall(row);
      }),

    /** Claims the workspace's one place for a call, or gives the call that has it. What `begins` throws undoes it. */
    openCall: (
      workspaceId: WorkspaceId,
      ask: { by: UserId; notesTitle: string; now: number; begins?(): void },
    ): Promise<StoredCall> =>
      within(workspaceId, async (tx) => {
        const { by, notesTitle, now } = ask;
        const id = randomUUID() as CallId;
        const row = await tx
          .insertInto('call')
          .values({
            workspace_id: workspaceId,
            id,
            media_room: nameMediaRoom(workspaceId, id),
            notes_document_id: randomUUID() as DocumentId,
            started_by: by,
            started_at: new Date(now),
          })
          .onConflict((on) => on.column('workspace_id').where('ended_at', 'is', null).doNothing())
          .returningAll()
          .executeTakeFirst();
        if (row) {
          ask.begins?.();
          const call = storedCall(row);
          await oweNotes(tx, call, notesTitle);
          await oweCall(tx, call, 'started');
          return call;
        }
        const there = await tx
          .selectFrom('call')
          .selectAll()
          .where('ended_at', 'is', null)
          .executeTakeFirstOrThrow();
        return storedCall(there);
      }),

    /** True the first time this webhook is seen. In the same transaction as what it changes. */
    hearWebhook: async (
      tx: CallsTx,
      workspaceId: WorkspaceId,
      id: string,
      at: number,
    ): Promise<boolean> => {
      const heard = await tx
        .insertInto('webhook_event')
        .values({ workspace_id: workspaceId, id, heard_at: new Date(at) })
        .onConflict((on) => on.doNothing())
        .returning('id')
        .executeTakeFirst();
      return heard !== undefined;
    },

    /** The call's row, locked: its stays and its end are written by one hand at a time. */
    lockCall: async (tx: CallsTx, id: CallId): Promise<StoredCall | undefined> => {
      const query = tx.selectFrom('call').selectAll().where('id', '=', id).forUpdate();
      const row = await query.executeTakeFirst();
      return row && storedCall(row);
    },

    /**
     * Writes what is known of one participant session. Joining and leaving commute: a session that was
     * heard leaving stays left when its joining arrives late.
     */
    storeStay: async (
      tx: CallsTx,
      call: StoredCall,
      stay: {
        sid: string;
        userId: UserId;
        device: string;
        joinedAt: number;
        leftAt: number | null;
      },
    ): Promise<void> => {
      const joined = new Date(stay.joinedAt);
      const left = stay.leftAt === null ? null : new Date(Math.max(stay.leftAt, stay.joinedAt));
      await tx
        .insertInto('call_participation')
        .values({
          workspace_id: call.workspaceId,
          id: randomUUID(),
          call_id: call.id,
          session_sid: stay.sid,
          user_id: stay.userId,
          device: stay.device,
          joined_at: joined,
          left_at: left,
        })
        .onConflict((on) =>
          on.columns(['workspace_id', 'call_id', 'session_sid']).doUpdateSet((row) => ({
            joined_at: row.fn('least', ['call_participation.joined_at', 'excluded.joined_at']),
            left_at: row.fn.coalesce('call_participation.left_at', 'excluded.left_at'),
          })),
        )
        .execute();
    },

    openStays: (tx: CallsTx, id: CallId) =>
      tx
        .selectFrom('call_participation')
        .select(['session_sid as sid', 'user_id as userId'])
        .where('call_id', '=', id)
        .where('left_at', 'is', null)
        .execute(),

    hasStays: async (tx: CallsTx, id: CallId): Promise<boolean> =>
      (await tx
        .selectFrom('call_participation')
        .select('id')
        .where('call_id', '=', id)
        .executeTakeFirst()) !== undefined,

    /** True when one of these was there, open or closed. */
    closeStays: async (
      tx: CallsTx,
      id: CallId,
      sids: readonly string[],
      at: number,
    ): Promise<boolean> => {
      if (sids.length === 0) return false;
      await tx
        .updateTable('call_participation')
        .set((row) => ({ left_at: row.fn('greatest', ['joined_at', row.val(new Date(at))]) }))
        .where('call_id', '=', id)
        .where('session_sid', 'in', sids)
        .where('left_at', 'is', null)
        .execute();
      const there = tx
        .selectFrom('call_participation')
        .select('id')
        .where('call_id', '=', id)
        .where('session_sid', 'in', sids);
      return (await there.executeTakeFirst()) !== undefined;
    },

    /** Of a session whose joining was not heard: kept as long as webhooks are, among them. */
    rememberLeaving: async (
      tx: CallsTx,
      workspaceId: WorkspaceId,
      sid: string,
      at: number,
    ): Promise<void> => {
      await tx
        .insertInto('webhook_event')
        .values({ workspace_id: workspaceId, id: `left:${sid}`, heard_at: new Date(at) })
        .onConflict((on) => on.doNothing())
        .execute();
    },

    leavingOf: async (tx: CallsTx, sid: string): Promise<number | undefined> => {
      const row = await tx
        .selectFrom('webhook_event')
        .select('heard_at')
        .where('id', '=', `left:${sid}`)
        .executeTakeFirst();
      return row?.heard_at.getTime();
    },

    closeCall: async (tx: CallsTx, id: CallId, at: number): Promise<void> => {
      await tx
        .updateTable('call')
        .set((row) => ({ ended_at: row.fn('greatest', ['started_at', row.val(new Date(at))]) }))
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .execute();
    },

    /** Every call that is on, of all workspaces: reconciling is the server's own work, behind no tenant's wall. */
    listOpenCalls: async (): Promise<StoredCall[]> => {
      const rows = await db.selectFrom('call').selectAll().where('ended_at', 'is', null).execute();
      return rows.map(storedCall);
    },

    forgetWebhooks: async (before: number): Promise<void> => {
      await db.deleteFrom('webhook_event').where('heard_at', '<', new Date(before)).execute();
    },
  };
}
