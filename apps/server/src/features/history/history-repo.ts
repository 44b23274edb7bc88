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
/** The same of one record's history, in commits that tell of it. */
export const searchedCommits = 200;
/** Removals of which one page knows the names. */
const mostRemovals = 1_000;

export const lineColumns = sql`version, line, at, actor, by_server, mutation, about_kind, about_id, records, changes`;
const newestFirst = sql`order by version desc, line desc`;

/** Newest first. */
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
    ? sql`activity where ${within} and about_id = ${about.id} and about_kind = ${about.kind}
        and version in (${commitsAbout(workspaceId, [about.id], { before, most: searchedCommits })})`
    : sql`(select * from activity where ${within} ${newestFirst} limit ${searchedLines}) as searched where true`;
  const { rows } = await sql<ActivityRow>`
    select ${lineColumns} from ${from} ${narrowed(filter)} ${newestFirst} limit ${limit}`.execute(
    tx,
  );
  return rows.map(readActivity);
}

/** Where the search of one page ends; `undefined` where it saw everything. */
export async function searchEnd(
  tx: HistoryTx,
  workspaceId: WorkspaceId,
  { about }: HistoryFilter,
  before: LinePlace | undefined,
): Promise<LinePlace | undefined> {
  const last = about
    ? sql`select version, 1 as line from (
        ${commitsAbout(workspaceId, [about.id], { before, most: searchedCommits })}) as seen (version)
        order by version desc offset ${searchedCommits - 1}`
    : sql`select version, line from activity where ${inRoom(workspaceId, before)}
        ${newestFirst} offset ${searchedLines - 1}`;
  const { rows } = await sql<{ version: string; line: number }>`${last} limit 1`.execute(tx);
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
    select ${lineColumns} from activity
    where ${inRoom(workspaceId)} and about_id = any(${[...about]}::uuid[])
      and mutation = any(${[...mutations]}::text[])
      and version in (${commitsAbout(workspaceId, about, { mutations, most: mostRemovals })})
    ${newestFirst} limit ${mostRemovals}`.execute(tx);
  return rows.map(readActivity);
}

/** The newest commits that tell of one of these, from an index of their own. */
function commitsAbout(
  workspaceId: WorkspaceId,
  about: readonly string[],
  {
    mutations,
    before,
    most,
  }: { mutations?: readonly string[]; before?: LinePlace | undefined; most: number },
): RawBuilder<unknown> {
  return sql`select commits_about(${workspaceId}, ${workspaceId}, ${[...about]}::uuid[],
    ${mutations ? [...mutations] : null}::text[], ${before?.version ?? Number.MAX_SAFE_INTEGER}, ${most})`;
}

/** The workspace's own room, whose id is the workspace's. */
function inRoom(workspaceId: WorkspaceId, before?: LinePlace): RawBuilder<unknown> {
  const older = before
    ? sql`and version <= ${before.version} and (version, line) < (${before.version}, ${before.line}::integer)`
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
