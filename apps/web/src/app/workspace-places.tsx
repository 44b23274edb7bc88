import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';

/** Binds addresses to the features' pages: pages get ids, never a router of their own. */
const BoardPage = lazy(async () => ({
  default: (await import('../features/board/board-page.tsx')).BoardPage,
}));
const DocumentsPage = lazy(async () => ({
  default: (await import('../features/docs/documents-page.tsx')).DocumentsPage,
}));
const DocumentPage = lazy(async () => ({
  default: (await import('../features/docs/document-page.tsx')).DocumentPage,
}));
const DocEditor = lazy(async () => ({
  default: (await import('../features/docs/doc-editor.tsx')).DocEditor,
}));
const CheckInsPage = lazy(async () => ({
  default: (await import('../features/calls/check-ins-page.tsx')).CheckInsPage,
}));
const CallPage = lazy(async () => ({
  default: (await import('../features/calls/call-page.tsx')).CallPage,
}));
const PeoplePage = lazy(async () => ({
  default: (await import('../features/workspace/people-page.tsx')).PeoplePage,
}));

const StartCheckIn = lazy(async () => ({
  default: (await import('../features/calls/start-check-in.tsx')).StartCheckIn,
}));

export function BoardPlace() {
  const { workspaceId, taskId } = useParams({ strict: false });
  return (
    <BoardPage
      workspaceId={workspaceId ?? ''}
      taskId={taskId}
      actions={
        <Suspense>
          <StartCheckIn compact />
        </Suspense>
      }
    />
  );
}

export function DocumentsPlace() {
  const { workspaceId } = useParams({ from: '/signed-in/w/$workspaceId/docs' });
  return <DocumentsPage workspaceId={workspaceId} />;
}

export function DocumentPlace() {
  const { workspaceId, documentId } = useParams({
    from: '/signed-in/w/$workspaceId/docs/$documentId',
  });
  return <DocumentPage workspaceId={workspaceId} documentId={documentId} />;
}

export function CheckInsPlace() {
  return <CheckInsPage />;
}

/** The call's own board and notes: a task opens beside the call, the address stays the call's. */
export function CallPlace() {
  const { workspaceId, callId } = useParams({ from: '/signed-in/w/$workspaceId/call/$callId' });
  const [taskId, setTaskId] = useState<string>();
  return (
    <CallPage
      key={callId}
      callId={callId}
      board={<BoardPage workspaceId={workspaceId} taskId={taskId} onOpenTask={setTaskId} />}
      minutes={(documentId) => <DocEditor workspaceId={workspaceId} documentId={documentId} />}
    />
  );
}

export function PeoplePlace() {
  const { workspaceId } = useParams({ from: '/signed-in/w/$workspaceId/people' });
  return <PeoplePage workspaceId={workspaceId} />;
}
