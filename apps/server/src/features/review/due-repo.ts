import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import { sql } from 'kysely';

import type { Db } from '../../db/database.ts';

/** An engagement in which a day may have come; that it has is decided where it is held. */
export interface DueEngagement {
  readonly workspaceId: WorkspaceId;
  readonly assistantId: UserId;
  readonly zone: ZoneName;
}

const dayMs = 24 * 60 * 60_000;
/** The last review is of day 90, and is caught up with for two weeks; a day more on either side for zones. */
const oldest = 90 + 14 + 2;
const youngest = 7 - 2;

/**
 * Over all workspaces, without looking into any: engagements young enough that a review may be due, and those whose
 * trial may be over. Of those whose assistant is in their workspace now.
 */
export async function findDue(db: Db, now: number): Promise<readonly DueEngagement[]> {
  const { rows } = await sql<DueEngagement>`
    select e.workspace_id as "workspaceId", e.assistant as "assistantId", p.zone
    from engagement e
    join person p on p.id = e.assistant
    join membership m on m.workspace_id = e.workspace_id and m.user_id = e.assistant
      and m.role = 'assistant' and m.ended_at is null
    left join lateral (select min(v.begins) as begins from agreement_version v
      where v.workspace_id = e.workspace_id and v.engagement_id = e.id and v.state = 'accepted') a on true
    where exists (select from trial t where t.workspace_id = e.workspace_id and t.engagement_id = e.id
        and t.ended_at is null and t.ends_on <= (to_timestamp(${now / 1000}) at time zone 'UTC')::date)
      or coalesce(extract(epoch from a.begins) * 1000, e.opened_at)
        between ${now - oldest * dayMs} and ${now - youngest * dayMs}
    order by e.workspace_id, e.assistant`.execute(db);
  return rows;
}
