import type { Op } from '@sanad/domain/kernel/record';

import type { LogEntry } from '../port/room-store.ts';
import { jsonWeight } from '../records/json-weight.ts';
import { overtake } from '../records/overtake.ts';
import { groupName } from '../records/record-table.ts';

/**
 * The newest log entries, in memory, so that most tails never ask the store. Of a record whose words may go
 * only the last state is told: what an earlier entry said of it goes when a later one says otherwise.
 */
export class TailWindow {
  #entries: LogEntry[] = [];
  #bytes: number[] = [];
  #total = 0;
  readonly #size: number;
  readonly #maxBytes: number;
  readonly #named: ReadonlySet<string>;
  /** In which entries each such record is written, by version. */
  #told = new Map<string, number[]>();

  constructor(size: number, maxBytes: number, namedInLog: readonly string[] = []) {
    this.#size = size;
    this.#maxBytes = maxBytes;
    this.#named = new Set(namedInLog);
  }

  add(entry: LogEntry, bytes: number): void {
    this.#entries.push(this.#named.size > 0 ? this.#overtaking(entry) : entry);
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

  /** The entry as it is kept; those before it lose what it replaces. */
  #overtaking(entry: LogEntry): LogEntry {
    if (!entry.ops.some(([, collection]) => this.#named.has(collection))) return entry;
    let ops: Op[] = [];
    for (const op of entry.ops) {
      if (this.#named.has(op[1])) {
        const name = groupName(op[1], op[2]);
        const versions = this.#told.get(name) ?? [];
        if (versions.at(-1) === entry.version) ops = [...overtake(ops, op)];
        const left = versions.filter((version) => this.#overtake(version, op));
        this.#told.set(name, [...left, entry.version]);
      }
      ops.push(op);
    }
    return { ...entry, ops };
  }

  /** False when that entry says nothing more of the record. */
  #overtake(version: number, later: Op): boolean {
    const at = version - (this.#entries[0]?.version ?? Infinity);
    const entry = this.#entries[at];
    if (!entry) return false;
    const ops = overtake(entry.ops, later);
    this.#entries[at] = { ...entry, ops };
    return ops.some(([, collection, id]) => collection === later[1] && id === later[2]);
  }

  #keep(count: number): void {
    const from = this.#entries.length - count;
    this.#entries = this.#entries.slice(from);
    this.#bytes = this.#bytes.slice(from);
    this.#total = this.#bytes.reduce((sum, bytes) => sum + bytes, 0);
    const first = this.#entries[0]?.version ?? Infinity;
    for (const [name, versions] of this.#told) {
      const left = versions.filter((version) => version >= first);
      if (left.length > 0) this.#told.set(name, left);
      else this.#told.delete(name);
    }
  }
}

/** About how many bytes the ops of an entry are. */
export function opBytesOf({ ops }: LogEntry): number {
  return ops.reduce((sum, op) => sum + (op[0] === 'remove' ? 0 : jsonWeight(op[3])), 0);
}
