import { mendCheckIn } from '@sanad/domain/calls/planned-check-in-mutations';
import type { PlannedCheckInRecord } from '@sanad/domain/calls/record';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { meantMoment, zonedMoment } from '@sanad/domain/kernel/wall-time';
import type { TaskRecord } from '@sanad/domain/task/record';
import { mendTaskDue } from '@sanad/domain/task/task-due-mutations';
import type pg from 'pg';

/**
 * Once after the rules of the time zones changed with a new Node: dates that a clock was meant to show
 * get the instant at which it does so now. In SQL nothing is reckoned: PostgreSQL has rules of its own.
 */
export async function mendDates(ports: {
  readonly pool: pg.Pool;
  /** `process.versions.tz`. */
  readonly edition: string;
  mutate(workspaceId: WorkspaceId, name: string, args: unknown, actor: UserId): Promise<unknown>;
}): Promise<{ readonly mended: number }> {
  const { pool, edition, mutate } = ports;
  const before = await pool.query('select edition from zone_rules');
  if (before.rows[0]?.edition === edition) return { mended: 0 };
  let mended = 0;
  for (const { scope_id: workspaceId, data } of (await pool.query<DatedRow>(datedRows)).rows) {
    const isTask = 'due' in data;
    const moment = zonedMoment.safeParse(isTask ? data.due : momentOf(data));
    if (!moment.success || moment.data.wall === undefined) continue;
    if (meantMoment(moment.data).at === moment.data.at) continue;
    if (isTask) await mutate(workspaceId, mendTaskDue.name, { taskId: data.id }, data.createdBy);
    else await mutate(workspaceId, mendCheckIn.name, { checkInId: data.id }, data.plannedBy);
    mended += 1;
  }
  await pool.query(
    'insert into zone_rules (edition) values ($1) on conflict (id) do update set edition = $1',
    [edition],
  );
  return { mended };
}

type DatedTask = Pick<TaskRecord, 'id' | 'due' | 'createdBy'>;

interface DatedRow {
  readonly scope_id: WorkspaceId;
  readonly data: DatedTask | PlannedCheckInRecord;
}

function momentOf({ at, zone, wall }: PlannedCheckInRecord): object {
  return { at, zone, ...(wall !== undefined && { wall }) };
}

/** Found by the text: a record may hold what PostgreSQL cannot unpack, and would fail for all of them. */
const datedRows = `
  select scope_id, data from room_record
  where collection in ('task', 'plannedCheckIn') and data::text like '%"wall"%'`;
