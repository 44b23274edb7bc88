import type { LogEntry } from '../port/room-store.ts';

/** The newest log entries, in memory, so that most tails never ask the store. */
export class TailWindow {
  #entries: LogEntry[] = [];
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  add(entry: LogEntry): void {
    this.#entries.push(entry);
    // Cut in halves: dropping one at a time would move the whole array for every commit.
    if (this.#entries.length >= this.#size * 2) this.#entries = this.#entries.slice(-this.#size);
  }

  /** Every entry after `after`, or `undefined` where memory does not reach back that far. */
  after(after: number, version: number): readonly LogEntry[] | undefined {
    if (after === version) return [];
    const first = this.#entries[0];
    if (!first || after < first.version - 1 || after > version) return undefined;
    return this.#entries.slice(after - first.version + 1);
  }

  clear(): void {
    this.#entries = [];
  }
}
