import type { ColumnId, TaskId, UserId } from '@sanad/domain/kernel/ids';
import type { TaskRecord } from '@sanad/domain/task/record';

import { createSignal } from '../../../realtime/signal.ts';

type Moved = Pick<TaskRecord, 'id' | 'columnId' | 'movedAt' | 'movedBy'>;

/** A move that happened before one's eyes. */
export interface SeenMove {
  readonly taskId: TaskId;
  readonly by: UserId;
  /** The column that it was in. */
  readonly from: ColumnId;
}

/** The last ones that were seen to happen together; the same ones are said once. */
export const seenMoves = createSignal<readonly SeenMove[]>([]);

/**
 * Counts tasks that others move while one looks on. What merely arrives (a snapshot, what happened while
 * one was away, a new task) is no move to tell of.
 */
export class OthersMoves {
  readonly #me: string;
  readonly #known = new Map<string, Pick<Moved, 'columnId' | 'movedAt'>>();
  readonly #moved = new Map<string, Set<string>>();

  constructor(me: string) {
    this.#me = me;
  }

  /** Takes in how the tasks stand now, and tells which others have just moved. Not `watching`: they only become known. */
  see(tasks: Iterable<Moved>, watching: boolean): readonly SeenMove[] {
    const seen: SeenMove[] = [];
    for (const { id, columnId, movedAt, movedBy } of tasks) {
      const before = this.#known.get(id);
      if (before?.movedAt === movedAt) continue;
      this.#known.set(id, { columnId, movedAt });
      if (!watching || before === undefined || movedBy === this.#me) continue;
      this.#moved.set(movedBy, (this.#moved.get(movedBy) ?? new Set()).add(id));
      seen.push({ taskId: id, by: movedBy, from: before.columnId });
    }
    return seen;
  }

  get any(): boolean {
    return this.#moved.size > 0;
  }

  /** How many tasks each person moved since this was last asked. */
  take(): readonly (readonly [by: string, count: number])[] {
    const counts = Array.from(this.#moved, ([by, tasks]) => [by, tasks.size] as const);
    this.#moved.clear();
    return counts;
  }
}
