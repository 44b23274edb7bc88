import { useDraggable } from '@dnd-kit/core';
import { archiveColumn, renameColumn } from '@sanad/domain/board/column-mutations';
import { shownColumnName } from '@sanad/domain/board/default-column-names';
import type { ColumnRecord } from '@sanad/domain/board/record';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { useRef, useState, type SyntheticEvent } from 'react';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useMutate, useUndo } from '../../../realtime/session/use-mutate.ts';
import { IconMenu } from '../../../ui/icon-menu.tsx';
import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import { MenuItem, MenuLine } from '../../../ui/menu.tsx';
import { TaskGlyph } from '../../../ui/task-glyph.tsx';
import { InPlaceText } from '../../../ui/text/in-place-text.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import { useBoardStore } from '../board-store.ts';
import { boardWords } from '../board-words.ts';
import type { ColumnGripData } from '../drag/board-drag.tsx';
import { useMoveColumn } from '../drag/use-move-column.ts';
import { templateWish } from '../template-wish.ts';
import { useColumnIds } from '../use-board.ts';
import { useMayEdit } from '../use-may-edit.ts';
import { ColumnName } from './column-name.tsx';
import { TurnLine } from './turn-line.tsx';

const ColumnGrip = lazyPiece(async () => (await import('./column-grip.tsx')).ColumnGrip);
const ColumnStage = lazyPiece(async () => (await import('./column-stage.tsx')).ColumnStage);

/** Glyph, name, count, whose turn; rename in place, move by dragging, and the rest from the menu. */
export function ColumnHead(props: {
  readonly column: ColumnRecord;
  readonly onFold: (() => void) | undefined;
}) {
  const { column, onFold } = props;
  const words = useWords(boardWords);
  const { language } = useLanguage();
  const mutate = useMutate();
  const mayEdit = useMayEdit();
  const [renaming, setRenaming] = useState(false);
  const [staging, setStaging] = useState(false);
  const menu = useRef<HTMLSpanElement>(null);
  const comeBack = useReturnFocus(() => menu.current?.querySelector('button'));
  const data: ColumnGripData = { columnId: column.id };
  // While its name is written, a pointer in the head selects words.
  const { setNodeRef, listeners } = useDraggable({
    id: `column:${column.id}`,
    data,
    disabled: !mayEdit || renaming || staging,
  });

  return (
    <header
      ref={setNodeRef}
      {...listeners}
      className="grabbed relative grid grid-cols-[auto_1fr_auto] items-center gap-x-2 gap-y-px px-4 pt-3.25 pb-px"
    >
      {mayEdit && !renaming ? <ColumnGrip column={column} /> : null}
      <TaskGlyph kind={column.kind} />
      {renaming ? (
        <InPlaceText
          label={words.column.name}
          text={shownColumnName(column, language)}
          limit={120}
          className="text-ui font-semibold"
          onDone={(name, by) => {
            setRenaming(false);
            if (by !== 'blur') comeBack();
            if (name && name !== shownColumnName(column, language))
              mutate(renameColumn, { columnId: column.id, name });
          }}
        />
      ) : (
        <h2 className="min-w-0 text-ui font-semibold wrap-anywhere">
          <ColumnName column={column} />
        </h2>
      )}
      {mayEdit ? (
        <span ref={menu} className="contents">
          <ColumnMenu
            column={column}
            onFold={onFold}
            onRename={() => setRenaming(true)}
            onStage={() => setStaging(true)}
          />
        </span>
      ) : (
        <span />
      )}
      <p className="col-start-2 -col-end-1 min-h-[1lh] text-meta text-ink-3">
        <TurnLine kind={column.kind} />
      </p>
      {staging ? (
        <ColumnStage
          column={column}
          onDone={() => {
            setStaging(false);
            comeBack();
          }}
        />
      ) : null}
    </header>
  );
}

function ColumnMenu(props: {
  readonly column: ColumnRecord;
  readonly onFold: (() => void) | undefined;
  readonly onRename: () => void;
  readonly onStage: () => void;
}) {
  const { column, onFold, onRename, onStage } = props;
  const words = useWords(boardWords);
  const { language } = useLanguage();
  const mutate = useMutate();
  const turn = useUndo();
  const { tasks } = useBoardStore();
  const ids = useColumnIds();
  const at = ids.indexOf(column.id);
  const move = useMoveColumn();

  function archive(): void {
    if (tasks.group(column.id).length > 0) {
      toasts.show({ text: words.column.notEmpty });
      return;
    }
    try {
      mutate(archiveColumn, { columnId: column.id });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      toasts.show({ text: words.column.notEmpty });
      return;
    }
    toasts.show({
      text: words.toast.columnArchived(shownColumnName(column, language)),
      action: { label: words.undo, icon: 'undo', onAct: () => turn.undo() },
    });
  }

  return (
    <span
      className="relative -my-0.75 inline-flex"
      // A press here opens the menu and lifts nothing.
      onMouseDown={stop}
      onTouchStart={stop}
    >
      <IconMenu
        icon="more"
        size="small"
        label={words.column.menu(shownColumnName(column, language))}
        placement="bottom end"
      >
        <MenuItem text={words.column.rename} icon="edit" onAction={onRename}>
          {words.column.rename}
        </MenuItem>
        <MenuItem text={words.column.shows} icon="board" onAction={onStage}>
          {words.column.shows}
        </MenuItem>
        <MenuItem
          text={words.column.moveBack}
          icon="back"
          isDisabled={at <= 0}
          onAction={() => move(column.id, ids[at - 1] ?? null)}
        >
          {words.column.moveBack}
        </MenuItem>
        <MenuItem
          text={words.column.moveOn}
          icon="forward"
          isDisabled={at >= ids.length - 1}
          onAction={() => move(column.id, ids[at + 2] ?? null)}
        >
          {words.column.moveOn}
        </MenuItem>
        <MenuItem
          text={words.saveTemplate}
          icon="copy"
          isDisabled={tasks.group(column.id).length === 0}
          onAction={() =>
            templateWish.set({
              taskIds: tasks.group(column.id),
              name: shownColumnName(column, language),
            })
          }
        >
          {words.saveTemplate}
        </MenuItem>
        {onFold ? (
          <MenuItem text={words.column.fold} icon="minus" onAction={onFold}>
            {words.column.fold}
          </MenuItem>
        ) : null}
        <MenuLine />
        <MenuItem text={words.column.archive} icon="archive" onAction={archive}>
          {words.column.archive}
        </MenuItem>
      </IconMenu>
    </span>
  );
}

function stop(event: SyntheticEvent): void {
  event.stopPropagation();
}
