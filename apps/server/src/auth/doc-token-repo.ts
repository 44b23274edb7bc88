import { createHash, randomBytes, randomUUID } from 'node:crypto';

import { can } from '@sanad/domain/access/capability';
import type { Role } from '@sanad/domain/access/role';
import type { DocumentId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { sql, type Transaction } from 'kysely';

import type { Db } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { inWorkspace } from '../db/transaction.ts';

export interface DocToken {
  readonly id: string;
  readonly userId: UserId;
  readonly loginId: string;
  readonly stay: number;
}

export interface NewDocToken {
  readonly workspaceId: WorkspaceId;
  readonly documentId: DocumentId;
  readonly userId: UserId;
  /** The login and the stay that make it: it ends with either. */
  readonly loginId: string;
  readonly stay: number;
  readonly mayWrite: boolean;
  readonly hours: number;
  /** So many that stand may be in one person's name here. */
  readonly limit: number;
  readonly now: number;
}

/** A token that still opens something, as its person and the workspace's owner see it. */
export interface StandingDocToken {
  readonly id: string;
  readonly workspaceId: WorkspaceId;
  readonly workspaceName: string;
  readonly documentId: DocumentId;
  readonly userId: UserId;
  readonly mayWrite: boolean;
  readonly personName: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly lastUsedAt: number | null;
}

/** How exactly the last use is known. */
const useEveryMs = 60_000;
/** More than anybody can look through; the newest come first. */
const listed = 500;

/** Of those alone that still open something: the whole question as a query. */
function standingTokens(db: Db, now: number) {
  return db
    .selectFrom('doc_token')
    .innerJoin('login', 'login.id', 'doc_token.login_id')
    .innerJoin('workspace', 'workspace.id', 'doc_token.workspace_id')
    .innerJoin('person', 'person.id', 'doc_token.user_id')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.workspace_id', '=', 'doc_token.workspace_id')
        .onRef('membership.user_id', '=', 'doc_token.user_id')
        .onRef('membership.stay', '=', 'doc_token.stay')
        .on('membership.ended_at', 'is', null),
    )
    .where('login.expires_at', '>', new Date(now))
    .where('doc_token.revoked_at', 'is', null)
    .where('doc_token.expires_at', '>', new Date(now));
}

type StandingQuery = ReturnType<typeof standingTokens>;

/**
 * Tokens of programs. The token itself is seen once, by who asked for it; here is only its hash. Each is
 * bound to the login and the stay that made it: the database deletes it with the login, and a stay that
 * ended never comes back.
 */
