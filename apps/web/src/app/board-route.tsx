import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';

import type { BoardPlace } from '../features/board/board-place.ts';
import { StartCheckIn } from '../features/calls/join/start-check-in.tsx';
import { WorkspaceBoard } from './workspace-board.tsx';

/** Binds the board's address to its page, and a check-in to its bar. */
export function BoardRoute() {
  const { workspaceId, taskId } = useParams({ strict: false });
  const search = useSearch({ from: '/signed-in/w/$workspaceId/board' });
  const navigate = useNavigate();
  const place = useMemo<BoardPlace>(
    () => ({
      search,
      change: (fields, replace = false) =>
        void navigate({ to: '.', search: (was) => ({ ...was, ...fields }), replace }),
    }),
    [search, navigate],
  );
  return (
    <WorkspaceBoard
      workspaceId={workspaceId ?? ''}
      taskId={taskId}
      place={place}
      actions={<StartCheckIn compact />}
    />
  );
}
