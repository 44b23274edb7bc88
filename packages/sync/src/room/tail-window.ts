import type { LogEntry } from '../port/room-store.ts';
import { jsonWeight } from '../records/json-weight.ts';

/** The newest log entries, in memory, so that most tails never ask the store. */
export class TailWindow {
  #entries: LogEntry[] = [];
  #bytes: number[] = [];
  #total = 0;
  readonly #size: number;
  readonly #maxBytes: number;

  constructor(size: number, maxBytes: number) {
    this.#size = size;
    this.#maxBytes = maxBytes;
  }

  add(entry: LogEntry, bytes: number): void {
    this.#entries.push(entry);
    this.#bytes.push(bytes);
    this.#total += bytes;
    // Cut in halves: dropping one at a time would move the whole array for every commit.
    if (this.#entries.length >= this.#size * 2) this.#keep(this.#size);
    while (this.#total > this.#maxBytes && this.#entries.length > 1) {
      this.#keep(Math.floor(this.#entries.length / 2));
    }
  }

  /** Every entry after `after`, or `undefined` where memory does not reach back that far. */
  after(after: number, version: number): readonly LogEntry[] | undefined {
    if (after === version) return [];
    const first = this.#entries[0];
    if (!first || after < first.version - 1 || after > version) return undefined;
    return this.#entries.slice(after - first.version + 1);
  }

  /** About how many bytes the entries after `after` are; 0 where they are not here. */
  bytesAfter(after: number): number {
    const first = this.#entries[0];
    if (!first) return 0;
    let sum = 0;
    for (let at = Math.max(0, after - first.version + 1); at < this.#bytes.length; at += 1) {
      sum += this.#bytes[at]!;
    }
    return sum;
  }

  clear(): void {
    this.#keep(0);
  }

  #keep(count: number): void {
    const from = this.#entries.length - count;
    this.#entries = this.#entries.slice(from);
    this.#bytes = this.#bytes.slice(from);
    this.#total = this.#bytes.reduce((sum, bytes) => sum + bytes, 0);
  }
}

/** About how many bytes the ops of an entry are. */
export function opBytesOf({ ops }: LogEntry): number {
  return ops.reduce((sum, op) => sum + (op[0] === 'remove' ? 0 : jsonWeight(op[3])), 0);
}
