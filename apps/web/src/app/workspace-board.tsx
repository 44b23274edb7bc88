import type { ComponentProps } from 'react';

import { BoardPage } from '../features/board/page/board-page.tsx';
import type { TaskLooks } from '../features/board/task-looks.ts';
import { TaskFace } from '../features/task/face/task-face.tsx';
import { TaskMenu } from '../features/task/menu/task-menu.tsx';
import { TaskPanel } from '../features/task/panel/task-panel.tsx';
import { TaskPartsContext } from '../features/task/parts/task-part.ts';
import { taskParts } from './task-parts.ts';

const looks: TaskLooks = { Face: TaskFace, Menu: TaskMenu, Panel: TaskPanel };

/** The board with its tasks: the board knows where a task lies, the task knows how it looks. */
export function WorkspaceBoard(props: Omit<ComponentProps<typeof BoardPage>, 'looks'>) {
  return (
    <TaskPartsContext value={taskParts}>
      <BoardPage {...props} looks={looks} />
    </TaskPartsContext>
  );
}
