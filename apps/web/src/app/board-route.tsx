import { useParams } from '@tanstack/react-router';

import { StartCheckIn } from '../features/calls/start-check-in.tsx';
import { WorkspaceBoard } from './workspace-board.tsx';

/** Binds the board's address to its page, and a check-in to its bar. */
export function BoardRoute() {
  const { workspaceId, taskId } = useParams({ strict: false });
  return (
    <WorkspaceBoard
      workspaceId={workspaceId ?? ''}
      taskId={taskId}
      actions={<StartCheckIn compact />}
    />
  );
}
