import { ListView } from '../features/board/list/list-view.tsx';
import type { ViewProps } from '../features/board/task-looks.ts';
import { taskCells } from '../features/task/cells/task-cells.tsx';

/** The board as a list, with how a task looks in its cells. */
export function BoardList(props: ViewProps) {
  return <ListView {...props} cells={taskCells} />;
}
