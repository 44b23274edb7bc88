import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';

import { CallPage } from '../features/calls/call-page.tsx';
import { useMaySurely } from '../realtime/session/use-live.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { withWords } from './lazy-page.ts';
import { WorkspaceBoard } from './workspace-board.tsx';

const loadEditor = withWords(() => import('../features/docs/doc-editor.tsx'));
const loadPlan = withWords(() => import('../features/onboarding/plan-beside.tsx'));
const PlanBeside = lazy(async () => ({ default: (await loadPlan()).PlanBeside }));
const DocEditor = lazy(async () => ({ default: (await loadEditor()).DocEditor }));

/** The call's own board and notes: a task opens beside the call, the address stays the call's. */
export function CallRoute() {
  const { workspaceId, callId } = useParams({ from: '/signed-in/w/$workspaceId/call/$callId' });
  const [taskId, setTaskId] = useState<string>();
  const mayPlan = useMaySurely('engagement.edit');
  return (
    <CallPage
      key={callId}
      callId={callId}
      board={<WorkspaceBoard workspaceId={workspaceId} taskId={taskId} onOpenTask={setTaskId} />}
      plan={
        mayPlan ? (
          <Suspense fallback={<Skeleton className="p-5" />}>
            <PlanBeside />
          </Suspense>
        ) : undefined
      }
      minutes={(documentId) => (
        <Suspense fallback={<Skeleton className="p-5" />}>
          <DocEditor workspaceId={workspaceId} documentId={documentId} />
        </Suspense>
      )}
    />
  );
}
