import { restoreColumn } from '@sanad/domain/board/column-mutations';
import { shownColumnName } from '@sanad/domain/board/default-column-names';
import type { ColumnRecord } from '@sanad/domain/board/record';
import type { ColumnId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { TaskRecord } from '@sanad/domain/task/record';
import { restoreTask } from '@sanad/domain/task/task-mutations';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';

import { call } from '../../../http/call.ts';
import { Bdi } from '../../../i18n/bdi.tsx';
import { relativeTime } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
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
export function ArchiveDialog(props: {
  readonly workspaceId: string;
  readonly onClose: () => void;
}) {
  const words = useWords(boardWords);
  const { language } = useLanguage();
  const { archive } = words;
  const [restored, setRestored] = useState<ReadonlySet<string>>(new Set());
  const archived = useArchived(props.workspaceId);
  const restore = useRestore((id) => setRestored((before) => new Set(before).add(id)));
  const mayEdit = useMayEdit();

  const pages = archived.data?.pages ?? [];
  const tasks = pages
    .flatMap((page) => page.tasks as unknown as TaskRecord[])
    .filter((task) => !restored.has(task.id));
  const columns = (pages[0]?.columns ?? []) as unknown as ColumnRecord[];
  const shownColumns = columns.filter((column) => !restored.has(column.id));

  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={archive.title}
      size="wide"
      actions={
        <>
          {archived.hasNextPage ? (
            <Button onPress={() => void archived.fetchNextPage()}>{archive.more}</Button>
          ) : null}
          <Button kind="quiet" onPress={props.onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      <div className="max-h-[60dvh] overflow-y-auto">
        {archived.isPending ? <Skeleton lines={[70, 45, 60, 40]} /> : null}
        {archived.isError ? (
          <ErrorState
            title={archive.failed}
            action={<Button onPress={() => void archived.refetch()}>{words.tryAgain}</Button>}
          />
        ) : null}
        {archived.isSuccess && tasks.length + shownColumns.length === 0 ? (
          <EmptyState title={archive.empty} />
        ) : null}
        <Section title={archive.columns} shown={shownColumns.length > 0}>
          {shownColumns.map((column) => (
            <ArchivedRow
              key={column.id}
              name={shownColumnName(column, language)}
              at={column.archivedAt}
              onRestore={mayEdit ? () => restore.column(column) : undefined}
            />
          ))}
        </Section>
        <Section title={archive.tasks} shown={tasks.length > 0}>
          {tasks.map((task) => (
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

function useArchived(workspaceId: string) {
  return useInfiniteQuery({
    queryKey: ['archived', workspaceId],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(
        'listArchived',
        {
          params: { workspaceId: workspaceId as WorkspaceId },
          body: pageParam === undefined ? {} : { before: pageParam },
        },
        signal,
      ),
    getNextPageParam: (last) => {
      const oldest = last.tasks.at(-1) as unknown as TaskRecord | undefined;
      return last.more && oldest?.archivedAt != null ? oldest.archivedAt : undefined;
    },
    gcTime: 0,
  });
}

/** Puts a column back where it was, and a task into its column, or into the first one when that is gone. */
export function useRestore(onRestored: (id: string) => void) {
  const { client } = useSession();
  const { tasks, columns } = useBoardStore();
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
      const open = columns.group(allColumns);
      const columnId = open.includes(task.columnId) ? task.columnId : (open[0] as ColumnId);
      if (columnId === undefined) {
        toasts.show({ text: words.archive.noColumn });
        return;
      }
      const keyOf = (id: string) => client.get('task', id)?.orderKey;
      const orderKey = orderKeyAt(tasks.group(columnId), keyOf, null, null, Math.random());
      if (!mutate(restoreTask, { taskId: task.id, columnId, orderKey })) return;
      onRestored(task.id);
      toasts.show({ text: words.toast.restored(task.title.text) });
    },
  };
}
