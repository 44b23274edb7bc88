import { can } from '@sanad/domain/access/capability';
import type { Role } from '@sanad/domain/access/role';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { isNear, deletionsOf, forgives } from '@sanad/domain/search/near';
import { fit, type Question, type Term } from '@sanad/domain/search/question';
import { searchable, searchKinds, type SearchKind } from '@sanad/domain/search/searchable';
import { sql, type RawBuilder } from 'kysely';

import type { Db } from '../../db/database.ts';
import type { SearchTx } from './search-index-repo.ts';

/** The workspaces in which somebody may look for things now. Spans workspaces on purpose. */
export async function findableWorkspaces(db: Db, userId: UserId): Promise<readonly WorkspaceId[]> {
  const rows = await db
    .selectFrom('membership')
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .select(['workspace_id as id', 'role'])
    .orderBy('joined_at')
    .execute();
  return rows.filter(({ role }) => can(role as Role, 'board.view')).map(({ id }) => id);
}

/** Where something stands that was met. */
export interface MetEntry {
  readonly kind: SearchKind;
  readonly id: string;
  readonly score: number;
}

/** How often the words of one question may stand in one workspace; of more, the first in the order of their letters count. */
const mostRows = 50_000;
/** A beginning of one letter is half of everything. */
const shortestBeginning = 2;

/** The best of each kind, the better and then the newer first. Bound to the workspace by its transaction: all of its conditions are of one index. */
export async function findEntries(
  tx: SearchTx,
  workspaceId: WorkspaceId,
  question: Question,
  mostOfKind: number,
): Promise<readonly MetEntry[]> {
  const met = await Promise.all(question.terms.map((term) => meet(tx, workspaceId, term)));
  if (met.length === 0 || met.includes(undefined)) return [];
  const words = sql.join(
    met.map((each) => sql`select * from (${each!}) as met`),
    sql` union all `,
  );
  const { rows } = await sql<{ kind: number; id: string; score: number }>`
    with hit as (
      select entry, kind, sum(score)::integer as score, max(minute) as minute
      from (${words}) as words group by entry, kind having count(*) = ${met.length}
    ), placed as (
      select *, row_number() over (partition by kind order by score desc, minute desc, entry desc) as place from hit
    )
    select p.kind, e.record_id as id, p.score from placed p
    join search_entry e on e.workspace_id = ${workspaceId} and e.id = p.entry
    where p.place <= ${mostOfKind}
    order by p.score desc, p.minute desc, p.entry desc`.execute(tx);
  return rows.map(({ kind, id, score }) => ({ kind: kindOf.get(kind)!, id, score }));
}

const kindOf = new Map<number, SearchKind>(
  searchKinds.map((kind) => [searchable[kind].stored, kind]),
);

/** Rows of what one term meets, each entry once; `undefined`: nothing. */
async function meet(
  tx: SearchTx,
  workspaceId: WorkspaceId,
  term: Term,
): Promise<RawBuilder<unknown> | undefined> {
  const { spellings } = term;
  const conditions = spellings.map((spelling) =>
    term.isOpen && spelling.length >= shortestBeginning
      ? // Behind every text that begins so.
        sql`word >= ${spelling} and word < ${`${spelling}\u{10ffff}`}`
      : sql`word = ${spelling}`,
  );
  const whole = sql`word = any(${[...spellings]}::text[])`;
  const rows = sql.join(
    conditions.map(
      (condition) => sql`(select entry, kind, minute,
        weight * case when ${whole} then ${fit.whole}::integer else ${fit.beginning}::integer end as score
        from search_word where workspace_id = ${workspaceId} and ${condition} limit ${mostRows})`,
    ),
    sql` union all `,
  );
  const known = await sql`
    select from search_word where workspace_id = ${workspaceId}
      and (${sql.join(
        conditions.map((each) => sql`(${each})`),
        sql` or `,
      )}) limit 1`.execute(tx);
  if (known.rows.length > 0) return bestOf(rows);
  const near = await nearWords(tx, workspaceId, spellings);
  if (near.length === 0) return undefined;
  return bestOf(sql`select entry, kind, minute, weight * ${fit.near}::integer as score
    from search_word where workspace_id = ${workspaceId} and word = any(${[...near]}::text[]) limit ${mostRows}`);
}

const bestOf = (rows: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select entry, kind, max(minute) as minute, max(score) as score from (${rows}) as rows group by entry, kind`;

/** Words of this workspace that one letter parts from a spelling. */
async function nearWords(
  tx: SearchTx,
  workspaceId: WorkspaceId,
  spellings: readonly string[],
): Promise<readonly string[]> {
  const asked = spellings.filter(forgives);
  if (asked.length === 0) return [];
  const rests = [...new Set(asked.flatMap(deletionsOf))];
  const { rows } = await sql<{ word: string }>`
    select distinct word from search_near
    where workspace_id = ${workspaceId} and rest = any(${rests}::text[])`.execute(tx);
  const isMeant = (word: string): boolean =>
    asked.some((spelling) => spelling[0] === word[0] && isNear(spelling, word));
  return rows.map(({ word }) => word).filter(isMeant);
}

/** Whether everything of the workspace is in the index. */
export async function isWhole(tx: SearchTx, workspaceId: WorkspaceId): Promise<boolean> {
  const { rows } = await sql<{ whole: boolean }>`
    select building is null as whole from search_room where workspace_id = ${workspaceId}`.execute(
    tx,
  );
  return rows[0]?.whole ?? false;
}
