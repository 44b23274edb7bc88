import type { DocumentId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { sql } from 'kysely';

import type { Db } from '../../db/database.ts';
import type { SearchTx } from './search-index-repo.ts';

/** A document that was written in since its text was read. */
export interface StaleDocument {
  readonly workspaceId: WorkspaceId;
  readonly documentId: DocumentId;
}

/** Over all workspaces, ids alone. */
export async function staleDocuments(db: Db, limit: number): Promise<readonly StaleDocument[]> {
  const { rows } = await sql<StaleDocument>`
    select d.workspace_id as "workspaceId", d.id as "documentId" from doc d
    left join search_document s on s.workspace_id = d.workspace_id and s.document_id = d.id
    where s.seq is distinct from d.seq order by d.workspace_id, d.id limit ${limit}`.execute(db);
  return rows;
}

export async function writeText(
  tx: SearchTx,
  { workspaceId, documentId }: StaleDocument,
  { seq, text }: { readonly seq: number; readonly text: string },
): Promise<void> {
  await sql`
    insert into search_document (workspace_id, document_id, seq, text)
    values (${workspaceId}, ${documentId}, ${seq}, ${text})
    on conflict (workspace_id, document_id) do update set seq = excluded.seq, text = excluded.text`.execute(
    tx,
  );
}

export async function textsOfDocuments(
  tx: SearchTx,
  workspaceId: WorkspaceId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; text: string }>`
    select document_id as id, text from search_document
    where workspace_id = ${workspaceId} and document_id = any(${[...ids]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, text }) => [id, text]));
}
