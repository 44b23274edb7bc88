import type { WorkspaceRoomCollections } from '../../../workspace/room-model.ts';
import type { TaskRecord } from '../../record.ts';
import { doerOf, isOwnTask, type People } from '../sides.ts';
import { columnKindOf, isOver, stateOf } from '../task-state.ts';

type Held = Pick<WorkspaceRoomCollections, 'column' | 'question' | 'member' | 'task'>;

/** A room, wherever it is. */
export interface LifeRecords {
  get<K extends keyof Held>(kind: K, id: string): Held[K] | undefined;
  all<K extends keyof Held>(kind: K): Iterable<Held[K]>;
}

/** What is against the law in a task as it stands; `null`: nothing is. */
export function brokenLaw(room: LifeRecords, task: TaskRecord, people: People): string | null {
  const state = stateOf(task, room.get('column', task.columnId));
  const isOpen = task.archivedAt === null;
  const isGone = (id: string | null | undefined) => id != null && !people.roles.has(id as never);
  const { waiting, proposal } = task;
  if (!(task.waitedMs >= 0)) return 'waited less than no time';
  if (waiting && state !== 'waiting') return 'waits in another state';
  if (waiting?.questions.length === 0) return 'waits for no question';
  const questions = waiting?.questions.map((id) => room.get('question', id)) ?? [];
  if (questions.some((each) => each?.taskId !== task.id))
    return 'waits for a question that is gone';
  if (waiting && waiting.on !== questions[0]?.to) return 'names another than its question';
  if (proposal && isOver(state)) return 'a date is on the table of what is over';
  if (task.offeredTo && isOver(state)) return 'is offered though it is over';
  if (state === 'agreed' && !task.agreed) return 'is agreed with nobody';
  const isShared = !isOwnTask(task, people);
  if (isOpen && isShared && state === 'requested' && task.agreed) return 'is asked for and agreed';
  if (state !== null && columnKindOf(state) === null && isOpen) return 'is closed and open';
  if (!isOpen) return null;
  if (isGone(proposal?.by)) return 'a date of somebody who left';
  if (isGone(waiting?.on)) return 'waits for somebody who left';
  if (isGone(task.offeredTo)) return 'is offered to somebody who left';
  const isUnderWay = state !== null && !isOver(state);
  if (isUnderWay && isShared && task.agreed && doerOf(task, people) === null)
    return 'is agreed, and nobody does it';
  if (isUnderWay && isGone(task.assigneeId)) return 'is done by somebody who left';
  return null;
}
