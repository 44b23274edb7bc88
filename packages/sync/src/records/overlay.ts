import type { Placed } from '@sanad/domain/kernel/placed';
import type { LiveRecord } from '@sanad/domain/kernel/record';

import { groupName, type RecordTable } from './record-table.ts';
import { SortedGroup } from './sorted-group.ts';

/** A record that stands over the confirmed one; `null`: it is gone. */
export type Slot = LiveRecord | null;

/** Differences to the confirmed counts of one collection, good while that collection's table stands still. */
interface Tally {
  readonly basedOn: number;
  records: number;
  readonly under: Map<string, number>;
}

/** What is not confirmed yet, over what is. Holds only what was written: nothing copies the board. */
export class Overlay {
  readonly #base: RecordTable;
  readonly #layers = new Map<string, Map<string, Slot>>();
  readonly #tallies = new Map<string, Tally>();
  readonly #groups = new Map<string, { readonly basedOn: number; readonly group: SortedGroup }>();

  constructor(base: RecordTable) {
    this.#base = base;
  }

  knows(collection: string): boolean {
    return this.#base.knows(collection);
  }

  isAside(collection: string): boolean {
    return this.#base.isAside(collection);
  }

  get(collection: string, id: string): LiveRecord | undefined {
    const slot = this.#layers.get(collection)?.get(id);
    return slot === undefined ? this.#base.get(collection, id) : (slot ?? undefined);
  }

  /** The records that were there when the walk began, each as it is when it is reached. */
  *all(collection: string): IterableIterator<LiveRecord> {
    const layer = this.#layers.get(collection);
    const covered = new Set(layer?.keys());
    for (const id of covered) {
      const record = this.get(collection, id);
      if (record) yield record;
    }
    for (const id of this.#base.of(collection).keys()) {
      if (covered.has(id)) continue;
      const record = this.get(collection, id);
      if (record) yield record;
    }
  }

  count(collection: string): number {
    return this.#base.of(collection).size + this.#tallyOf(collection).records;
  }

  countUnder(collection: string, parent: string): number {
    const here = this.#tallyOf(collection).under.get(parent) ?? 0;
    return this.#base.countUnder(collection, parent) + here;
  }

  /** What stands under a parent, by order key: the confirmed group's copy with this layer's changes, kept with every write. */
  sortedUnder(collection: string, parent: string): readonly Placed[] {
    const name = groupName(collection, parent);
    const known = this.#groups.get(name);
    if (known?.basedOn === this.#base.changes) return known.group.placed;
    const group = new SortedGroup(this.#base.sortedUnder(collection, parent));
    const here = (record: LiveRecord | null | undefined) =>
      record && this.#base.parentOf(collection, record) === parent ? record : undefined;
    for (const [id, slot] of this.#layers.get(collection) ?? []) {
      group.change(here(this.#base.get(collection, id)), here(slot));
    }
    this.#groups.set(name, { basedOn: this.#base.changes, group });
    return group.placed;
  }

  /** The record below this layer. */
  confirmed(collection: string, id: string): LiveRecord | undefined {
    return this.#base.get(collection, id);
  }

  slot(collection: string, id: string): Slot | undefined {
    return this.#layers.get(collection)?.get(id);
  }

  /** `undefined` lets the confirmed record show again. */
  setSlot(collection: string, id: string, slot: Slot | undefined): void {
    const tally = this.#tallies.get(collection);
    if (tally) {
      if (tally.basedOn !== this.#base.changes) this.#tallies.delete(collection);
      else
        this.#retally(
          tally,
          collection,
          this.get(collection, id),
          slot === undefined ? this.#base.get(collection, id) : slot,
        );
    }
    if (this.#groups.size > 0) {
      const after = slot === undefined ? this.#base.get(collection, id) : slot;
      this.#regroup(collection, this.get(collection, id), after);
    }
    const layer = this.#layers.get(collection);
    if (slot === undefined) layer?.delete(id);
    else if (layer) layer.set(id, slot);
    else this.#layers.set(collection, new Map([[id, slot]]));
  }

  *slots(): IterableIterator<readonly [collection: string, id: string, slot: Slot]> {
    for (const [collection, layer] of this.#layers) {
      for (const [id, slot] of layer) yield [collection, id, slot];
    }
  }

  clear(): void {
    this.#layers.clear();
    this.#tallies.clear();
    this.#groups.clear();
  }

  /**
   * What this layer adds to the confirmed counts: reckoned once, then kept with every write, because a
   * group of a thousand mutations that each ask would walk a thousand slots each.
   */
  #tallyOf(collection: string): Tally {
    const known = this.#tallies.get(collection);
    if (known?.basedOn === this.#base.changes) return known;
    const tally: Tally = { basedOn: this.#base.changes, records: 0, under: new Map() };
    for (const [id, slot] of this.#layers.get(collection) ?? []) {
      this.#retally(tally, collection, this.#base.get(collection, id), slot);
    }
    this.#tallies.set(collection, tally);
    return tally;
  }

  #regroup(
    collection: string,
    before: LiveRecord | undefined,
    after: LiveRecord | null | undefined,
  ): void {
    const from = before ? this.#base.parentOf(collection, before) : null;
    const to = after ? this.#base.parentOf(collection, after) : null;
    if (from !== null) this.#groups.get(groupName(collection, from))?.group.change(before, null);
    if (to !== null) this.#groups.get(groupName(collection, to))?.group.change(undefined, after);
  }

  #retally(
    tally: Tally,
    collection: string,
    before: LiveRecord | undefined,
    after: LiveRecord | null | undefined,
  ): void {
    tally.records += (after ? 1 : 0) - (before ? 1 : 0);
    const from = before ? this.#base.parentOf(collection, before) : null;
    const to = after ? this.#base.parentOf(collection, after) : null;
    if (from === to) return;
    if (from !== null) tally.under.set(from, (tally.under.get(from) ?? 0) - 1);
    if (to !== null) tally.under.set(to, (tally.under.get(to) ?? 0) + 1);
  }
}
