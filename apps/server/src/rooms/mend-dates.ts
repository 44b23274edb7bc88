import { mendCheckIn } from '@sanad/domain/calls/planned-check-in-mutations';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { meantMoment, zonedMoment } from '@sanad/domain/kernel/wall-time';
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
  for (const date of (await pool.query<DateRow>(datesWithWall)).rows) {
    const moment = zonedMoment.safeParse(date.moment);
    if (!moment.success || meantMoment(moment.data).at === moment.data.at) continue;
    const [mutation, args] =
      date.collection === 'task'
        ? [mendTaskDue.name, { taskId: date.id }]
        : [mendCheckIn.name, { checkInId: date.id }];
    await mutate(date.workspace_id, mutation, args, date.by);
    mended += 1;
  }
  await pool.query(
    'insert into zone_rules (edition) values ($1) on conflict (id) do update set edition = $1',
    [edition],
  );
  return { mended };
}

interface DateRow {
  readonly workspace_id: WorkspaceId;
  readonly collection: 'task' | 'plannedCheckIn';
  readonly id: string;
  readonly moment: unknown;
  readonly by: UserId;
}

const datesWithWall = `
  select scope_id as workspace_id, collection, id, data -> 'due' as moment, data ->> 'createdBy' as by
    from room_record where collection = 'task' and data #>> '{due,wall}' is not null
  union all
  select scope_id as workspace_id, collection, id,
      json_build_object('at', data -> 'at', 'zone', data -> 'zone', 'wall', data -> 'wall'),
      data ->> 'plannedBy'
    from room_record where collection = 'plannedCheckIn' and data ->> 'wall' is not null`;
