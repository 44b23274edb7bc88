import { useCallback, useState, type ReactNode } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useSignal } from '../../../realtime/signal.ts';
import { ConnectionNotice } from '../../../realtime/status/connection-notice.tsx';
import { PeopleHere } from '../../../realtime/status/people-here.tsx';
import { SaveStatus } from '../../../realtime/status/save-status.tsx';
import { WorkspaceHere } from '../../../realtime/status/workspace-here.tsx';
import { Button } from '../../../ui/button.tsx';
import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { hasFilter } from '../board-address.ts';
import { BoardPlaceContext, nowhere, useBoardPlace, type BoardPlace } from '../board-place.ts';
import { boardWords } from '../board-words.ts';
import { addingTo } from '../columns/add-task.tsx';
import { TaskLooksContext, useTaskLooks, type TaskLooks } from '../task-looks.ts';
import { TaskNavigationProvider } from '../task-navigation.tsx';
import { useBoardIsEmpty, useColumnIds } from '../use-board.ts';
import { useMayEdit } from '../use-may-edit.ts';
import { BoardMenu } from './board-menu.tsx';
import { BoardSkeleton } from './board-skeleton.tsx';
import { BoardSurface } from './board-surface.tsx';
import { FilterButton } from './filter-button.tsx';
import { filterLine } from './filter-wish.ts';
import { LiveSummary } from './live-summary.tsx';
import { useIsSifted } from './use-is-sifted.ts';
import { ViewSwitch } from './view-switch.tsx';

const FilterLine = lazyPiece(async () => (await import('../filter/filter-line.tsx')).FilterLine);

/** The board of a workspace, with a task open beside it when the address names one. */
export function BoardPage(props: {
  readonly workspaceId: string;
  readonly taskId: string | undefined;
  readonly looks: TaskLooks;
  /** What its address says of it; beside a call it has none. */
  readonly place?: BoardPlace;
  /** What the workspace puts before the primary action: a check-in, for one. */
  readonly actions?: ReactNode;
  /** Below the columns. */
  readonly foot?: ReactNode;
  /** Beside a call the board has no head and no addresses of its own: a task opens and closes in place. */
  readonly onOpenTask?: (taskId: string | undefined) => void;
}) {
  const { workspaceId, taskId, onOpenTask, place = nowhere } = props;
  return (
    <TaskLooksContext value={props.looks}>
      <BoardPlaceContext value={place}>
        <TaskNavigationProvider workspaceId={workspaceId} taskId={taskId} onOpenTask={onOpenTask}>
          {onOpenTask === undefined ? <BoardTop actions={props.actions} /> : null}
          <ConnectionNotice />
          <BoardBody workspaceId={workspaceId} taskId={taskId} foot={props.foot} />
          <LiveSummary />
        </TaskNavigationProvider>
      </BoardPlaceContext>
    </TaskLooksContext>
  );
}

function BoardTop(props: { readonly actions: ReactNode }) {
  const words = useWords(boardWords);
  const mayEdit = useMayEdit();
  const first = useColumnIds()[0];
  const empty = useBoardIsEmpty();
  return (
    <>
      <TopBar
        title={words.board}
        beside={
          <span className="phone:hidden">
            <ViewSwitch />
          </span>
        }
      >
        <SaveStatus />
        <PeopleHere path="board" />
        <span className="phone:hidden">
          <FilterButton />
        </span>
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
      <div className="flex flex-none items-center justify-between border-b border-line px-3 py-1 desk:hidden">
        <ViewSwitch />
        <FilterButton />
      </div>
    </>
  );
}

function BoardBody(props: {
  readonly workspaceId: string;
  readonly taskId: string | undefined;
  readonly foot: ReactNode;
}) {
  const { workspaceId, taskId } = props;
  const { Panel } = useTaskLooks();
  const { search } = useBoardPlace();
  const showsLine = useSignal(filterLine) || hasFilter(search);
  const isSifted = useIsSifted();

  return (
    <WorkspaceHere skeleton={<BoardSkeleton />}>
      {showsLine ? <FilterLine /> : null}
      <div className="relative flex min-h-0 flex-1 flex-col">
        {isSifted ? (
          <BoardSurface
            taskId={taskId}
            panel={taskId === undefined ? null : <Panel key={taskId} taskId={taskId} />}
            foot={props.foot}
          />
        ) : (
          <BoardSkeleton />
        )}
        <FirstRunPlace workspaceId={workspaceId} isShown={taskId === undefined} />
      </div>
    </WorkspaceHere>
  );
}

/** The sheet of the first run comes over an empty board, and goes when it says that it is over. */
function FirstRunPlace(props: { readonly workspaceId: string; readonly isShown: boolean }) {
  const { FirstRun } = useTaskLooks();
  const isEmpty = useBoardIsEmpty();
  const [isBegun, setBegun] = useState(isEmpty);
  if (isEmpty && !isBegun) setBegun(true);
  const onOver = useCallback(() => setBegun(false), []);
  return isBegun && props.isShown ? (
    <FirstRun workspaceId={props.workspaceId} isEmpty={isEmpty} onOver={onOver} />
  ) : null;
}
