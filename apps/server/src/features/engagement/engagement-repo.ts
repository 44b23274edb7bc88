import type { EngagementId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { sql } from 'kysely';

import type { Db } from '../../db/database.ts';
import { inWorkspace } from '../../db/transaction.ts';

export interface EngagementFacts {
  readonly engagementId: EngagementId;
  readonly assistantId: UserId;
  /** Their assistant is one in the workspace now. */
  readonly here: boolean;
  readonly openedAt: Instant;
}

/** All of a workspace, those of before too: of its rooms the client keeps what is in them. */
export async function findEngagements(
  db: Db,
  workspaceId: WorkspaceId,
): Promise<readonly EngagementFacts[]> {
  const rows = await inWorkspace(db, workspaceId, (tx) =>
    tx
      .selectFrom('engagement as e')
      .leftJoin('membership as m', (join) =>
        join
          .onRef('m.workspace_id', '=', 'e.workspace_id')
          .onRef('m.user_id', '=', 'e.assistant')
          .on('m.ended_at', 'is', null)
          .on('m.role', '=', 'assistant'),
      )
      .select(['e.id as engagementId', 'e.assistant as assistantId', 'e.opened_at as openedAt'])
      .select(sql<boolean>`m.id is not null`.as('here'))
      .where('e.workspace_id', '=', workspaceId)
      .orderBy('e.opened_at')
      .orderBy('e.id')
      .execute(),
  );
  return rows.map((row) => ({ ...row, openedAt: Number(row.openedAt) as Instant }));
}
