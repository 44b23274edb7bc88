import { useState } from 'react';

import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import { useDesk } from '../../board/drag/desk-context.tsx';
import { useUndoKeys } from '../../board/page/use-undo-keys.ts';
import { useActions } from '../../keys/actions/use-actions.ts';
import { isFocusNowhere } from '../../keys/row-focus.ts';
import { useKeys } from '../../keys/use-keys.ts';
import type { AskedOf } from './asked-dialog.tsx';
import { nextRow, type SeenRow } from './row-walk.ts';
import { useActionsOn } from './use-actions-on.ts';
import { isInPanel, rowOf, useAtHand, type AtHand } from './use-at-hand.ts';

const AskedDialog = lazyPiece(async () => (await import('./asked-dialog.tsx')).AskedDialog);

/** What keys do with the tasks of a board: walk from one to the next, and change the one at hand. */
export function TaskKeys() {
  const desk = useDesk();
  const atHand = useAtHand();
  const [asked, setAsked] = useState<(AskedOf & Pick<AtHand, 'fromRow'>) | null>(null);
  const ask = (what: AskedOf['what'], { task, fromRow }: AtHand): void =>
    setAsked({ what, taskId: task.id, fromRow });
  const actionsOn = useActionsOn(ask);

  /** What is chosen is meant more than any row, and has its own keys; the open task with the focus is meant most. */
  const isOfMany = (): boolean => desk.chosen.get().ids.size > 0 && !isInPanel();
  const byKey = (what: AskedOf['what']) => (): void | false => {
    const at = desk.held.get() || isOfMany() ? undefined : atHand();
    return at === undefined ? false : ask(what, at);
  };

  function walk(event: KeyboardEvent): void | false {
    if (desk.held.get() || desk.column.get()) return false;
    const focused = document.activeElement;
    const isNowhere = isFocusNowhere();
    const from =
      focused?.matches('[data-column-id] [data-task-id] > a') === true ? rowOf(focused) : null;
    if (!from && !isNowhere) return false;
    const rows = seenRows();
    if (rows.length === 0) return intoView();
    const next = nextRow(rows, from?.dataset['taskId'], event.key);
    if (next) rowWith(next.id)?.querySelector('a')?.focus();
    return undefined;
  }

  useUndoKeys();
  // What is chosen follows the focus.
  useKeys('board', { chooseOn: walk });
  useKeys('task', {
    walk,
    assign: byKey('assign'),
    label: byKey('label'),
    date: byKey('date'),
    move: byKey('move'),
  });
  useActions(() => {
    const at = isOfMany() ? undefined : atHand();
    return at === undefined ? [] : actionsOn(at);
  }, true);

  return asked === null ? null : (
    <AskedDialog
      key={asked.what}
      asked={asked}
      onClose={() => {
        setAsked(null);
        // Its row takes the focus again, wherever it stands then.
        if (asked.fromRow) desk.focusNext.set(asked.taskId);
      }}
    />
  );
}

/** A list and a calendar have one place that Tab reaches, and are walked from there by keys of their own. */
function intoView(): void | false {
  const place = document.querySelector<HTMLElement>(
    '[data-list] [tabindex="0"], [data-calendar] [data-day][tabindex="0"]',
  );
  return place ? place.focus() : false;
}

/** The rows of the columns; a list and a calendar are walked by keys of their own. */
function seenRows(): readonly SeenRow[] {
  return [...document.querySelectorAll<HTMLElement>('[data-column-id] [data-task-id]')].map(
    (row) => {
      const { top, height } = row.getBoundingClientRect();
      const column = row.closest('[data-column-id]')!.getBoundingClientRect().left;
      return { id: row.dataset['taskId']!, column, middle: top + height / 2 };
    },
  );
}

function rowWith(taskId: string): HTMLElement | null {
  return document.querySelector(`[data-column-id] [data-task-id="${CSS.escape(taskId)}"]`);
}
