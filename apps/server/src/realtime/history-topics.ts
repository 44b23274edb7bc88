import type { ActivityLine } from '@sanad/domain/kernel/activity';
import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { topics } from '@sanad/protocol/topic';

import type { GuardedTopic } from './guarded-topic.ts';

/** Whose history has become longer: the workspace's, and that of whatever the lines are about. */
export function historyTopics(
  workspaceId: WorkspaceId,
  lines: readonly ActivityLine[],
): readonly GuardedTopic[] {
  if (lines.length === 0) return [];
  const ids = new Set<string>([workspaceId]);
  for (const { about } of lines) if (about) ids.add(about.id);
  return [...ids].map((id) => ({ topic: topics.history, id, needs: 'board.view' }));
}
