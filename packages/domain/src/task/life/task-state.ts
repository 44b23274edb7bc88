import type { ColumnKind, ColumnRecord } from '../../board/record.ts';

/** Where a task stands in its life; `null` of a task that never entered one. */
export const taskStates = [
  'requested',
  'agreed',
  'in_progress',
  'waiting',
  'in_review',
  'done',
  'declined',
  'withdrawn',
  'cancelled',
] as const;
export type TaskState = (typeof taskStates)[number];

/** The kinds of columns that show states; a plain one shows none and holds tasks of any. */
export type StateColumnKind = Exclude<ColumnKind, 'plain'>;

/** Where each state is shown; `null`: it is closed, and found by search and history. */
const shownIn: Readonly<Record<TaskState, StateColumnKind | null>> = {
  requested: 'requested',
  agreed: 'requested',
  in_progress: 'in_progress',
  waiting: 'waiting_client',
  in_review: 'in_review',
  done: 'done',
  declined: null,
  withdrawn: null,
  cancelled: null,
};

export function columnKindOf(state: TaskState): StateColumnKind | null {
  return shownIn[state];
}

/** What a column of a kind gives a task that has no state of its own, or whose people need nobody's yes. */
const givenBy: Readonly<Record<StateColumnKind, TaskState>> = {
  requested: 'requested',
  in_progress: 'in_progress',
  waiting_client: 'waiting',
  in_review: 'in_review',
  done: 'done',
};

export function stateGivenBy(kind: ColumnKind): TaskState | null {
  return kind === 'plain' ? null : givenBy[kind];
}

/** A task that was made before states were, or in a plain column, has the one of the column it stands in. */
export function stateOf(
  task: { readonly state: TaskState | null },
  column: Pick<ColumnRecord, 'kind'> | undefined,
): TaskState | null {
  return task.state ?? (column ? stateGivenBy(column.kind) : null);
}

/** Nothing more is to be done in it. */
export function isOver(state: TaskState | null): boolean {
  return state === 'done' || (state !== null && shownIn[state] === null);
}
