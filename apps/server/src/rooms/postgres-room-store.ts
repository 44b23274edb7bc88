import type { LiveRecord } from '@sanad/domain/kernel/record';
import type {
  ClientRow,
  CommitGroup,
  CommitResult,
  LoadedRoom,
  LogEntry,
  RecordWrite,
  RoomStore,
  Tail,
} from '@sanad/sync/port/room-store';
import { loggedOps, namedIn, saidOps, type LoggedOp } from '@sanad/sync/records/logged-op';
import type pg from 'pg';

import { readActivity, writeActivity, type ActivityRow } from './activity-row.ts';
import type { CommitConnection } from './commit-connection.ts';
import type { RoomAddress } from './room-address.ts';
import {
  activityStatement,
  commitOneStatement,
  commitStatement,
  commitWithRemovalsStatement,
  loadClientsStatement,
  declareRecordsStatement,
  fetchRecordsStatement,
  loadVersionStatement,
  namedRecordsStatement,
  openRoomStatement,
  pageStatement,
  pieceSize,
  pruneLogStatement,
  recordsStatement,
  tailStatement,
} from './room-statements.ts';

/** Versions that the log keeps; a client or process further behind starts from a snapshot. */
export const keptVersions = 10_000;
const pruneEvery = 1_000;
const placeColumns = 2;
/** Above it, what other processes wrote is read as records rather than as ops. */
const largestTailBytes = 16 * 1024 * 1024;

/** The durable side of one room on PostgreSQL; passes the room store's contract. */
export function createPostgresRoomStore(
  address: Pick<RoomAddress, 'kind' | 'scopeId' | 'roomId'>,
  pool: pg.Pool,
  connection: CommitConnection,
  onError?: (error: unknown) => void,
): RoomStore {
  const key = [address.scopeId, address.roomId];

  async function tail(after: number, maxBytes = largestTailBytes): Promise<Tail | undefined> {
    const statement = { ...tailStatement, values: [...key, after, keptVersions, maxBytes] };
    const { rows } = await pool.query<TailRow>(statement);
    const row = rows[0];
    const version = Number(row?.version ?? 0);
    if (!row?.entries || after > version) return undefined;
    if (after < version && row.entries[0]?.version !== after + 1) return undefined;
    // Cut off by the limit: further behind than the log promises to reach.
    if (row.entries.length !== version - after) return undefined;
    const entries = await said(row.entries, maxBytes);
    return entries && { entries, clients: row.clients };
  }

  /** What a log only names, as it is now: later than its entry perhaps, never earlier. */
  async function said(
    logged: readonly LoggedEntry[],
    maxBytes: number,
  ): Promise<readonly LogEntry[] | undefined> {
    const named = [...namedIn(logged.map(({ ops }) => ops))].flatMap(([collection, ids]) =>
      Array.from(ids, (id) => [collection, id] as const),
    );
    // Without any the entries are ops as they are.
    if (named.length === 0) return logged as readonly LogEntry[];
    const columns = [named.map(([collection]) => collection), named.map(([, id]) => id)];
    const values = [...key, ...columns, maxBytes];
    const { rows } = await pool.query<NamedRecordsRow>({ ...namedRecordsStatement, values });
    const records = rows[0]?.records;
    if (!records) return undefined;
    const byName = new Map(
      records.map(({ collection, id, record }) => [`${collection}/${id}`, record]),
    );
    return logged.map((entry) => ({
      ...entry,
      ops: saidOps(entry.ops, (collection, id) => byName.get(`${collection}/${id}`)),
    }));
  }

  return {
    async load(collections): Promise<LoadedRoom> {
      const client = await pool.connect();
      try {
        await client.query(openRoomStatement, [...key, address.kind]);
        // One moment for all three: a commit in between would give records newer than their version.
        await client.query('begin isolation level repeatable read read only');
        const where = [...key, address.kind];
        const version = await client.query<{ version: string }>(loadVersionStatement, where);
        if (!version.rows[0]) throw new Error(`the id of this ${address.kind} is another room's`);
        const records: LoadedRecord[] = [];
        await client.query(declareRecordsStatement, [...key, collections]);
        for (let piece = pieceSize; piece === pieceSize;) {
          const { rows } = await client.query<RecordRow>(fetchRecordsStatement);
          for (const { collection, data } of rows) records.push({ collection, record: data });
          piece = rows.length;
        }
        const clients = await client.query<ClientRowAsStored>(loadClientsStatement, key);
        await client.query('commit');
        client.release();
        return {
          version: Number(version.rows[0].version),
          records,
          clients: clients.rows.map((row) => ({
            ...row,
            lastMutationId: Number(row.lastMutationId),
          })),
        };
      } catch (error) {
        client.release(true);
        throw error;
      }
    },

    async commit(group: CommitGroup): Promise<CommitResult> {
      const { rows } = await connection.query<{ version: string }>(
        statementFor(group, [...key, group.base]),
      );
      const committed = rows[0] && Number(rows[0].version);
      if (committed === undefined) {
        return { moved: await tail(group.base) };
      }
      if (committed % pruneEvery === 0) {
        pool.query(pruneLogStatement, [...key, keptVersions]).catch((error) => onError?.(error));
      }
      return { committed };
    },

    tail,

    async records(collection, ids) {
      // A guard may name anything. PostgreSQL holds no text with a NUL, and asked for one it would refuse the rest.
      const values = [...key, collection, ids.filter((id) => !id.includes('\0'))];
      const { rows } = await pool.query<{ data: LiveRecord }>({ ...recordsStatement, values });
      return rows.map(({ data }) => data);
    },

    async page(collection, parent, { before = Number.MAX_SAFE_INTEGER, limit }) {
      // One more than asked for: it says that there are earlier ones.
      const values = [...key, collection, parent, before, limit + 1];
      const { rows } = await pool.query<PageRow>({ ...pageStatement, values });
      const { version = 0, records = [] } = rows[0] ?? {};
      const hasEarlier = records.length > limit;
      return { version: Number(version), records: records.slice(-limit), hasEarlier };
    },

    async activity(after, atLeast) {
      const values = [...key, after, atLeast];
      const { rows } = await pool.query<ActivityRow>({ ...activityStatement, values });
      return rows.map(readActivity);
    },
  };
}

