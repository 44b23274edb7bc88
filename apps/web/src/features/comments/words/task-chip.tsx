import { shownColumnName } from '@sanad/domain/board/default-column-names';
import type { ColumnKind } from '@sanad/domain/board/record';
import type { TaskRecord } from '@sanad/domain/task/record';
import type { RecordIndex } from '@sanad/sync/client/record-index';
import type { MouseEvent } from 'react';

import { Bdi, Token } from '../../../i18n/bdi.tsx';
import { useLanguage } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useGroup, useRecord } from '../../../realtime/session/use-live.ts';
import type { WorkspaceSession } from '../../../realtime/session/workspace-session.ts';
import { TaskGlyph } from '../../../ui/task-glyph.tsx';
import { useTaskNavigation } from '../../board/task-navigation.tsx';
import { useColumn } from '../../board/use-board.ts';

const chip =
  'relative z-1 inline-flex max-w-full items-center gap-1.25 rounded-tag px-1.5 align-bottom';

const indexes = new WeakMap<WorkspaceSession, RecordIndex<TaskRecord>>();

/** Where the first chip needs it: which task has which number. */
function byNumber(session: WorkspaceSession): RecordIndex<TaskRecord> {
  const known = indexes.get(session);
  if (known) return known;
  const index = session.client.index('task', {
    groupOf: ({ number }) => `${number}`,
    compare: () => 0,
  });
  indexes.set(session, index);
  return index;
}

/** A task named in a message: how it stands and what it is called now; opens it. One that is not on the board is its number. */
export function TaskChip(props: { readonly number: number; readonly text: string }) {
  const [id] = useGroup(byNumber(useSession()), `${props.number}`);
  const task = useRecord('task', id);
  return task ? <OpenChip task={task} /> : <Token>{props.text}</Token>;
}

function OpenChip({ task }: { readonly task: TaskRecord }) {
  const { language } = useLanguage();
  const { addressOf, openTask } = useTaskNavigation();
  const column = useColumn(task.columnId);
  const kind: ColumnKind = column?.kind ?? 'plain';

  function onClick(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    openTask(task.id);
  }

  return (
    <a
      href={addressOf(task.id)}
      onClick={onClick}
      {...(column ? { title: shownColumnName(column, language) } : {})}
      className={`${chip} border border-line-2 bg-sheet no-underline hover:border-edge`}
    >
      <TaskGlyph kind={kind} />
      <Token className="flex-none text-meta text-ink-3">{`N-${task.number}`}</Token>
      <Bdi className="min-w-0 clip-line">{task.title.text}</Bdi>
    </a>
  );
}
