import type { EngagementId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { sql, type Kysely, type Transaction } from 'kysely';

/**
 * A transaction that can see one workspace only: it runs as a role that row-level security binds, so
 * a forgotten `where workspace_id = …` finds nothing of others. What spans workspaces (my list of
 * them, an invitation by its token) uses a plain transaction and says so.
 */
export function inWorkspace<T, R>(
  db: Kysely<T>,
  workspaceId: WorkspaceId,
  work: (tx: Transaction<T>) => Promise<R>,
): Promise<R> {
  return asTenant(db, 'sanad.workspace', workspaceId, work);
}

/** The same to read only, all of it as of one moment, however long that takes. */
export function viewWorkspace<T, R>(
  db: Kysely<T>,
  workspaceId: WorkspaceId,
  work: (tx: Transaction<T>) => Promise<R>,
): Promise<R> {
  const transaction = db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only');
  return transaction.execute((tx) => bound(tx, 'sanad.workspace', workspaceId, work));
}

/** The same for one person: their own room's rows, and nothing of any workspace. */
export function inPerson<T, R>(
  db: Kysely<T>,
  userId: UserId,
  work: (tx: Transaction<T>) => Promise<R>,
): Promise<R> {
  return asTenant(db, 'sanad.person', userId, work);
}

/** The same for one engagement: its room's rows, and nothing else of its workspace. */
export function inEngagement<T, R>(
  db: Kysely<T>,
  engagementId: EngagementId,
  work: (tx: Transaction<T>) => Promise<R>,
): Promise<R> {
  return asTenant(db, 'sanad.engagement', engagementId, work);
}

type Scope = 'sanad.workspace' | 'sanad.person' | 'sanad.engagement';

function asTenant<T, R>(
  db: Kysely<T>,
  scope: Scope,
  id: string,
  work: (tx: Transaction<T>) => Promise<R>,
): Promise<R> {
  return db.transaction().execute((tx) => bound(tx, scope, id, work));
}

async function bound<T, R>(
  tx: Transaction<T>,
  scope: Scope,
  id: string,
  work: (tx: Transaction<T>) => Promise<R>,
): Promise<R> {
  await sql`select set_config(${scope}, ${id}, true), set_config('role', 'sanad_tenant', true)`.execute(
    tx,
  );
  return work(tx);
}

/** Inside `inWorkspace`, for what is counted over all workspaces: as ourselves, then bound to the one again. */
export async function beyondWorkspace<T, R>(
  tx: Transaction<T>,
  work: () => Promise<R>,
): Promise<R> {
  await sql`select set_config('role', 'none', true)`.execute(tx);
  const result = await work();
  await sql`select set_config('role', 'sanad_tenant', true)`.execute(tx);
  return result;
}
