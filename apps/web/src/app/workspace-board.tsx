import { Suspense, type ComponentProps } from 'react';

import { BoardPage } from '../features/board/page/board-page.tsx';
import type { TaskLooks } from '../features/board/task-looks.ts';
import { TaskFace } from '../features/task/face/task-face.tsx';
import { TaskMenu } from '../features/task/menu/task-menu.tsx';
import { TaskPartsContext } from '../features/task/parts/task-part.ts';
import { lazyPiece } from '../ui/lazy-piece.tsx';
import { withWords } from './lazy-page.ts';
import { taskParts } from './task-parts.ts';
import { useAfterFirstLook } from './use-after-first-look.ts';

const loadMoved = withWords(() => import('../features/history/moved/moved-board.tsx'));

const loadPanel = withWords(() => import('../features/task/panel/task-panel.tsx'));

const loadRamp = withWords(() => import('../features/onboarding/ramp/ramp-notice.tsx'));
const loadKeys = withWords(() => import('../features/task/keys/task-keys.tsx'));
const loadList = withWords(() => import('./board-list.tsx'));
const loadMany = withWords(() => import('../features/task/many/many-tasks.tsx'));
const loadFirstRun = withWords(() => import('../features/workspace/first-run/first-run.tsx'));
const loadCalendar = withWords(() => import('./board-calendar.tsx'));

const looks: TaskLooks = {
  Face: TaskFace,
  Menu: TaskMenu,
  Panel: lazyPiece(async () => (await loadPanel()).TaskPanel),
  List: lazyPiece(async () => (await loadList()).BoardList),
  Calendar: lazyPiece(async () => (await loadCalendar()).BoardCalendar),
  FirstRun: lazyPiece(async () => (await loadFirstRun()).FirstRun),
  Many,
};

/** The board with its tasks: the board knows where a task lies, the task knows how it looks. */
export function WorkspaceBoard(props: Omit<ComponentProps<typeof BoardPage>, 'looks' | 'foot'>) {
  return (
    <TaskPartsContext value={taskParts}>
      <BoardPage {...props} looks={looks} foot={<AfterFirstLook />} />
    </TaskPartsContext>
  );
}

/** Choosing many tasks at once. */
function Many(props: ComponentProps<TaskLooks['Many']>) {
  const loaded = useAfterFirstLook(loadMany);
  return loaded === undefined ? null : (
    <Suspense fallback={null}>
      <loaded.ManyTasks {...props} />
    </Suspense>
  );
}

/** What others did to it while nobody looked, and what keys do with its tasks. */
function AfterFirstLook() {
  // The first task that is opened shall not wait for how it looks.
  useAfterFirstLook(loadPanel);
  const moved = useAfterFirstLook(loadMoved);
  const keys = useAfterFirstLook(loadKeys);
  const ramp = useAfterFirstLook(loadRamp);
  return (
    <>
      <Suspense fallback={null}>{ramp === undefined ? null : <ramp.RampNotice />}</Suspense>
      <Suspense fallback={null}>{moved === undefined ? null : <moved.MovedBoard />}</Suspense>
      <Suspense fallback={null}>{keys === undefined ? null : <keys.TaskKeys />}</Suspense>
    </>
  );
}
