import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { Subject } from '@sanad/domain/kernel/subject';
import type { StoredActivity } from '@sanad/sync/port/room-store';
import { sql, type RawBuilder, type Transaction } from 'kysely';

import type { Tables } from '../../db/tables.ts';
import { readActivity, type ActivityRow } from '../../rooms/activity-row.ts';

export type HistoryTx = Transaction<Tables>;

export interface HistoryFilter {
  readonly about?: Subject | undefined;
  readonly actor?: UserId | undefined;
  /** Of these kinds of records. */
  readonly kinds?: readonly string[] | undefined;
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
}

/** The place of a line among all of its room. */
export interface LinePlace {
  readonly version: number;
  readonly line: number;
}

/** Lines that one page looks at, at most, for those that a filter lets through: a page costs no more than this. */
export const searchedLines = 20_000;

const columns = sql`version, line, at, actor, by_server, mutation, about_kind, about_id, records, changes`;
const newestFirst = sql`order by version desc, line desc`;

/** Newest first. The lines of one record are read from an index of their own. */
export async function findLines(
  tx: HistoryTx,
  workspaceId: WorkspaceId,
  filter: HistoryFilter,
  before: LinePlace | undefined,
  limit: number,
): Promise<readonly StoredActivity[]> {
  const within = inRoom(workspaceId, before);
  const { about } = filter;
  const from = about
    ? sql`activity where ${within} and about_id = ${about.id} and about_kind = ${about.kind}`
    : sql`(select * from activity where ${within} ${newestFirst} limit ${searchedLines}) as searched where true`;
  const { rows } = await sql<ActivityRow>`
    select ${columns} from ${from} ${narrowed(filter)} ${newestFirst} limit ${limit}`.execute(tx);
  return rows.map(readActivity);
}

/** Where the search of one page ends; `undefined` where it saw everything. */
export async function searchEnd(
  tx: HistoryTx,
  workspaceId: WorkspaceId,
  before: LinePlace | undefined,
): Promise<LinePlace | undefined> {
  const { rows } = await sql<{ version: string; line: number }>`
    select version, line from activity where ${inRoom(workspaceId, before)}
    ${newestFirst} offset ${searchedLines - 1} limit 1`.execute(tx);
  const [row] = rows;
  return row && { version: Number(row.version), line: row.line };
}

/** The lines that took something away, newest first: where the name of what is gone still stands. */
export async function findRemovals(
  tx: HistoryTx,
  workspaceId: WorkspaceId,
  about: readonly string[],
  mutations: readonly string[],
): Promise<readonly StoredActivity[]> {
  const { rows } = await sql<ActivityRow>`
    select ${columns} from activity
    where ${inRoom(workspaceId)} and about_id = any(${[...about]}::uuid[])
      and mutation = any(${[...mutations]}::text[])
    ${newestFirst} limit 1000`.execute(tx);
  return rows.map(readActivity);
}

/** The workspace's own room, whose id is the workspace's. */
function inRoom(workspaceId: WorkspaceId, before?: LinePlace): RawBuilder<unknown> {
  const older = before
    ? sql`and (version, line) < (${before.version}, ${before.line}::integer)`
    : sql``;
  return sql`scope_id = ${workspaceId} and room_id = ${workspaceId} ${older}`;
}

function narrowed({ actor, kinds, from, to }: HistoryFilter): RawBuilder<unknown> {
  return sql.join(
    [
      actor === undefined ? sql`` : sql`and actor = ${actor}`,
      kinds === undefined ? sql`` : sql`and about_kind = any(${[...kinds]}::text[])`,
      from === undefined ? sql`` : sql`and at >= ${from}`,
      to === undefined ? sql`` : sql`and at < ${to}`,
    ],
    sql` `,
  );
}
