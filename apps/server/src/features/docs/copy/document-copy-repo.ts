import type { StoredDoc } from '@sanad/sync/yjs/doc-log';
import { frameUpdates } from '@sanad/sync/yjs/update-log';
import { CompiledQuery, sql, type Transaction } from 'kysely';

import type { Tables } from '../../../db/tables.ts';
import { loadDoc, storedDocFrom, type LoadedRow } from '../docs-repo.ts';

/** A document as it is stored, within somebody's transaction. One that nobody ever wrote in is an empty one. */
export async function loadDocument(
  tx: Transaction<Tables>,
  workspaceId: string,
  documentId: string,
): Promise<StoredDoc> {
  const { rows } = await tx.executeQuery<LoadedRow>(
    CompiledQuery.raw(loadDoc, [workspaceId, documentId]),
  );
  return storedDocFrom(rows);
}

/** What documents say of which no record is left: nobody reaches them any more. */
export async function forgetDocuments(
  tx: Transaction<Tables>,
  workspaceId: string,
  ids: readonly string[],
): Promise<void> {
  await sql`
    delete from doc d where d.workspace_id = ${workspaceId} and d.id = any(${[...ids]}::uuid[])
      and not exists (
        select from room_record r
        where r.scope_id = d.workspace_id and r.room_id = d.workspace_id
          and r.collection = 'document' and r.id = d.id::text)`.execute(tx);
  await sql`
    delete from search_document s
    where s.workspace_id = ${workspaceId} and s.document_id = any(${[...ids]}::uuid[])
      and not exists (select from doc d where d.workspace_id = s.workspace_id and d.id = s.document_id)`.execute(
    tx,
  );
}

/** The beginning of a document in which nobody has written yet; of any other it changes nothing. */
export async function beginDocument(
  tx: Transaction<Tables>,
  { workspaceId, documentId }: { readonly workspaceId: string; readonly documentId: string },
  state: Uint8Array,
): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into doc (workspace_id, id, seq) values (${workspaceId}, ${documentId}, 1)
    on conflict do nothing`.execute(tx);
  if (numAffectedRows !== 1n) return;
  await sql`
    insert into doc_log (workspace_id, document_id, seq, updates)
    values (${workspaceId}, ${documentId}, 1, ${Buffer.from(frameUpdates([state]))})`.execute(tx);
}
