import type { TaskRecord } from '@sanad/domain/task/record';
import type { RecordIndex } from '@sanad/sync/client/record-index';

import type { Turns } from './slices.ts';

const everything = '';

/**
 * The board's tasks as they are shown: all of them, or those that a filter keeps, in their order. Which are kept is
 * said from outside; here nothing is judged, and without a filter nothing is looked at.
 */
export class Sieve implements Pick<RecordIndex<TaskRecord>, 'group' | 'onGroup'> {
  readonly #tasks: RecordIndex<TaskRecord>;
  /** By the column they look at; of all of them under `everything`. */
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #groups = new Map<string, Sifted>();
  #kept: ReadonlySet<string> | null = null;
  /** Which keeping is the newest; telling of one that is overtaken ends. */
  #keeping = 0;

  constructor(tasks: RecordIndex<TaskRecord>) {
    this.#tasks = tasks;
  }

  /** Ids of tasks that a filter keeps; `null`: there is none. */
  get kept(): ReadonlySet<string> | null {
    return this.#kept;
  }

  keep(kept: ReadonlySet<string> | null): void {
    if (kept === this.#kept) return;
    this.#take(kept);
    for (const key of [...this.#listeners.keys()]) this.#tell(key);
  }

  /** The same, each column told in a turn of its own: all of them drawn at once would hold up whoever types. */
  async keepInTurns(
    kept: ReadonlySet<string> | null,
    { pause }: Pick<Turns, 'pause'>,
  ): Promise<void> {
    if (kept === this.#kept) return;
    const keeping = this.#take(kept);
    for (const key of [...this.#listeners.keys()]) {
      this.#tell(key);
      await pause();
      if (keeping !== this.#keeping) return;
    }
  }

  #take(kept: ReadonlySet<string> | null): number {
    this.#kept = kept;
    if (kept === null) this.#groups.clear();
    return (this.#keeping += 1);
  }

  #tell(key: string): void {
    for (const listener of [...(this.#listeners.get(key) ?? [])]) listener();
  }

  #listen(key: string, listener: () => void): () => void {
    const known = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, known.add(listener));
    return () => {
      if (known.delete(listener) && known.size === 0) this.#listeners.delete(key);
    };
  }

  group(columnId: string): readonly string[] {
    const all = this.#tasks.group(columnId);
    const kept = this.#kept;
    if (kept === null) return all;
    const known = this.#groups.get(columnId);
    if (known?.all === all && known.kept === kept) return known.ids;
    const sifted = all.filter((id) => kept.has(id));
    // The same array for the same tasks: what a column shows is drawn anew only where it is other.
    const ids = known && isSame(known.ids, sifted) ? known.ids : sifted;
    this.#groups.set(columnId, { all, kept, ids });
    return ids;
  }

  onGroup(columnId: string, listener: () => void): () => void {
    const stops = [this.#tasks.onGroup(columnId, listener), this.#listen(columnId, listener)];
    return () => stops.forEach((stop) => stop());
  }

  /** Told when other tasks are kept than before. */
  onChange(listener: () => void): () => void {
    return this.#listen(everything, listener);
  }
}

interface Sifted {
  readonly all: readonly string[];
  readonly kept: ReadonlySet<string>;
  readonly ids: readonly string[];
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}
