import { shownColumnName } from '@sanad/domain/board/default-column-names';
import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { allColumns, useBoardStore } from '../board-store.ts';
import { boardWords } from '../board-words.ts';
import { announce } from '../page/board-announcer.ts';
import { useDesk } from './desk-context.tsx';
import { glideColumns } from './glide-columns.ts';
import { shownColumns } from './shown-columns.ts';
import { stepColumn } from './step-column.ts';
import { useMoveColumn } from './use-move-column.ts';

/** Space or Enter lifts a column by its grip and puts it down, arrows move it by what is seen, Escape takes it back. */
export function useColumnKeys(columnId: string) {
  const { client } = useSession();
  const { columns } = useBoardStore();
  const { direction, language } = useLanguage();
  const words = useWords(boardWords).move;
  const desk = useDesk();
  const move = useMoveColumn();

  const mine = () => {
    const held = desk.column.get();
    return held?.by === 'keys' && held.columnId === columnId ? held : null;
  };
  const name = () => {
    const column = client.get('column', columnId);
    return column ? shownColumnName(column, language) : '';
  };

  /** Keys and screen readers click without a count; a mouse or a finger drags instead. */
  function onClick(event: MouseEvent<HTMLElement>): void {
    if (event.detail !== 0) return;
    const held = mine();
    const order = columns.group(allColumns);
    if (!held) {
      if (desk.column.get() || desk.held.get()) return;
      const at = order.indexOf(columnId);
      desk.column.set({ columnId, by: 'keys', beforeId: order[at + 1] ?? null });
      announce(words.columnLifted(name(), at + 1, order.length));
      return;
    }
    const grip = event.currentTarget;
    const place = shownColumns(order, held).indexOf(columnId) + 1;
    let moved = false;
    glideColumns(rowOf(grip), () => {
      desk.column.set(null);
      moved = move(columnId, held.beforeId);
    });
    // Its element may have been taken to another place of the row, and the focus with it.
    grip.focus();
    announce(
      moved ? words.columnDropped(name(), place, order.length) : words.columnTakenBack(name()),
    );
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const held = mine();
    if (!held || event.ctrlKey || event.metaKey || event.altKey) return;
    const order = columns.group(allColumns);
    const at = shownColumns(order, held).indexOf(columnId);
    const next = stepColumn(event.key, at, order.length, direction);
    if (next !== undefined) {
      const beforeId = order.filter((id) => id !== columnId)[next] ?? null;
      const grip = event.currentTarget;
      glideColumns(rowOf(grip), () => desk.column.set({ ...held, beforeId }), columnOf(grip));
      announce(words.columnOver(next + 1, order.length));
    } else if (event.key === 'Escape') takeBack(event);
    else if (!['ArrowUp', 'ArrowDown', 'Tab'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Also when the focus goes elsewhere, as a pointer can make it: nothing stays in the hand. */
  function takeBack(event: KeyboardEvent<HTMLElement> | FocusEvent<HTMLElement>): void {
    if (!mine()) return;
    const grip = event.currentTarget;
    glideColumns(rowOf(grip), () => desk.column.set(null), columnOf(grip));
    announce(words.columnTakenBack(name()));
  }

  return { onClick, onKeyDown, onBlur: takeBack };
}

function columnOf(grip: HTMLElement): Element | null {
  return grip.closest('[data-column-id]');
}

function rowOf(grip: HTMLElement): HTMLElement | null {
  return grip.closest<HTMLElement>('.board-columns');
}
