import type { EngagementId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { sql } from 'kysely';

import type { Db } from '../../db/database.ts';
import { inWorkspace } from '../../db/transaction.ts';

export interface EngagementFacts {
  readonly engagementId: EngagementId;
  readonly assistantId: UserId;
  /** Their assistant is one in the workspace now. */
  readonly here: boolean;
}

/** All of a workspace, those of before too: of its rooms the client keeps what is in them. */
export function findEngagements(
  db: Db,
  workspaceId: WorkspaceId,
): Promise<readonly EngagementFacts[]> {
  return inWorkspace(db, workspaceId, (tx) =>
    tx
      .selectFrom('engagement as e')
      .leftJoin('membership as m', (join) =>
        join
          .onRef('m.workspace_id', '=', 'e.workspace_id')
          .onRef('m.user_id', '=', 'e.assistant')
          .on('m.ended_at', 'is', null)
          .on('m.role', '=', 'assistant'),
      )
      .select(['e.id as engagementId', 'e.assistant as assistantId'])
      .select(sql<boolean>`m.id is not null`.as('here'))
      .where('e.workspace_id', '=', workspaceId)
      .orderBy('e.opened_at')
      .orderBy('e.id')
      .execute(),
  );
}
