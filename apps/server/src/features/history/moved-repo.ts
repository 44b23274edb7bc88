import { rowMutations } from '@sanad/domain/history/row-change';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { mostMoved } from '@sanad/protocol/http/history';
import type { StoredActivity } from '@sanad/sync/port/room-store';
import { sql } from 'kysely';

import { readActivity, type ActivityRow } from '../../rooms/activity-row.ts';
import { lineColumns, searchedLines, type HistoryTx } from './history-repo.ts';

export interface MovedAsk {
  readonly workspaceId: WorkspaceId;
  /** Whoever asks: what they did themselves is not told. */
  readonly userId: UserId;
  readonly since: number;
}

/**
 * Of each task the first and the last line of every mutation, those without a told change apart: enough to fold.
 * A task that the person touched themselves was seen then. It looks at the newest lines only, and so costs no more
 * after a month than after a busy day.
 */
export async function findMoved(
  tx: HistoryTx,
  { workspaceId, userId, since }: MovedAsk,
): Promise<{ readonly lines: readonly StoredActivity[]; readonly tasks: number }> {
  const { rows } = await sql<ActivityRow & { tasks: string }>`
    with recent as (
      select version, line, about_kind, about_id, actor, mutation, changes::text = '[]' as silent
      from activity
      where scope_id = ${workspaceId} and room_id = ${workspaceId} and version > ${since}
      order by version desc, line desc limit ${searchedLines}
    ), touched as (
      select about_id, max(version) as version from recent
      where actor = ${userId} and about_kind = 'task' group by about_id
    ), told as (
      select recent.version, line, about_id,
        lag(line) over those is null as is_first, lead(line) over those is null as is_last
      from recent left join touched using (about_id)
      where about_kind = 'task' and mutation = any(${[...rowMutations]}::text[])
        and recent.version > coalesce(touched.version, 0)
      window those as (partition by about_id, mutation, silent order by recent.version, line)
    ), newest as (
      select about_id, count(*) over () as tasks from told
      group by about_id order by max(version) desc limit ${mostMoved}
    )
    select each.*, tasks
    from told join newest using (about_id) cross join lateral (
      select ${lineColumns} from activity
      where scope_id = ${workspaceId} and room_id = ${workspaceId}
        and version = told.version and line = told.line offset 0
    ) as each
    where is_first or is_last
    order by version desc, line desc`.execute(tx);
  return { lines: rows.map(readActivity), tasks: Number(rows[0]?.tasks ?? 0) };
}
