import { doerOf, isOwnTask, peopleOf, type People } from '@sanad/domain/task/life/sides';
import { stateOf, type TaskState } from '@sanad/domain/task/life/task-state';
import { brokenLaw, type LifeRecords } from '@sanad/domain/task/life/test/broken-law';
import type { TaskRecord } from '@sanad/domain/task/record';

/**
 * What must hold of every task, whatever was done. It remembers which tasks stand further on without having been a
 * request: one's own, and what a column gave its state to; between two sides no other goes on without an agreement.
 */
export class LifeLaw {
  readonly #room: LifeRecords;
  readonly #never = new Set<string>();

  constructor(room: LifeRecords) {
    this.#room = room;
  }

  /** Asked after every deed; `came`: what it brought from elsewhere, which stands where it stood there. */
  problem(came: (task: TaskRecord) => boolean): readonly [string, TaskRecord] | null {
    const room = this.#room;
    const people = peopleOf(room.all('member'));
    for (const task of room.all('task')) {
      if (came(task)) this.#never.add(task.id);
      const problem = brokenLaw(this.#room, task, people) ?? this.#passedOver(task, people);
      if (problem !== null) return [problem, task];
    }
    return null;
  }

  #passedOver(task: TaskRecord, people: People): string | null {
    const state = stateOf(task, this.#room.get('column', task.columnId));
    if (state === null || state === 'requested') {
      this.#never.delete(task.id);
      return null;
    }
    // A record without a state has its column's.
    if (task.state === null || isOwnTask(task, people)) this.#never.add(task.id);
    if (this.#never.has(task.id) || task.agreed || !further.has(state)) return null;
    return `${state} between two sides without an agreement, done by ${doerOf(task, people)}`;
  }
}

const further = new Set<TaskState>(['agreed', 'in_progress', 'waiting', 'in_review', 'done']);
