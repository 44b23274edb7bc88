import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { sql } from 'kysely';

import type { Db } from '../../../db/database.ts';

export interface OwnEngagement {
  readonly workspaceId: WorkspaceId;
  readonly here: boolean;
  /** What the workspace is called now: for whoever is there. */
  readonly nameNow: string;
  /** What it was called when the last version was proposed. */
  readonly nameThen: string;
  readonly agreed: boolean;
  readonly since: string;
}

/** Of one person the engagements in which they are the assistant, over all workspaces, with something proposed in each. */
export async function listOwnEngagements(
  db: Db,
  userId: UserId,
): Promise<readonly OwnEngagement[]> {
  const { rows } = await sql<OwnEngagement>`
    select e.workspace_id as "workspaceId", w.name as "nameNow",
      coalesce(m.role = 'assistant' and m.ended_at is null, false) as here,
      v.content::json -> 'workspace' ->> 'name' as "nameThen", v.content::json ->> 'from' as since,
      exists (select from agreement_version a where a.workspace_id = e.workspace_id
        and a.engagement_id = e.id and a.state = 'accepted') as agreed
    from engagement e join workspace w on w.id = e.workspace_id
    left join membership m on m.workspace_id = e.workspace_id and m.user_id = e.assistant
    join lateral (select content from agreement_version v where v.workspace_id = e.workspace_id
      and v.engagement_id = e.id order by v.number desc limit 1) v on true
    where e.assistant = ${userId}
    order by here desc, e.opened_at desc`.execute(db);
  return rows;
}
