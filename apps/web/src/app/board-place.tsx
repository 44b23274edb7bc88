import { useParams } from '@tanstack/react-router';

import { BoardPage } from '../features/board/board-page.tsx';
import { StartCheckIn } from '../features/calls/start-check-in.tsx';

/** Binds the board's address to its page, and a check-in to its bar. */
export function BoardPlace() {
  const { workspaceId, taskId } = useParams({ strict: false });
  return (
    <BoardPage workspaceId={workspaceId ?? ''} taskId={taskId} actions={<StartCheckIn compact />} />
  );
}
