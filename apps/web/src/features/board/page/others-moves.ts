import type { TaskRecord } from '@sanad/domain/task/record';

type Moved = Pick<TaskRecord, 'id' | 'movedAt' | 'movedBy'>;

/**
 * Counts tasks that others move while one looks on. What merely arrives (a snapshot, what happened while
 * one was away, a new task) is no move to tell of.
 */
export class OthersMoves {
  readonly #me: string;
  readonly #known = new Map<string, number>();
  readonly #moved = new Map<string, Set<string>>();

  constructor(me: string) {
    this.#me = me;
  }

  /** Takes in how the tasks stand now. Not `watching`: they only become known. */
  see(tasks: Iterable<Moved>, watching: boolean): void {
    for (const { id, movedAt, movedBy } of tasks) {
      const before = this.#known.get(id);
      if (before === movedAt) continue;
      this.#known.set(id, movedAt);
      if (!watching || before === undefined || movedBy === this.#me) continue;
      this.#moved.set(movedBy, (this.#moved.get(movedBy) ?? new Set()).add(id));
    }
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
