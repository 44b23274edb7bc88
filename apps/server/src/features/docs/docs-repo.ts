import type { DocKey, DocLog, DocLogEntry, StoredDoc } from '@sanad/sync/yjs/doc-log';
import pg from 'pg';

/**
 * The log of documents in PostgreSQL, on a connection of its own. A commit group is one statement: it
 * locks each document's row in the order of ids, gives the next number under that lock and writes one
 * row. A broken connection fails what was under way; whoever asked tries again, and a row written
 * twice changes nothing, because updates may be applied twice.
 */
const appendGroup = `
with part as (
  select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[])
  with ordinality as t (workspace_id, document_id, at, size, n)
), numbered as (
  insert into doc (workspace_id, id, seq)
  select workspace_id, document_id, 1 from part order by 1, 2
  on conflict (workspace_id, id) do update set seq = doc.seq + 1
  returning workspace_id, id, seq
), placed as (
  select numbered.*, part.at, part.size, part.n
  from numbered join part on part.workspace_id = numbered.workspace_id and part.document_id = numbered.id
), written as (
  insert into doc_log (workspace_id, document_id, seq, updates)
  select workspace_id, id, seq, substring($5::bytea from at + 1 for size) from placed
)
select string_agg(seq::text, ',' order by n) as seqs from placed`;

/** One statement, because snapshot and rows must be of one moment: a compaction in between would hide rows. */
export const loadDoc = `
select true as whole, seq::float8 as seq, state as bytes, vector, marks
from doc_snapshot where workspace_id = $1 and document_id = $2
union all
select false, seq::float8, updates, null, null
from doc_log where workspace_id = $1 and document_id = $2
order by 1 desc, 2`;

export interface LoadedRow {
  readonly whole: boolean;
  readonly seq: number;
  readonly bytes: Buffer;
  readonly vector: Buffer | null;
  readonly marks: string | null;
}

export function storedDocFrom(rows: readonly LoadedRow[]): StoredDoc {
  const first = rows[0];
  const snapshot = first?.whole
    ? { seq: first.seq, state: first.bytes, vector: first.vector!, marks: first.marks! }
    : undefined;
  const tail = rows
    .filter((row) => !row.whole)
    .map((row) => ({ seq: row.seq, updates: row.bytes }));
  return { snapshot, tail };
}

export interface DocsRepo extends DocLog {
  /** Connects ahead of the first who types. */
  open(): Promise<void>;
  close(): Promise<void>;
}

export function createDocsRepo(
  databaseUrl: string,
  pool: pg.Pool,
  onError: (error: Error) => void,
): DocsRepo {
  let current: Promise<pg.Client> | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  function connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'sanad-docs',
      // Else every group is planned anew: the planner thinks better of arrays whose length it knows.
      options: '-c plan_cache_mode=force_generic_plan -c jit=off',
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
      keepAlive: true,
    });
    const opening = client.connect().then(() => client);
    const forget = () => {
      if (current === opening) current = undefined;
    };
    client.on('error', (error) => {
      forget();
      onError(error);
    });
    client.on('end', forget);
    opening.catch(forget);
    return opening;
  }

  /** One statement at a time on the one connection; a stalled document's retry waits its turn. */
  function append(entries: readonly DocLogEntry[]): Promise<readonly number[]> {
    const result = turn.then(() => write(entries));
    turn = result.catch(() => undefined);
    return result;
  }

  async function write(entries: readonly DocLogEntry[]): Promise<readonly number[]> {
    const client = await (current ??= connect());
    const places = entries.map((entry) => entry.doc.split('/') as [string, string]);
    const ats: number[] = [];
    let size = 0;
    for (const { updates } of entries) {
      ats.push(size);
      size += updates.length;
    }
    try {
      const result = await client.query<{ seqs: string }>({
        name: 'append-docs',
        text: appendGroup,
        // Arrays in PostgreSQL's own spelling: ids and numbers need no quoting, and there are many.
        values: [
          `{${places.map((place) => place[0]).join()}}`,
          `{${places.map((place) => place[1]).join()}}`,
          `{${ats.join()}}`,
          `{${entries.map((entry) => entry.updates.length).join()}}`,
          Buffer.concat(entries.map((entry) => entry.updates)),
        ],
      });
      return result.rows[0]!.seqs.split(',').map(Number);
    } catch (error) {
      // After a timeout the connection is still busy with what was given up.
      current = undefined;
      void client.end().catch(() => undefined);
      throw error;
    }
  }

  async function load(doc: DocKey): Promise<StoredDoc> {
    const result = await pool.query<LoadedRow>({
      name: 'load-doc',
      text: loadDoc,
      values: doc.split('/'),
    });
    return storedDocFrom(result.rows);
  }

  return {
    append,
    load,
    async open() {
      await (current ??= connect());
    },
    async close() {
      const client = await current?.catch(() => undefined);
      current = undefined;
      await client?.end();
    },
  };
}
