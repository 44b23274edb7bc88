import { compareByOrderKey } from '@sanad/domain/kernel/order-key';
import { placeIn, type Placed } from '@sanad/domain/kernel/placed';
import type { LiveRecord } from '@sanad/domain/kernel/record';

/**
 * The records under one parent by their order keys, kept with every change once somebody asked for them:
 * a rule looks at the neighbours of a place and never walks the rest.
 */
export class SortedGroup {
  readonly #placed: Placed[];

  constructor(records: Iterable<LiveRecord> | SortedGroup) {
    this.#placed =
      records instanceof SortedGroup
        ? [...records.#placed]
        : ([...records] as LiveRecord[] as Placed[]).sort(compareByOrderKey);
  }

  get placed(): readonly Placed[] {
    return this.#placed;
  }

  change(before: LiveRecord | undefined, after: LiveRecord | null | undefined): void {
    if (before) {
      const at = placeIn(this.#placed, before as Placed);
      if (this.#placed[at]?.id === before.id) this.#placed.splice(at, 1);
    }
    if (after) this.#placed.splice(placeIn(this.#placed, after as Placed), 0, after as Placed);
  }
}
