import { mergeUpdates } from 'yjs';

import { concatBytes } from './byte-writer.ts';
import { unframeUpdates } from './update-log.ts';

/** Merging is quadratic in the number of updates: in runs of this many it is not. */
const run = 64;

export interface TailEntry {
  /** The row it is in, once that is committed. */
  seq: number | undefined;
  readonly updates: Uint8Array;
}

/** What was written since the snapshot, oldest first; part of it may not be durable yet. Merged only when somebody joins. */
export class DocTail {
  #entries: TailEntry[] = [];
  #bytes = 0;
  #merged: Uint8Array[] = [];
  #loose: Uint8Array[] = [];
  /** Rows that neither of the two holds yet. */
  #unread: Uint8Array[] = [];

  get bytes(): number {
    return this.#bytes;
  }

  get entries(): readonly TailEntry[] {
    return this.#entries;
  }

  append(entry: TailEntry): void {
    this.#entries.push(entry);
    this.#unread.push(entry.updates);
    this.#bytes += entry.updates.length;
  }

  /** Makes one row of the last `count` entries, as the log will hold them; in memory of its own. */
  joinLast(count: number): TailEntry {
    const last = this.#entries.slice(-count).map((each) => each.updates);
    const updates = last.length === 1 ? last[0]!.slice() : concatBytes(last);
    const entry = { seq: undefined, updates };
    this.#entries.splice(-count, count, entry);
    if (this.#unread.length >= count) this.#unread.splice(-count, count, updates);
    return entry;
  }

  /** Forgets the rows that a snapshot now holds. */
  dropUpTo(seq: number): void {
    this.#entries = this.#entries.filter((entry) => entry.seq === undefined || entry.seq > seq);
    this.#bytes = this.#entries.reduce((sum, entry) => sum + entry.updates.length, 0);
    this.#merged = [];
    this.#loose = [];
    this.#unread = this.#entries.map((entry) => entry.updates);
  }

  /** Everything as few updates; what was merged once is not merged again. */
  updates(): Uint8Array[] {
    for (const row of this.#unread) {
      for (const update of unframeUpdates(row)) this.#add(update);
    }
    this.#unread = [];
    if (this.#loose.length === 0) return this.#merged;
    return [
      ...this.#merged,
      this.#loose.length === 1 ? this.#loose[0]! : mergeUpdates(this.#loose),
    ];
  }

  #add(update: Uint8Array): void {
    this.#loose.push(update.slice());
    if (this.#loose.length < run) return;
    this.#merged.push(mergeUpdates(this.#loose));
    this.#loose = [];
  }
}
