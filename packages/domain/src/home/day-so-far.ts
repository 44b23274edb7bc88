import type { ColumnRecord } from '../board/record.ts';
import type { QuestionRecord } from '../comments/record.ts';
import { dayOf, startOfDay } from '../kernel/dates/day-edge.ts';
import type { UserId } from '../kernel/ids.ts';
import { isDoer, peopleOf } from '../task/life/sides.ts';
import { stateOf } from '../task/life/task-state.ts';
import type { TaskRecord } from '../task/record.ts';
import type { TodayRecords } from '../today/record.ts';

/** What somebody did in a workspace since their day began there, and where the rest stands: a note is drafted of it. */
export interface DaySoFar {
  /** The day in their zone: `2026-11-24`. */
  readonly day: string;
  readonly delivered: readonly TaskRecord[];
  readonly begun: readonly TaskRecord[];
  /** Theirs, on which the other side has the next word. */
  readonly waiting: readonly { readonly task: TaskRecord; readonly on: UserId | null }[];
  /** What they asked and nobody answered yet. */
  readonly asked: readonly { readonly task: TaskRecord; readonly to: UserId }[];
}

/** By the records at hand alone: offline as well. `zone` is the person's own. */
export function daySoFar(
  records: TodayRecords,
  me: UserId,
  { now, zone }: { readonly now: number; readonly zone: string },
): DaySoFar {
  const today = dayOf(now, zone);
  const since = startOfDay(today, zone);
  const columns = new Map<string, ColumnRecord>();
  for (const column of records.columns) columns.set(column.id, column);
  const people = peopleOf(records.members);
  const questions = [...records.questions].filter(({ from }) => from === me);
  const open = new Map<string, QuestionRecord>();
  for (const question of questions)
    if (!open.has(question.taskId)) open.set(question.taskId, question);

  const day = { delivered: [], begun: [], waiting: [], asked: [] } as {
    -readonly [K in 'delivered' | 'begun' | 'waiting' | 'asked']: DaySoFar[K][number][];
  };
  for (const task of records.tasks) {
    const column = columns.get(task.columnId);
    if (task.archivedAt !== null || column === undefined) continue;
    const state = stateOf(task, column);
    const question = open.get(task.id);
    if (question) day.asked.push({ task, to: question.to });
    const isMine = task.assigneeId === me || (task.assigneeId === null && task.createdBy === me);
    if (!isMine || !isDoer(task, me, people)) continue;
    if (state === 'done' || state === 'in_review') {
      const { by, at } = task.delivered ?? { by: task.movedBy, at: task.movedAt };
      if (by === me && at >= since) day.delivered.push(task);
      else if (state === 'in_review') day.waiting.push({ task, on: task.createdBy });
    } else if (state === 'in_progress') day.begun.push(task);
    else if (state === 'waiting' && !question)
      day.waiting.push({ task, on: task.waiting?.on ?? null });
  }
  const at = ({ delivered, movedAt }: TaskRecord): number => delivered?.at ?? movedAt;
  const byDate = (a: TaskRecord, b: TaskRecord): number =>
    (a.due?.at ?? Infinity) - (b.due?.at ?? Infinity) || (a.id < b.id ? -1 : 1);
  return {
    day: [today.year, two(today.month), two(today.day)].join('-'),
    delivered: day.delivered.sort((a, b) => at(a) - at(b) || byDate(a, b)),
    begun: day.begun.sort((a, b) => byDate(a, b) || 0),
    waiting: day.waiting.sort((a, b) => byDate(a.task, b.task)),
    asked: day.asked.sort((a, b) => byDate(a.task, b.task)),
  };
}

const two = (value: number): string => `${value}`.padStart(2, '0');
