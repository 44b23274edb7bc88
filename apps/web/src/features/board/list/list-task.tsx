import { memo, type ReactNode } from 'react';

import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { hueOfMember } from '../../../realtime/session/member.ts';
import { useRecord } from '../../../realtime/session/use-live.ts';
import type { CellSlot } from '../../../ui/cell-popover.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { ChosenSign } from '../columns/task-row.tsx';
import { useIsChosen, useTouch } from '../drag/desk-context.tsx';
import type { TaskCells } from '../task-looks.ts';
import { useTaskNavigation } from '../task-navigation.tsx';
import { useMayEdit } from '../use-may-edit.ts';
import type { CellName } from './cell-name.ts';
import { listWords } from './list-words.ts';

const openLook =
  'grid size-8 place-items-center rounded-control text-ink-3 opacity-0 hover:bg-hover ' +
  'group-hover/row:opacity-100 focus-visible:opacity-100 coarse:size-11 coarse:opacity-100';

const areas: Readonly<Record<CellName, string>> = {
  title: '[grid-area:title]',
  state: '[grid-area:state] phone:hidden',
  label: '[grid-area:label] phone:hidden',
  person: '[grid-area:person]',
  date: '[grid-area:date]',
  open: '[grid-area:open]',
};

/** A task in a line of cells; on a phone its title over its date. */
export const ListTask = memo(function ListTask(props: {
  readonly taskId: string;
  readonly isFirst: boolean;
  readonly names: readonly CellName[];
  readonly cells: TaskCells;
  /** Which of its cells Tab reaches. */
  readonly focusCell: number | undefined;
}) {
  const { taskId, names, cells, focusCell } = props;
  const words = useWords(listWords);
  const task = useRecord('task', taskId);
  const { openTaskId, openTask, addressOf } = useTaskNavigation();
  const touch = useTouch(taskId);
  const chosen = useIsChosen(taskId);
  const readOnly = !useMayEdit();
  if (!task) return null;

  const { Title, State, Labels, Marks, Person, Date } = cells;
  const slot = (name: CellName): CellSlot => ({
    tabIndex: focusCell === names.indexOf(name) ? 0 : -1,
    'data-cell': name,
  });
  const pieces: Readonly<Record<CellName, ReactNode>> = {
    title: <Title task={task} readOnly={readOnly} slot={slot('title')} />,
    state: <State task={task} readOnly={readOnly} slot={slot('state')} />,
    label: <Labels task={task} readOnly={readOnly} slot={slot('label')} />,
    person: <Person task={task} readOnly={readOnly} slot={slot('person')} />,
    date: <Date task={task} readOnly={readOnly} slot={slot('date')} />,
    open: (
      <a
        {...slot('open')}
        href={addressOf(taskId)}
        aria-label={`${words.cells.open}: ${isolate(task.title.text)}`}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
          event.preventDefault();
          openTask(taskId);
        }}
        className={openLook}
      >
        <Icon name="chevron-end" size="small" />
      </a>
    ),
  };
  return (
    <div
      data-task-id={taskId}
      data-open={openTaskId === taskId || undefined}
      data-chosen={chosen || undefined}
      data-hue={touch ? hueOfMember(touch.member) : undefined}
      className={`list-task group/row relative ${names.includes('state') ? 'list-task-with-state' : ''} ${
        props.isFirst ? '' : 'border-t border-line'
      } ${
        touch ? 'bg-p-soft' : chosen || openTaskId === taskId ? 'bg-act-soft' : 'hover:bg-hover'
      }`}
    >
      {names.map((name) => (
        <div key={name} role="gridcell" className={`flex min-w-0 items-center ${areas[name]}`}>
          {pieces[name]}
        </div>
      ))}
      {chosen ? <ChosenSign /> : null}
      <div className="[grid-area:marks] phone:hidden">
        <Marks task={task} />
      </div>
    </div>
  );
});
