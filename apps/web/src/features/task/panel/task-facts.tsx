import { shownColumnName } from '@sanad/domain/board/default-column-names';
import type { TaskRecord } from '@sanad/domain/task/record';

import { Bdi } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { personOf, type Member } from '../../../realtime/session/member.ts';
import { useMember } from '../../../realtime/session/use-live.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { TaskGlyph } from '../../../ui/task-glyph.tsx';
import { ValueButton } from '../../../ui/value-button.tsx';
import { useMoveTask } from '../../board/drag/use-move-task.ts';
import { useColumn, useColumnIds } from '../../board/use-board.ts';
import { AssigneeChoices } from '../assignee-choices.tsx';
import { useTaskParts } from '../parts/task-part.ts';
import { taskWords } from '../task-words.ts';
import { Fact } from './fact.tsx';

/** Status, person, and what the parts know: one line each, changed where they stand. */
export function TaskFacts(props: { readonly task: TaskRecord; readonly readOnly: boolean }) {
  const { task, readOnly } = props;
  const words = useWords(taskWords).panel;
  const parts = useTaskParts();
  return (
    <dl className="grid grid-cols-[104px_1fr] items-start gap-x-3 gap-y-1">
      <Fact name={words.status}>
        <StatusFact task={task} readOnly={readOnly} />
      </Fact>
      <Fact name={words.assignee}>
        <AssigneeFact task={task} readOnly={readOnly} />
      </Fact>
      {parts.map(({ name, fact: Piece }) =>
        Piece === undefined ? null : <Piece key={name} task={task} readOnly={readOnly} />,
      )}
    </dl>
  );
}

function StatusFact(props: { readonly task: TaskRecord; readonly readOnly: boolean }) {
  const { task, readOnly } = props;
  const words = useWords(taskWords);
  const { language } = useLanguage();
  const column = useColumn(task.columnId);
  const columnIds = useColumnIds();
  const shown = column && (
    <>
      <TaskGlyph kind={column.kind} />
      <Bdi>{shownColumnName(column, language)}</Bdi>
    </>
  );
  if (readOnly) return <span className="inline-flex items-center gap-1.75">{shown}</span>;
  return (
    <Menu label={words.panel.status} trigger={<ValueButton>{shown}</ValueButton>}>
      {columnIds.map((id) => (
        <StatusItem key={id} columnId={id} task={task} />
      ))}
    </Menu>
  );
}

function StatusItem(props: { readonly columnId: string; readonly task: TaskRecord }) {
  const { columnId, task } = props;
  const column = useColumn(columnId);
  const move = useMoveTask();
  const { language } = useLanguage();
  if (!column) return null;
  return (
    <MenuItem
      text={shownColumnName(column, language)}
      lead={<TaskGlyph kind={column.kind} />}
      current={columnId === task.columnId}
      onAction={() => {
        if (columnId !== task.columnId) move(task.id, { columnId, beforeId: null });
      }}
    >
      <Bdi>{shownColumnName(column, language)}</Bdi>
    </MenuItem>
  );
}

function AssigneeFact(props: { readonly task: TaskRecord; readonly readOnly: boolean }) {
  const { task, readOnly } = props;
  const words = useWords(taskWords);
  const assignee = useMember(task.assigneeId);
  const shown = assignee ? (
    <Named member={assignee} />
  ) : (
    <span className="text-ink-3">{words.panel.nobody}</span>
  );
  if (readOnly) return <span className="inline-flex items-center gap-1.75">{shown}</span>;
  return (
    <Menu label={words.panel.assignee} trigger={<ValueButton>{shown}</ValueButton>}>
      <AssigneeChoices task={task} />
    </Menu>
  );
}

function Named(props: { readonly member: Member }) {
  return (
    <>
      <Avatar {...personOf(props.member)} size="tiny" silent />
      <Bdi className="min-w-0 wrap-anywhere">{props.member.name}</Bdi>
    </>
  );
}
