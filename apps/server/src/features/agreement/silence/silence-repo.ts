import type { TaskId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import type { TaskRecord } from '@sanad/domain/task/record';
import { sql } from 'kysely';

import type { Db } from '../../../db/database.ts';
import type { AgreementTx } from '../agreement-tables.ts';

/** A delivery that waits, of an assistant of today with whom something was agreed. */
export interface WaitingDelivery {
  readonly taskId: TaskId;
  readonly deliveredAt: number;
  readonly assistant: UserId;
  readonly engagementId: string;
  readonly zone: ZoneName;
  readonly isWarned: boolean;
}

/** As the index has it. What is nested in a record may look alike: the record itself is asked after. */
const looksInReview = sql.raw(
  `r.collection = 'task' and r.data::text like '%"state":"in_review"%'`,
);

/** The workspaces in which one may wait, over all of them. */
export async function workspacesInReview(db: Db): Promise<readonly WorkspaceId[]> {
  const { rows } = await sql<{ id: WorkspaceId }>`
    select distinct r.scope_id as id from room_record r
    where ${looksInReview}
      and exists (select from agreement_version v where v.workspace_id = r.scope_id and v.state = 'accepted')`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

export async function waitingDeliveries(
  tx: AgreementTx,
  workspaceId: WorkspaceId,
): Promise<readonly WaitingDelivery[]> {
  const { rows: tasks } = await sql<{ id: string; data: Partial<TaskRecord> }>`
    select r.id, r.data from room_record r where r.scope_id = ${workspaceId} and ${looksInReview}`.execute(
    tx,
  );
  const delivered = tasks.flatMap(({ id, data }) =>
    data.state === 'in_review' && data.delivered && (data.archivedAt ?? null) === null
      ? { id, ...data.delivered }
      : [],
  );
  const { rows } = await sql<WaitingDelivery & { readonly deliveredAt: string | number }>`
    select d.id as "taskId", d.at as "deliveredAt", e.assistant, e.id as "engagementId", p.zone,
      exists (select from silence_warning w
        where w.workspace_id = e.workspace_id and w.task_id = d.id and w.delivered_at = d.at) as "isWarned"
    from unnest(${delivered.map(({ id }) => id)}::text[], ${delivered.map(({ by }) => by)}::uuid[],
      ${delivered.map(({ at }) => at)}::bigint[]) as d (id, by, at)
    join engagement e on e.workspace_id = ${workspaceId} and e.assistant = d.by
    join membership m on m.workspace_id = e.workspace_id and m.user_id = e.assistant
      and m.role = 'assistant' and m.ended_at is null
    join person p on p.id = e.assistant
    order by d.at`.execute(tx);
  return rows.map((row) => ({ ...row, deliveredAt: Number(row.deliveredAt) }));
}

/** False where somebody was warned of it already. */
export async function noteWarning(
  tx: AgreementTx,
  workspaceId: WorkspaceId,
  { taskId, deliveredAt }: Pick<WaitingDelivery, 'taskId' | 'deliveredAt'>,
  now: number,
): Promise<boolean> {
  const { rows } = await sql`
    insert into silence_warning (workspace_id, task_id, delivered_at, warned_at)
    values (${workspaceId}, ${taskId}, ${deliveredAt}, ${now}) on conflict do nothing returning 1`.execute(
    tx,
  );
  return rows.length > 0;
}
