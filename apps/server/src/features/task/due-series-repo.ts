import type { SeriesId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type pg from 'pg';

export interface DueSeries {
  readonly workspaceId: WorkspaceId;
  readonly seriesId: SeriesId;
}

/** Of all workspaces those tasks that come again at a time which is here by `now`; nothing that people wrote is in these records. */
export async function dueSeries(pool: pg.Pool, now: number): Promise<readonly DueSeries[]> {
  const { rows } = await pool.query<DueSeries>(
    `select scope_id as "workspaceId", id as "seriesId" from room_record
     where collection = 'series' and (data ->> 'dueAt')::bigint <= $1
     order by (data ->> 'dueAt')::bigint`,
    [now],
  );
  return rows;
}
