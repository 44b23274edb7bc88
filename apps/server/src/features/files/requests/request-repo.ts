import { askForFile } from '@sanad/domain/files/request-mutations';
import type {
  ChecklistItemId,
  FileRequestId,
  TaskId,
  UserId,
  WorkspaceId,
} from '@sanad/domain/kernel/ids';

import type { Db } from '../../../db/database.ts';
import { inWorkspace } from '../../../db/transaction.ts';
import { raiseDebt } from '../../../rooms/debt-repo.ts';
import type { FileTables } from '../file-tables.ts';

export type RequestRepo = ReturnType<typeof createRequestRepo>;

/** Who asked, and in which stay: with that the link ends. */
export interface StoredRequest {
  readonly workspaceId: WorkspaceId;
  readonly id: FileRequestId;
  readonly askedBy: UserId;
  readonly stay: number;
}

export interface NewRequest extends StoredRequest {
  readonly tokenHash: Buffer;
  readonly taskId: TaskId;
  readonly stepId: ChecklistItemId | null;
  readonly what: string;
  readonly until: number;
}

/** The links by which somebody without an account may send what they are asked for. */
export function createRequestRepo(base: Db) {
  const db = base.withTables<FileTables>();
  return {
    /** With what the room is to show of it. */
    make: (request: NewRequest): Promise<void> =>
      inWorkspace(db, request.workspaceId, async (tx) => {
        const { workspaceId, id, tokenHash, askedBy, stay, until, taskId, stepId, what } = request;
        await tx
          .insertInto('file_request')
          .values({
            workspace_id: workspaceId,
            id,
            token_hash: tokenHash,
            asked_by: askedBy,
            stay,
            until,
          })
          .execute();
        await raiseDebt(tx, {
          ...{ workspaceId, mutation: askForFile.name, actor: askedBy },
          args: { requestId: id, taskId, stepId, what, until },
          ...{ about: `fileRequest:${id}`, reason: 'asked for' },
        });
      }),

    /** By its link, which says nothing of a workspace: spans them on purpose. */
    find: async (tokenHash: Buffer, now: number): Promise<StoredRequest | undefined> => {
      const row = await db
        .selectFrom('file_request')
        .selectAll()
        .where('token_hash', '=', tokenHash)
        .where('until', '>', now)
        .executeTakeFirst();
      return (
        row && {
          workspaceId: row.workspace_id,
          id: row.id,
          askedBy: row.asked_by,
          stay: row.stay,
        }
      );
    },

    /** How many are on their way by it. */
    coming: (workspaceId: WorkspaceId, id: FileRequestId): Promise<number> =>
      inWorkspace(db, workspaceId, async (tx) => {
        const { count } = await tx
          .selectFrom('file_version')
          .select((eb) => eb.fn.countAll().as('count'))
          .where('request_id', '=', id)
          .where('state', '=', 'coming')
          .executeTakeFirstOrThrow();
        return Number(count);
      }),

    forget: async (before: number): Promise<void> => {
      await db.deleteFrom('file_request').where('until', '<', before).execute();
    },
  };
}
