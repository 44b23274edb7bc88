import type { DocKey, DocSnapshot } from '@sanad/sync/yjs/doc-log';
import { makeSnapshot } from '@sanad/sync/yjs/make-snapshot';
import pg from 'pg';

import { loadDoc, storedDocFrom, type LoadedRow } from './docs-repo.ts';

/**
 * Merges a document's rows into a snapshot. An advisory lock keeps a second process out; exactly the
 * rows that were merged are deleted, in the transaction that writes the snapshot, so a kill at any
 * moment leaves either the rows or the snapshot.
 */
const writeSnapshot = `
insert into doc_snapshot (workspace_id, document_id, seq, state, vector, marks) values ($1, $2, $3, $4, $5, $6)
on conflict (workspace_id, document_id) do update
set seq = excluded.seq, state = excluded.state, vector = excluded.vector, marks = excluded.marks, made_at = now()`;

const deleteMerged =
  'delete from doc_log where workspace_id = $1 and document_id = $2 and seq = any($3::bigint[])';

/** Runs on one connection, one document at a time. */
export function createCompactionRepo(databaseUrl: string) {
  let current: pg.Client | undefined;

  async function connect(): Promise<pg.Client> {
    if (current) return current;
    const client = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'sanad-compactor',
    });
    client.on('error', () => (current = undefined));
    await client.connect();
    return (current = client);
  }

  async function merge(client: pg.Client, doc: DocKey): Promise<DocSnapshot | undefined> {
    const place = doc.split('/');
    const lock = await client.query<{ mine: boolean }>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 4)) as mine',
      [doc],
    );
    if (!lock.rows[0]?.mine) return undefined;
    const stored = storedDocFrom((await client.query<LoadedRow>(loadDoc, place)).rows);
    if (stored.tail.length === 0) return undefined;
    const snapshot = makeSnapshot(stored);
    const { seq, state, vector, marks } = snapshot;
    const written = [...place, seq, Buffer.from(state), Buffer.from(vector), marks];
    await client.query(writeSnapshot, written);
    const merged = stored.tail.map((row) => row.seq);
    const deleted = await client.query(deleteMerged, [...place, merged]);
    if (deleted.rowCount !== merged.length) throw new Error('the merged rows were not all there');
    return snapshot;
  }

  return {
    /** Nothing where there was nothing to merge or another process does it. */
    async compact(doc: DocKey): Promise<DocSnapshot | undefined> {
      const client = await connect();
      try {
        await client.query('begin');
        const snapshot = await merge(client, doc);
        await client.query('commit');
        return snapshot;
      } catch (error) {
        // Whatever state the connection is in, ending it rolls back.
        current = undefined;
        await client.end().catch(() => undefined);
        throw error;
      }
    },
  };
}
