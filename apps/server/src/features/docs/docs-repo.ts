import type { ClientRecord } from '@sanad/sync/yjs/client-owners';
import type { DocKey, DocLog, DocLogEntry, StoredDoc } from '@sanad/sync/yjs/doc-log';
import pg from 'pg';

import { clientColumns, clientRecords, printsIn } from './client-rows.ts';

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

/** The same where a client id became somebody's or something was brought: once in a session, not with each key. */
const appendWithClients = appendGroup.replace(
  '\nselect string_agg',
  `, owned as (
  insert into doc_client (workspace_id, document_id, client, user_id, brought_from, brought_by, brought_prints)
  select placed.workspace_id, placed.id, c.client, c.user_id, c.brought_from, c.brought_by, c.prints
  from unnest($6::int[], $7::bigint[], $8::uuid[], $9::bigint[], $10::uuid[], $11::bytea[])
    as c (n, client, user_id, brought_from, brought_by, prints)
  join placed on placed.n = c.n
  on conflict (workspace_id, document_id, client) do update set brought_from = excluded.brought_from,
    brought_by = excluded.brought_by, brought_prints = excluded.brought_prints
)
select string_agg`,
);

const plain = { name: 'append-docs', text: appendGroup };
const withClients = { name: 'append-docs-clients', text: appendWithClients };

/** One statement, because snapshot and rows must be of one moment: a compaction in between would hide rows. */
export const loadDoc = `
select 'state' as kind, seq::float8 as seq, state as bytes, vector, marks as text
from doc_snapshot where workspace_id = $1 and document_id = $2
union all
select 'row', seq::float8, updates, null, null
from doc_log where workspace_id = $1 and document_id = $2
union all
select 'owners', null, null, null, string_agg(client || ' ' || user_id, ',')
from doc_client where workspace_id = $1 and document_id = $2
union all
select 'brought', client::float8, brought_prints, null, brought_from || ' ' || brought_by
from doc_client where workspace_id = $1 and document_id = $2 and brought_from is not null
order by 2`;

export interface LoadedRow {
  readonly kind: 'state' | 'row' | 'owners' | 'brought';
  readonly seq: number;
  readonly bytes: Buffer;
  readonly vector: Buffer | null;
  readonly text: string | null;
}

export function storedDocFrom(rows: readonly LoadedRow[]): StoredDoc {
  const state = rows.find((row) => row.kind === 'state');
  const brought = new Map<number, ClientRecord['brought']>();
  for (const { kind, seq, bytes, text } of rows) {
    if (kind !== 'brought') continue;
    const [from, by] = text!.split(' ') as [string, string];
    brought.set(seq, { from: Number(from), by, prints: printsIn(bytes) });
  }
  return {
    snapshot: state && {
      seq: state.seq,
      state: state.bytes,
      vector: state.vector!,
      marks: state.text!,
    },
    tail: rows
      .filter((row) => row.kind === 'row')
      .map((row) => ({ seq: row.seq, updates: row.bytes })),
    clients: clientRecords(rows.find((row) => row.kind === 'owners')?.text ?? null, brought),
  };
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
      const learned = clientColumns(entries);
      const result = await client.query<{ seqs: string }>({
        ...(learned ? withClients : plain),
        // Arrays in PostgreSQL's own spelling: ids and numbers need no quoting, and there are many.
        values: [
          `{${places.map((place) => place[0]).join()}}`,
          `{${places.map((place) => place[1]).join()}}`,
          `{${ats.join()}}`,
          `{${entries.map((entry) => entry.updates.length).join()}}`,
          Buffer.concat(entries.map((entry) => entry.updates)),
          ...(learned ?? []),
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