export class DocTokenRepo {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  async create(asked: NewDocToken): Promise<{ id: string; token: string; expiresAt: number }> {
    const id = randomUUID();
    const token = randomBytes(32).toString('base64url');
    const expiresAt = asked.now + asked.hours * 3_600_000;
    const { workspaceId, userId, loginId, stay, limit, now } = asked;
    await inWorkspace(this.#db, workspaceId, async (tx) => {
      // Locked, so that parallel requests cannot pass the limit together; and the stay is still this one.
      const member = await tx
        .selectFrom('membership')
        .select('id')
        .where('user_id', '=', userId)
        .where('workspace_id', '=', workspaceId)
        .where('stay', '=', stay)
        .where('ended_at', 'is', null)
        .forUpdate()
        .executeTakeFirst();
      if (!member) throw new Refusal('not_found');
      const { count } = await tx
        .selectFrom('doc_token')
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .where('workspace_id', '=', workspaceId)
        .where('user_id', '=', userId)
        .where('stay', '=', stay)
        .where('revoked_at', 'is', null)
        .where('expires_at', '>', new Date(now))
        .executeTakeFirstOrThrow();
      if (Number(count) >= limit) throw new Refusal('limit_reached', { limit });
      await tx
        .insertInto('doc_token')
        .values({
          workspace_id: workspaceId,
          id,
          document_id: asked.documentId,
          user_id: userId,
          login_id: loginId,
          stay,
          token_hash: hashOf(token),
          may_write: asked.mayWrite,
          created_at: new Date(now),
          expires_at: new Date(expiresAt),
        })
        .execute();
    }).catch((error: unknown) => {
      // The login that asked ended a moment ago: nothing may be bound to it any more.
      if (isMissingReference(error)) throw new Refusal('unauthenticated');
      throw error;
    });
    return { id, token, expiresAt };
  }

  /**
   * The unguessable hash is looked for first; workspace and document must then be the ones it was made
   * for. Only who it speaks for: whether it may still come in is the whole question, `Access.judge`.
   */
  async find(
    token: string,
    workspace: WorkspaceId,
    document: DocumentId,
    now: number,
  ): Promise<DocToken | undefined> {
    const row = await this.#db
      .selectFrom('doc_token')
      .select(['id', 'user_id', 'login_id', 'stay'])
      .where('token_hash', '=', hashOf(token))
      .where('workspace_id', '=', workspace)
      .where('document_id', '=', document)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', new Date(now))
      .executeTakeFirst();
    if (!row) return undefined;
    return { id: row.id, userId: row.user_id, loginId: row.login_id, stay: row.stay };
  }

  /** Says that these are in use. A row is written once a minute at most. */
  async use(ids: readonly string[], now: number): Promise<void> {
    if (ids.length === 0) return;
    await this.#db
      .updateTable('doc_token')
      .set({ last_used_at: new Date(now) })
      .where('id', 'in', ids)
      .where((eb) =>
        eb.or([
          eb('last_used_at', 'is', null),
          eb('last_used_at', '<', new Date(now - useEveryMs)),
        ]),
      )
      .execute();
  }

  /** Those in one person's name, of all their workspaces. Spans workspaces on purpose. */
  listOf(userId: UserId, now: number): Promise<StandingDocToken[]> {
    return this.#list(standingTokens(this.#db, now).where('doc_token.user_id', '=', userId));
  }

  /** Everybody's in one workspace. */
  listIn(workspaceId: WorkspaceId, now: number): Promise<StandingDocToken[]> {
    return this.#list(
      standingTokens(this.#db, now).where('doc_token.workspace_id', '=', workspaceId),
    );
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

  /** Forgets what opens nothing any more: expired, revoked, of a stay that ended. */
  async sweep(now: number): Promise<void> {
    await this.#db
      .deleteFrom('doc_token')
      .where('id', 'not in', standingTokens(this.#db, now).select('doc_token.id'))
      .execute();
  }

  async #list(standing: StandingQuery): Promise<StandingDocToken[]> {
    const rows = await standing
      .select([
        'doc_token.id',
        'doc_token.workspace_id',
        'workspace.name',
        'doc_token.document_id',
        'doc_token.user_id',
        'person.name as person_name',
        'doc_token.may_write',
        'doc_token.created_at',
        'doc_token.expires_at',
        'doc_token.last_used_at',
      ])
      .orderBy('doc_token.created_at', 'desc')
      .orderBy('doc_token.id')
      .limit(listed)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      workspaceId: row.workspace_id,
      workspaceName: row.name,
      documentId: row.document_id,
      userId: row.user_id,
      personName: row.person_name,
      mayWrite: row.may_write,
      createdAt: row.created_at.getTime(),
      expiresAt: row.expires_at.getTime(),
      lastUsedAt: row.last_used_at?.getTime() ?? null,
    }));
  }
}

/** Whose right ended takes their programs' with it, for good: it does not come back with the role. */
export async function endTokensBeyond(
  tx: Transaction<Tables>,
  workspaceId: WorkspaceId,
  userId: UserId,
  role: Role,
): Promise<void> {
  if (can(role, 'docs.edit')) return;
  const theirs = tx
    .deleteFrom('doc_token')
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId);
  await (can(role, 'docs.view') ? theirs.where('may_write', '=', sql.lit(true)) : theirs).execute();
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function isMissingReference(error: unknown): boolean {
  return (error as { readonly code?: unknown } | null)?.code === '23503';
}
