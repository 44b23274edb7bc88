import { restoreColumn } from '@sanad/domain/board/column-mutations';
import { shownColumnName } from '@sanad/domain/board/default-column-names';
import { columns } from '@sanad/domain/board/kinds';
import type { ColumnRecord } from '@sanad/domain/board/record';
import type { ColumnId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { tasks } from '@sanad/domain/task/kinds';
import type { TaskRecord } from '@sanad/domain/task/record';
import { restoreTask } from '@sanad/domain/task/task-mutations';
import { useState, type ReactNode } from 'react';

import { Bdi } from '../../../i18n/bdi.tsx';
import { relativeTime } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useArchived } from '../../../realtime/session/use-archived.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState, ErrorState } from '../../../ui/content-state.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { allColumns, useBoardStore } from '../board-store.ts';
import { boardWords } from '../board-words.ts';
import { orderKeyAt } from '../columns/place-in-column.ts';
import { useMayEdit } from '../use-may-edit.ts';

/** What was put away: asked from the server, because closed work is not on the device. */
export function ArchiveDialog(props: { readonly onClose: () => void }) {
  const words = useWords(boardWords);
  const { language } = useLanguage();
  const { archive } = words;
  const lists = { columns: useArchived(columns), tasks: useArchived(tasks) };
  const both = [lists.columns, lists.tasks];
  const isLoading = both.some(({ state }) => state === 'loading');
  const failed = both.filter(({ state }) => state === 'failed');
  const unfinished = both.filter(({ hasMore }) => hasMore);
  const isEmpty = both.every(({ state, records }) => state === 'here' && records.length === 0);
  const restore = useRestore((id) => both.forEach(({ leave }) => leave(id)));
  const mayEdit = useMayEdit();

  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={archive.title}
      size="wide"
      actions={
        <>
          {unfinished.length > 0 ? (
            <Button onPress={() => unfinished.forEach(({ more }) => more())}>{archive.more}</Button>
          ) : null}
          <Button kind="quiet" onPress={props.onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      <div className="max-h-[60dvh] overflow-y-auto">
        {isLoading ? <Skeleton lines={[70, 45, 60, 40]} /> : null}
        {failed.length > 0 ? (
          <ErrorState
            title={archive.failed}
            action={
              <Button onPress={() => failed.forEach(({ retry }) => retry())}>
                {words.tryAgain}
              </Button>
            }
          />
        ) : null}
        {isEmpty ? <EmptyState title={archive.empty} /> : null}
        <Section title={archive.columns} shown={lists.columns.records.length > 0}>
          {lists.columns.records.map((column) => (
            <ArchivedRow
              key={column.id}
              name={shownColumnName(column, language)}
              at={column.archivedAt}
              onRestore={mayEdit ? () => restore.column(column) : undefined}
            />
          ))}
        </Section>
        <Section title={archive.tasks} shown={lists.tasks.records.length > 0}>
          {lists.tasks.records.map((task) => (
            <ArchivedRow
              key={task.id}
              name={task.title.text}
              at={task.archivedAt}
              onRestore={mayEdit ? () => restore.task(task) : undefined}
            />
          ))}
        </Section>
      </div>
    </Dialog>
  );
}

function Section(props: {
  readonly title: string;
  readonly shown: boolean;
  readonly children: ReactNode;
}) {
  if (!props.shown) return null;
  return (
    <section className="mb-4">
      <h3 className="border-b border-ink pb-1 text-small font-semibold text-ink">{props.title}</h3>
      <ul>{props.children}</ul>
    </section>
  );
}

function ArchivedRow(props: {
  readonly name: string;
  readonly at: Instant | null;
  readonly onRestore: (() => void) | undefined;
}) {
  const words = useWords(boardWords);
  const { locale } = useLanguage();
  const [now] = useState(() => Date.now());
  return (
    <li className="flex items-center gap-3 border-b border-line py-2 text-ink last:border-0">
      <div className="min-w-0 grow">
        <p className="font-semibold wrap-anywhere">
          <Bdi>{props.name}</Bdi>
        </p>
        {props.at === null ? null : (
          <p className="text-meta text-ink-3">
            {words.archive.when(relativeTime(locale, props.at, now))}
          </p>
        )}
      </div>
      {props.onRestore === undefined ? null : (
        <Button size="small" icon="restore" onPress={props.onRestore}>
          {words.archive.restore}
        </Button>
      )}
    </li>
  );
}

/** Puts a column back where it was, and a task into its column, or into the first one when that is gone. */
export function useRestore(onRestored: (id: string) => void) {
  const { client } = useSession();
  const board = useBoardStore();
  const mutate = useMutate();
  const words = useWords(boardWords);
  const { language } = useLanguage();

  return {
    column(column: ColumnRecord): void {
      if (!mutate(restoreColumn, { columnId: column.id })) return;
      onRestored(column.id);
      toasts.show({ text: words.toast.restored(shownColumnName(column, language)) });
    },
    task(task: TaskRecord): void {
      const open = board.columns.group(allColumns);
      const columnId = open.includes(task.columnId) ? task.columnId : (open[0] as ColumnId);
      if (columnId === undefined) {
        toasts.show({ text: words.archive.noColumn });
        return;
      }
      const keyOf = (id: string) => client.get('task', id)?.orderKey;
      const orderKey = orderKeyAt(board.tasks.group(columnId), keyOf, null, null, Math.random());
      if (!mutate(restoreTask, { taskId: task.id, columnId, orderKey })) return;
      onRestored(task.id);
      toasts.show({ text: words.toast.restored(task.title.text) });
    },
  };
}
