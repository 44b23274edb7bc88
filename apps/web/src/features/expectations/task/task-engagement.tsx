import type { TaskRecord } from '@sanad/domain/task/record';
import type { ReactNode } from 'react';

import { EngagementProvider } from '../../../realtime/session/engagement-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useEngagements } from '../../../realtime/session/use-engagements.ts';
import { useMe } from '../../../realtime/session/use-live.ts';

/**
 * Whatever is said between two sides of a task: an assistant's own engagement, and for the client that of the assistant
 * who has it. To whoever may enter none, nothing.
 */
export function TaskEngagement(props: {
  readonly task: TaskRecord;
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}) {
  const { task, fallback, children } = props;
  const { userId } = useSession();
  const { engagements } = useEngagements();
  const assists = useMe()?.role === 'assistant';
  const whose = assists ? userId : task.assigneeId;
  const found = engagements?.find(({ assistantId, here }) => here && assistantId === whose);
  if (!found) return fallback;
  return (
    <EngagementProvider
      key={found.engagementId}
      engagementId={found.engagementId}
      assistantId={found.assistantId}
      fallback={fallback}
    >
      {children}
    </EngagementProvider>
  );
}
