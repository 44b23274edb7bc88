import type { LiveRecord } from '@sanad/domain/kernel/record';

import type { RecordTable } from './record-table.ts';

/** A record that stands over the confirmed one; `null`: it is gone. */
export type Slot = LiveRecord | null;

/** What is not confirmed yet, over what is. Holds only what was written: nothing copies the board. */
export class Overlay {
  readonly #base: RecordTable;
  readonly #layers = new Map<string, Map<string, Slot>>();

  constructor(base: RecordTable) {
    this.#base = base;
  }

  knows(collection: string): boolean {
    return this.#base.knows(collection);
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
    const base = this.#base.of(collection);
    let count = base.size;
    for (const [id, slot] of this.#layers.get(collection) ?? []) {
      if (base.has(id)) count -= 1;
      if (slot) count += 1;
    }
    return count;
  }

  slot(collection: string, id: string): Slot | undefined {
    return this.#layers.get(collection)?.get(id);
  }

  /** `undefined` lets the confirmed record show again. */
  setSlot(collection: string, id: string, slot: Slot | undefined): void {
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
  }
}
