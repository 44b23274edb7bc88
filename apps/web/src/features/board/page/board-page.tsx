import type { ReactNode } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { ConnectionNotice } from '../../../realtime/status/connection-notice.tsx';
import { PeopleHere } from '../../../realtime/status/people-here.tsx';
import { SaveStatus } from '../../../realtime/status/save-status.tsx';
import { WorkspaceHere } from '../../../realtime/status/workspace-here.tsx';
import { Button } from '../../../ui/button.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { boardWords } from '../board-words.ts';
import { addingTo } from '../columns/add-task.tsx';
import { TaskLooksContext, useTaskLooks, type TaskLooks } from '../task-looks.ts';
import { TaskNavigationProvider } from '../task-navigation.tsx';
import { useBoardIsEmpty, useColumnIds } from '../use-board.ts';
import { useMayEdit } from '../use-may-edit.ts';
import { BoardMenu } from './board-menu.tsx';
import { BoardSkeleton } from './board-skeleton.tsx';
import { BoardSurface } from './board-surface.tsx';
import { EmptyBoard } from './empty-board.tsx';
import { LiveSummary } from './live-summary.tsx';

/** The board of a workspace, with a task open beside it when the address names one. */
export function BoardPage(props: {
  readonly workspaceId: string;
  readonly taskId: string | undefined;
  readonly looks: TaskLooks;
  /** What the workspace puts before the primary action: a check-in, for one. */
  readonly actions?: ReactNode;
  /** Beside a call the board has no head and no addresses of its own: a task opens and closes in place. */
  readonly onOpenTask?: (taskId: string | undefined) => void;
}) {
  const { workspaceId, taskId, onOpenTask } = props;
  return (
    <TaskLooksContext value={props.looks}>
      <TaskNavigationProvider workspaceId={workspaceId} taskId={taskId} onOpenTask={onOpenTask}>
        {onOpenTask === undefined ? <BoardTop actions={props.actions} /> : null}
        <ConnectionNotice />
        <BoardBody workspaceId={workspaceId} taskId={taskId} />
        <LiveSummary />
      </TaskNavigationProvider>
    </TaskLooksContext>
  );
}

function BoardTop(props: { readonly actions: ReactNode }) {
  const words = useWords(boardWords);
  const mayEdit = useMayEdit();
  const first = useColumnIds()[0];
  const empty = useBoardIsEmpty();
  return (
    <TopBar title={words.board}>
      <SaveStatus />
      <PeopleHere path="board" />
      <BoardMenu />
      {props.actions}
      {mayEdit && first !== undefined && !empty ? (
        <Button
          kind="primary"
          icon="add"
          className="phone:hidden"
          onPress={() => addingTo.set(first)}
        >
          {words.addTask}
        </Button>
      ) : null}
    </TopBar>
  );
}

function BoardBody(props: { readonly workspaceId: string; readonly taskId: string | undefined }) {
  const { workspaceId, taskId } = props;
  const { Panel } = useTaskLooks();
  const empty = useBoardIsEmpty();

  return (
    <WorkspaceHere skeleton={<BoardSkeleton />}>
      <div className="relative flex min-h-0 flex-1 flex-col">
        <BoardSurface
          taskId={taskId}
          panel={taskId === undefined ? null : <Panel key={taskId} taskId={taskId} />}
        />
        {empty && taskId === undefined ? <EmptyBoard workspaceId={workspaceId} /> : null}
      </div>
    </WorkspaceHere>
  );
}
