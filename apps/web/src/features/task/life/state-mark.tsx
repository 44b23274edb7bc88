import { columnKindOf, stateOf, type TaskState } from '@sanad/domain/task/life/task-state';
import type { TaskRecord } from '@sanad/domain/task/record';

import { useWords } from '../../../i18n/language-context.tsx';
import { TaskGlyph } from '../../../ui/task-glyph.tsx';
import { useColumn } from '../../board/use-board.ts';
import { taskWords } from '../task-words.ts';

/** A state as its sign and its word; what is closed has no sign of its own. */
export function StateName(props: { readonly state: TaskState }) {
  const { states } = useWords(taskWords);
  const kind = columnKindOf(props.state);
  return (
    <span className="inline-flex flex-none items-center gap-1">
      {kind === null ? null : <TaskGlyph kind={kind} />}
      {states[props.state]}
    </span>
  );
}

/** On a task's face: only where its column does not say it. */
export function StateMark({ task }: { readonly task: TaskRecord }) {
  const kind = useColumn(task.columnId)?.kind;
  const isSaid = kind === undefined || kind !== 'plain';
  return task.state === null || isSaid ? null : <StateName state={task.state} />;
}

/** In the head of the open task. */
export function StateInHead({ task }: { readonly task: TaskRecord }) {
  const state = stateOf(task, useColumn(task.columnId));
  return state === null ? null : (
    <>
      <StateName state={state} />
      <span aria-hidden="true">·</span>
    </>
  );
}
