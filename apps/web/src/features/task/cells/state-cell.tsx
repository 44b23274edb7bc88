import { shownColumnName } from '@sanad/domain/board/default-column-names';

import { Bdi } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { CellPopover } from '../../../ui/cell-popover.tsx';
import { MenuItem } from '../../../ui/menu.tsx';
import { TaskGlyph } from '../../../ui/task-glyph.tsx';
import { useMoveTask } from '../../board/drag/use-move-task.ts';
import type { CellProps } from '../../board/task-looks.ts';
import { useColumn, useColumnIds } from '../../board/use-board.ts';
import { taskWords } from '../task-words.ts';

/** Where it stands on the board. Another column is the step that the border means, or says why it is none. */
export function StateCell(props: CellProps) {
  const { task, readOnly, slot } = props;
  const words = useWords(taskWords).panel;
  const { language } = useLanguage();
  const column = useColumn(task.columnId);
  const columnIds = useColumnIds();
  const shown = column && (
    <>
      <TaskGlyph kind={column.kind} />
      <Bdi className="min-w-0 clip-line text-small text-ink-2">
        {shownColumnName(column, language)}
      </Bdi>
    </>
  );
  if (readOnly) return <span className="flex items-center gap-1.5 px-1.5">{shown}</span>;
  return (
    <CellPopover slot={slot} label={words.status} shown={shown} opens="menu">
      {() => columnIds.map((id) => <StateItem key={id} columnId={id} task={task} />)}
    </CellPopover>
  );
}

function StateItem(props: { readonly columnId: string; readonly task: CellProps['task'] }) {
  const { columnId, task } = props;
  const column = useColumn(columnId);
  const move = useMoveTask();
  const { language } = useLanguage();
  if (!column) return null;
  const name = shownColumnName(column, language);
  return (
    <MenuItem
      text={name}
      lead={<TaskGlyph kind={column.kind} />}
      current={columnId === task.columnId}
      onAction={() => {
        if (columnId !== task.columnId) move(task.id, { columnId, beforeId: null });
      }}
    >
      <Bdi>{name}</Bdi>
    </MenuItem>
  );
}
