import { createHash, randomBytes, randomUUID } from 'node:crypto';

import type { DocumentId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ColumnType, Kysely } from 'kysely';

import type { Db } from '../../db/database.ts';
import { inWorkspace } from '../../db/transaction.ts';

interface DocTokenTable {
  workspace_id: WorkspaceId;
  id: string;
  document_id: DocumentId;
  user_id: UserId;
  login_id: string;
  stay: number;
  token_hash: Buffer;
  may_write: boolean;
  created_at: ColumnType<Date, Date, never>;
  expires_at: ColumnType<Date, Date, never>;
  revoked_at: ColumnType<Date | null, never, Date>;
}

export interface DocToken {
  readonly id: string;
  readonly userId: UserId;
  readonly mayWrite: boolean;
  readonly expiresAt: number;
}

export interface NewDocToken {
  readonly workspaceId: WorkspaceId;
  readonly documentId: DocumentId;
  readonly userId: UserId;
  /** The login and the stay that made it: it ends with either. */
  readonly loginId: string;
  readonly stay: number;
  readonly mayWrite: boolean;
  readonly hours: number;
  readonly now: number;
}

/** Tokens of programs. The token itself is seen once, by who asked for it; here is only its hash. */
export class DocTokenRepo {
  readonly #db: Kysely<{ doc_token: DocTokenTable }>;

  constructor(db: Db) {
    this.#db = db.withTables<{ doc_token: DocTokenTable }>() as unknown as Kysely<{
      doc_token: DocTokenTable;
    }>;
  }

  async create(asked: NewDocToken): Promise<{ id: string; token: string; expiresAt: number }> {
    const id = randomUUID();
    const token = randomBytes(32).toString('base64url');
    const expiresAt = asked.now + asked.hours * 3_600_000;
    await inWorkspace(this.#db, asked.workspaceId, (tx) =>
      tx
        .insertInto('doc_token')
        .values({
          workspace_id: asked.workspaceId,
          id,
          document_id: asked.documentId,
          user_id: asked.userId,
          login_id: asked.loginId,
          stay: asked.stay,
          token_hash: hashOf(token),
          may_write: asked.mayWrite,
          created_at: new Date(asked.now),
          expires_at: new Date(expiresAt),
        })
        .execute(),
    );
    return { id, token, expiresAt };
  }

  /** The unguessable hash is looked for first; workspace and document must then be the ones it was made for. */
  async find(
    token: string,
    workspace: WorkspaceId,
    document: DocumentId,
    now: number,
  ): Promise<DocToken | undefined> {
    const row = await this.#db
      .selectFrom('doc_token')
      .select(['id', 'user_id', 'may_write', 'expires_at'])
      .where('token_hash', '=', hashOf(token))
      .where('workspace_id', '=', workspace)
      .where('document_id', '=', document)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', new Date(now))
      .executeTakeFirst();
    if (!row) return undefined;
    return {
      id: row.id,
      userId: row.user_id,
      mayWrite: row.may_write,
      expiresAt: row.expires_at.getTime(),
    };
  }

  /** `anybody`: also one that somebody else made. False when there is nothing to revoke. */
  async revoke(
    place: { readonly workspaceId: WorkspaceId; readonly documentId: DocumentId },
    id: string,
    by: UserId,
    anybody: boolean,
    now: number,
  ): Promise<boolean> {
    const revoked = await inWorkspace(this.#db, place.workspaceId, (tx) => {
      const update = tx
        .updateTable('doc_token')
        .set({ revoked_at: new Date(now) })
        .where('workspace_id', '=', place.workspaceId)
        .where('document_id', '=', place.documentId)
        .where('id', '=', id)
        .where('revoked_at', 'is', null);
      return (anybody ? update : update.where('user_id', '=', by)).executeTakeFirst();
    });
    return revoked.numUpdatedRows > 0n;
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
