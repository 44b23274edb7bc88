import { compareByOrderKey } from './order-key.ts';

/** Anything that stands in an order by its key. */
export interface Placed {
  readonly id: string;
  readonly orderKey: string;
}

/** What stands in an order that people make. */
export interface Ordered extends Placed {
  /** The key that was named for this place, where room had to be made and it got another one. */
  readonly namedKey?: string | null;
}

/** The first of a sorted list that stands behind a place, found without visiting the others. */
export function placeIn(sorted: readonly Placed[], place: Placed): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareByOrderKey(sorted[middle]!, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
