import { can } from '@sanad/domain/access/capability';
import { useNavigate } from '@tanstack/react-router';
import { use, useEffect, useRef, useState } from 'react';

import { useMe } from '../../../http/me.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { SessionContext } from '../../../realtime/session/session-context.tsx';
import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import type { Action } from '../../keys/actions/known-actions.ts';
import { useActions } from '../../keys/actions/use-actions.ts';
import { chordFor } from '../../keys/key-book.ts';
import { keysWords } from '../../keys/keys-words.ts';
import { isFocusNowhere, keepRowFocus, type LostRow } from '../../keys/row-focus.ts';
import { useKeys } from '../../keys/use-keys.ts';
import type { AskedOf } from './asked-dialog.tsx';
import { nextRow } from './row-walk.ts';
import type { TaskAt } from './task-at.ts';
import { keyIcons } from './use-actions-on.ts';

const AskedInRoom = lazyPiece(async () => (await import('./asked-in-room.tsx')).AskedInRoom);

const rowLook = '[data-task-row]';

/**
 * What keys do with rows of tasks where there is no board: Home, and Today over all workspaces. They act in place, as on
 * the board: whoever plans a day over ten clients changes ten dates, and would have to come back ten times from what
 * opened. The workspace of a row is open already, unseen (048), so it is its members and columns that are chosen from
 * and its law that decides. Only a step that needs more than a choice opens its task, where that is asked.
 */
export function RowKeys(props: {
  /** What the row says; nothing where it is a task's no more. */
  readonly titleOf: (row: TaskAt) => string | undefined;
}) {
  const here = use(SessionContext)?.workspaceId;
  const { profile, workspaces } = useMe();
  const navigate = useNavigate();
  const words = useWords(keysWords);
  const [asked, setAsked] = useState<(AskedOf & TaskAt) | null>(null);
  /** How to take back what was done by these keys, the last one last. */
  const undos = useRef<(() => boolean)[]>([]);

  useEffect(() => {
    const root = document.querySelector('main') ?? document.body;
    return keepRowFocus({ root, rows: rowLook, idOf: taskOf }, (lost) => wayOf(rowAfter(lost)));
  }, []);

  const placeOf = (row: HTMLElement | null): TaskAt | undefined => {
    const workspaceId = row?.dataset['in'] ?? here;
    return row && workspaceId !== undefined ? { taskId: taskOf(row), workspaceId } : undefined;
  };
  const atHand = (): TaskAt | undefined =>
    placeOf(focusedRow() ?? document.querySelector<HTMLElement>(`${rowLook}:hover`));
  const mayChange = ({ workspaceId }: TaskAt): boolean =>
    workspaces.some(({ id, role }) => id === workspaceId && can(role, 'board.edit'));
  const byKey = (what: AskedOf['what']) => (): void | false => {
    const at = atHand();
    return at && mayChange(at) ? setAsked({ ...at, what }) : false;
  };

  useKeys('task', {
    walk({ key }) {
      const from = focusedRow();
      if ((!from && !isFocusNowhere()) || /Left|Right/u.test(key)) return false;
      const rows = [...document.querySelectorAll<HTMLElement>(rowLook)];
      if (rows.length === 0) return false;
      // One task may stand for two reasons.
      const seen = rows.map((row, at) => ({ id: String(at), column: 0, middle: middleOf(row) }));
      const next = nextRow(seen, from ? String(rows.indexOf(from)) : undefined, key);
      if (next) wayOf(rows[Number(next.id)])?.focus();
      return undefined;
    },
    assign: byKey('assign'),
    label: byKey('label'),
    date: byKey('date'),
    move: byKey('move'),
  });
  useKeys('board', {
    undo() {
      const undo = undos.current.pop();
      if (!undo) return false;
      if (undo()) toasts.show({ text: words.undone });
      return undefined;
    },
  });
  useActions((): readonly Action[] => {
    const at = atHand();
    const about = at && props.titleOf(at);
    if (!at || about === undefined) return [];
    const { task } = words.lines;
    return [
      ...(mayChange(at)
        ? (['assign', 'label', 'date', 'move'] as const).map((what) => ({
            id: `task-${what}`,
            text: task[what],
            about,
            icon: keyIcons[what],
            chord: chordFor('task', what),
            run: () => setAsked({ ...at, what }),
          }))
        : []),
      {
        id: 'task-open',
        text: task.open,
        about,
        icon: 'board',
        chord: chordFor('task', 'open'),
        run: () => void navigate({ to: '/w/$workspaceId/board/$taskId', params: { ...at } }),
      },
    ];
  }, true);

  return asked === null ? null : (
    <AskedInRoom
      key={asked.what + asked.taskId}
      asked={asked}
      userId={profile.id}
      onClose={() => setAsked(null)}
      onUndoable={(undo) => undos.current.push(undo)}
    />
  );
}

const taskOf = (row: HTMLElement): string => row.dataset['taskRow'] ?? '';

function focusedRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(rowLook) ?? null;
}

const wayOf = (row: Element | null | undefined): HTMLElement | null =>
  row?.querySelector<HTMLElement>('[data-way]') ?? null;

function middleOf(row: HTMLElement): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}

/** Where the task stands now, else what stands in its place, else the last. */
function rowAfter({ taskId, at }: LostRow): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>(rowLook)];
  return rows.find((row) => taskOf(row) === taskId) ?? rows[at] ?? rows.at(-1);
}
