import type { LiveRecord, Op } from '@sanad/domain/kernel/record';

import { applyPatch } from './apply-patch.ts';
import { SortedGroup } from './sorted-group.ts';

const nothing: ReadonlyMap<string, LiveRecord> = new Map();

/** Groups that are kept sorted; seldom more than one or two are. */
const mostGroups = 100;

export function groupName(collection: string, parent: string): string {
  return `${collection}/${parent}`;
}

/** What a table needs to know of its room's model. */
export interface TableShape {
  readonly collections: readonly string[];
  /** The kinds of which a table has only some records: what was asked for. */
  readonly asides?: readonly string[];
  standsUnder?(collection: string, record: LiveRecord): string | null;
  /** A record from elsewhere, with what an older program left out. */
  complete?(collection: string, record: LiveRecord): LiveRecord;
}

/**
 * Confirmed records by collection and id. Maps all the way down, so no name or id from outside can
 * reach a prototype. Records are never changed in place: whoever holds one may keep it. How many stand
 * under a parent is kept with every change, so that no rule has to walk a collection to know.
 */
export class RecordTable {
  readonly #shape: TableShape;
  readonly #collections: ReadonlyMap<string, Map<string, LiveRecord>>;
  readonly #counts: ReadonlyMap<string, Map<string, number>>;
  readonly #groups = new Map<string, SortedGroup>();
  readonly #asides: ReadonlySet<string>;
  #changes = 0;

  constructor(shape: TableShape) {
    this.#shape = shape;
    this.#asides = new Set(shape.asides);
    const names = [...shape.collections, ...this.#asides];
    this.#collections = new Map(names.map((name) => [name, new Map()]));
    this.#counts = new Map(names.map((name) => [name, new Map()]));
  }

  /** Rises with every change: what was derived from the table at another number is stale. */
  get changes(): number {
    return this.#changes;
  }

  knows(collection: string): boolean {
    return this.#collections.has(collection);
  }

  /** Some of its records may be elsewhere: nothing may be concluded from what is not here. */
  isAside(collection: string): boolean {
    return this.#asides.has(collection);
  }

  get(collection: string, id: string): LiveRecord | undefined {
    return this.#collections.get(collection)?.get(id);
  }

  of(collection: string): ReadonlyMap<string, LiveRecord> {
    return this.#collections.get(collection) ?? nothing;
  }

  countUnder(collection: string, parent: string): number {
    return this.#counts.get(collection)?.get(parent) ?? 0;
  }

  /** What stands under a parent, by order key. Reckoned when it is first asked for, then kept. */
  sortedUnder(collection: string, parent: string): SortedGroup {
    const name = groupName(collection, parent);
    let group = this.#groups.get(name);
    if (!group) {
      if (this.#groups.size >= mostGroups) this.#groups.clear();
      const stands = (record: LiveRecord) => this.parentOf(collection, record) === parent;
      group = new SortedGroup([...this.of(collection).values()].filter(stands));
      this.#groups.set(name, group);
    }
    return group;
  }

  parentOf(collection: string, record: LiveRecord): string | null {
    return this.#shape.standsUnder?.(collection, record) ?? null;
  }

  /** `null` removes. A collection that this model does not have is a newer server's: left out. */
  set(collection: string, id: string, record: LiveRecord | null): void {
    const records = this.#collections.get(collection);
    if (!records) return;
    this.#changes += 1;
    if (this.#shape.standsUnder) this.#count(collection, records.get(id), record);
    if (this.#groups.size > 0) this.#sort(collection, records.get(id), record);
    if (record === null) records.delete(id);
    else records.set(id, record);
  }

  /** Takes in a record that may be of before: from a store, a snapshot, another process. */
  take(collection: string, record: LiveRecord): void {
    const { complete } = this.#shape;
    this.set(collection, record.id, complete ? complete(collection, record) : record);
  }

  /** Applies what a room committed. Applying the same run of ops twice changes nothing more. */
  apply(op: Op): void {
    if (op[0] === 'put') this.take(op[1], op[3]);
    else if (op[0] === 'remove') this.set(op[1], op[2], null);
    else {
      // A record that is closed or gone here has nothing to patch: only a run that overlaps says that.
      const record = this.get(op[1], op[2]);
      if (record) this.set(op[1], op[2], applyPatch(record, op[3]));
    }
  }

  #sort(collection: string, before: LiveRecord | undefined, after: LiveRecord | null): void {
    const from = before ? this.parentOf(collection, before) : null;
    const to = after ? this.parentOf(collection, after) : null;
    if (from !== null) this.#groups.get(groupName(collection, from))?.change(before, null);
    if (to !== null) this.#groups.get(groupName(collection, to))?.change(undefined, after);
  }

  #count(collection: string, before: LiveRecord | undefined, after: LiveRecord | null): void {
    const from = before ? this.parentOf(collection, before) : null;
    const to = after ? this.parentOf(collection, after) : null;
    if (from === to) return;
    const counts = this.#counts.get(collection)!;
    if (from !== null) {
      const left = (counts.get(from) ?? 0) - 1;
      if (left > 0) counts.set(from, left);
      else counts.delete(from);
    }
    if (to !== null) counts.set(to, (counts.get(to) ?? 0) + 1);
  }
}