function statementFor(group: CommitGroup, where: readonly unknown[]) {
  const puts = group.records.filter(({ record }) => record !== null);
  const records = puts.map(({ record }) => JSON.stringify(record));
  const logged = loggedOps(group.ops, group.namedInLog);
  const done = [JSON.stringify(logged), JSON.stringify(group.acks)];
  const refusals = group.clients.map((client) => JSON.stringify(client.refusals));
  const [put] = puts;
  const [client] = group.clients;
  const lines = writeActivity(group.activity);
  const removes = puts.length < group.records.length;
  const isOne = puts.length === 1 && group.clients.length === 1;
  if (!removes && put && client && isOne) {
    const { clientId, userId, lastMutationId } = client;
    const row = [clientId, userId, lastMutationId, refusals[0]];
    const record = [put.collection, put.id, records[0], put.closed];
    return {
      ...commitOneStatement,
      values: [...where, ...record, ...done, ...row, ...lines, ...placeOf(put)],
    };
  }
  const values: unknown[] = [
    ...where,
    puts.map(({ collection }) => collection),
    puts.map(({ id }) => id),
    records,
    puts.map(({ closed }) => closed),
    ...done,
    group.clients.map(({ clientId }) => clientId),
    group.clients.map(({ userId }) => userId),
    group.clients.map(({ lastMutationId }) => lastMutationId),
    refusals,
    ...lines,
    ...arraysOf(puts.map(placeOf), placeColumns),
  ];
  if (!removes) return { ...commitStatement, values };
  const gone = group.records.filter(({ record }) => record === null);
  const names = [gone.map(({ collection }) => collection), gone.map(({ id }) => id)];
  return { ...commitWithRemovalsStatement, values: [...values, ...names] };
}

function placeOf({ aside }: RecordWrite): readonly [parent: string | null, place: number | null] {
  return [aside?.parent ?? null, aside?.place ?? null];
}

/** Rows as PostgreSQL takes many at once: an array for each column. */
function arraysOf(rows: readonly (readonly unknown[])[], columns: number): unknown[][] {
  return Array.from({ length: columns }, (_, at) => rows.map((row) => row[at]));
}

type LoadedRecord = { readonly collection: string; readonly record: LiveRecord };

interface RecordRow {
  readonly collection: string;
  readonly data: LiveRecord;
}

/** 64-bit integers come from the driver as text. */
type ClientRowAsStored = Omit<ClientRow, 'lastMutationId'> & { readonly lastMutationId: string };

interface TailRow {
  readonly version: string;
  readonly entries: readonly LoggedEntry[] | null;
  readonly clients: readonly ClientRow[];
}

interface LoggedEntry extends Omit<LogEntry, 'ops'> {
  readonly ops: readonly LoggedOp[];
}

interface PageRow {
  readonly version: string;
  readonly records: readonly LiveRecord[];
}

interface NamedRecordsRow {
  /** Null: too many. */
  readonly records: readonly (LoadedRecord & { readonly id: string })[] | null;
}
