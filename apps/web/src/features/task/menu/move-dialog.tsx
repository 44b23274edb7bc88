import { shownColumnName } from '@sanad/domain/board/default-column-names';
import type { TaskRecord } from '@sanad/domain/task/record';
import { use } from 'react';

import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TaskGlyph } from '../../../ui/task-glyph.tsx';
import { useBoardStore } from '../../board/board-store.ts';
import { DeskContext } from '../../board/drag/desk-context.tsx';
import { useMoveTask } from '../../board/drag/use-move-task.ts';
import { useColumn, useColumnIds } from '../../board/use-board.ts';
import { taskWords } from '../task-words.ts';

/** Moving without dragging: every column with its top and its bottom. */
export function MoveDialog(props: {
  readonly task: TaskRecord;
  readonly onClose: () => void;
  /** The row that opened it is drawn anew elsewhere, and takes the focus there. */
  readonly fromRow: boolean;
}) {
  const { task, onClose, fromRow } = props;
  const desk = use(DeskContext);
  const onMoved = (): void => {
    if (fromRow) desk?.focusNext.set(task.id);
    onClose();
  };
  const words = useWords(taskWords);
  const columnIds = useColumnIds();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.task.moveToTitle}
      actions={
        <Button kind="quiet" onPress={onClose}>
          {words.cancel}
        </Button>
      }
    >
      <p className="mb-3">
        <Bdi>{task.title.text}</Bdi>
      </p>
      <ul className="grid gap-px">
        {columnIds.map((columnId) => (
          <MoveTarget key={columnId} columnId={columnId} taskId={task.id} onDone={onMoved} />
        ))}
      </ul>
    </Dialog>
  );
}

function MoveTarget(props: {
  readonly columnId: string;
  readonly taskId: string;
  readonly onDone: () => void;
}) {
  const { columnId, taskId, onDone } = props;
  const words = useWords(taskWords);
  const { language } = useLanguage();
  const column = useColumn(columnId);
  const { tasks } = useBoardStore();
  const session = useSession();
  const move = useMoveTask();
  if (!column) return null;

  function go(where: 'top' | 'bottom'): void {
    const ids = tasks.group(columnId).filter((id) => id !== taskId);
    move(taskId, { columnId, beforeId: where === 'top' ? (ids[0] ?? null) : null });
    onDone();
  }

  const here = session.client.get('task', taskId)?.columnId === columnId;
  return (
    <li className="flex items-center gap-2 border-t border-line py-1.5 text-ink first:border-0">
      <TaskGlyph kind={column.kind} />
      <span className={`min-w-0 grow ${here ? 'font-semibold' : ''}`}>
        <Bdi>{shownColumnName(column, language)}</Bdi>
      </span>
      <Button
        size="small"
        onPress={() => go('top')}
        aria-label={`${words.task.moveHere(shownColumnName(column, language))}, ${words.task.atTop}`}
      >
        <Sentence>{words.task.atTop}</Sentence>
      </Button>
      <Button
        size="small"
        onPress={() => go('bottom')}
        aria-label={`${words.task.moveHere(shownColumnName(column, language))}, ${words.task.atBottom}`}
      >
        <Sentence>{words.task.atBottom}</Sentence>
      </Button>
    </li>
  );
}
