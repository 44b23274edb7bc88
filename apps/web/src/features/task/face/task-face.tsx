import type { ColumnKind } from '@sanad/domain/board/record';
import type { TaskRecord } from '@sanad/domain/task/record';
import { memo } from 'react';

import { Bdi } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { personOf, type Member } from '../../../realtime/session/member.ts';
import { useIsPending, useMember, useMembers } from '../../../realtime/session/use-live.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { OwnWords } from '../../../ui/text/own-words.tsx';
import { showsAssignee } from '../../board/columns/whose-turn.ts';
import { useColumn } from '../../board/use-board.ts';
import { TaskDate } from '../due/task-date.tsx';
import { useAreaOf } from '../labels/use-area-of.ts';
import { useTaskParts } from '../parts/task-part.ts';
import { taskWords } from '../task-words.ts';
import { WaitingLine } from './waiting-line.tsx';

/** What a task shows of itself, in the column or in a hand: area and marks, title, date, one line of reason. */
export const TaskFace = memo(function TaskFace(props: { readonly task: TaskRecord }) {
  const { task } = props;
  const words = useWords(taskWords);
  const column = useColumn(task.columnId);
  const parts = useTaskParts();
  const area = useAreaOf(task.labelIds);
  const pending = useIsPending('task', task.id);
  const kind = column?.kind;
  const assignee = useShownAssignee(task, kind);

  return (
    <>
      {/* Without an area, a mark and a person there is no such line. */}
      <div className="-mb-1.25 flex min-h-4 items-center gap-1.5 text-meta text-ink-3 has-[>:only-child:empty]:hidden">
        {area === undefined ? null : <Bdi className="min-w-0 clip-line">{area}</Bdi>}
        <span className="ms-auto flex flex-none items-center gap-2">
          {parts.map(({ name, mark: Mark }) =>
            Mark === undefined ? null : <Mark key={name} task={task} />,
          )}
          {assignee === undefined ? null : (
            <span className="-my-0.75 inline-flex" title={words.task.assignedTo(assignee.name)}>
              <Avatar {...personOf(assignee)} size="tiny" />
            </span>
          )}
        </span>
      </div>
      <OwnWords
        as="h3"
        text={task.title.text}
        className="text-ui font-semibold text-pretty wrap-anywhere"
      >
        {pending ? (
          <span
            role="img"
            aria-label={words.task.pending}
            title={words.task.pending}
            className="ms-1.5 inline-block size-1.5 rounded-[50%] bg-ink align-middle"
          />
        ) : null}
      </OwnWords>
      {task.due || task.proposal ? <TaskDate task={task} /> : null}
      {kind === 'waiting_client' || task.state === 'waiting' ? (
        <div className="-mt-0.75 empty:hidden">
          <WaitingLine since={task.waiting?.since ?? task.movedAt} />
        </div>
      ) : null}
      {parts.map(({ name, news: News }) =>
        News === undefined ? null : <News key={name} task={task} />,
      )}
    </>
  );
});

/** Whom a task names: only where it is somebody else's turn than the column says. */
function useShownAssignee(task: TaskRecord, kind: ColumnKind | undefined): Member | undefined {
  const members = useMembers();
  const assignee = useMember(task.assigneeId);
  if (!assignee || kind === undefined) return undefined;
  return showsAssignee(kind, assignee, members) ? assignee : undefined;
}
