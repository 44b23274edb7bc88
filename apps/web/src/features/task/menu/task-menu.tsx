import type { TaskRecord } from '@sanad/domain/task/record';
import { useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { IconMenu } from '../../../ui/icon-menu.tsx';
import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import { MenuItem, MenuLine } from '../../../ui/menu.tsx';
import { useTaskNavigation } from '../../board/task-navigation.tsx';
import { templateWish } from '../../board/template-wish.ts';
import { useTaskParts } from '../parts/task-part.ts';
import { taskWords } from '../task-words.ts';
import { useTaskActions } from './use-task-actions.ts';

const MoveDialog = lazyPiece(async () => (await import('./move-dialog.tsx')).MoveDialog);

/** Seen while the row is pointed at, holds the focus, or its menu is open. */
const onRow =
  'absolute end-1.5 bottom-1.5 opacity-0 transition-opacity duration-(--fast) coarse:hidden ' +
  'group-hover/task:opacity-100 focus-within:opacity-100 has-aria-expanded:opacity-100';

/** What can be done with a task without opening it; appears on hover and focus. On touch the open task has it. */
export function TaskMenu(props: { readonly task: TaskRecord; readonly inPanel?: boolean }) {
  const { task, inPanel = false } = props;
  const words = useWords(taskWords);
  const actions = useTaskActions();
  const parts = useTaskParts();
  const { openTask } = useTaskNavigation();
  const [moving, setMoving] = useState(false);

  return (
    <span
      onPointerDown={(event) => event.stopPropagation()}
      onMouseDown={(event) => event.stopPropagation()}
      onTouchStart={(event) => event.stopPropagation()}
      className={inPanel ? 'contents' : onRow}
    >
      <IconMenu
        icon="more"
        size={inPanel ? 'normal' : 'small'}
        label={words.task.menu(task.title.text)}
        placement="bottom end"
      >
        <MenuItem text={words.task.moveTo} icon="forward" onAction={() => setMoving(true)}>
          {words.task.moveTo}
        </MenuItem>
        <MenuItem
          text={words.task.copyLink}
          icon="link"
          onAction={() => void actions.copyLink(task.id)}
        >
          {words.task.copyLink}
        </MenuItem>
        {parts.map(({ name, menu: Items }) =>
          Items === undefined ? null : (
            <Items key={name} task={task} open={() => openTask(task.id)} />
          ),
        )}
        <MenuItem
          text={words.task.saveTemplate}
          icon="copy"
          onAction={() => templateWish.set({ taskIds: [task.id], name: task.title.text })}
        >
          {words.task.saveTemplate}
        </MenuItem>
        <MenuLine />
        <MenuItem text={words.task.archive} icon="archive" onAction={() => actions.archive(task)}>
          {words.task.archive}
        </MenuItem>
      </IconMenu>
      {moving ? (
        <MoveDialog task={task} fromRow={!inPanel} onClose={() => setMoving(false)} />
      ) : null}
    </span>
  );
}
