import { makeRoom } from './make-room.ts';
import { compareByOrderKey, longestKeptKey, orderKeyBetween } from './order-key.ts';
import { placeIn, type Ordered, type Placed } from './placed.ts';

/**
 * The place of whatever stands in an order that people make: a column, a task, a step. Usually the key that was named is the key that is kept, and
 * nobody else is looked at. One that is longer than a key should be gets room made: the fewest possible
 * neighbours get new keys with it, which nobody sees and which is no move of theirs.
 */
export interface Place {
  readonly collection: string;
  /** What its neighbours stand under: the column of a task, the task of a step. */
  readonly under: string;
  readonly id: string;
  readonly orderKey: string;
}

/** What an order needs of a mutation's records, whatever room they are of. */
export interface PlaceReader {
  get(collection: string, id: string): unknown;
  sortedUnder(collection: string, parent: string): readonly Placed[];
}

export interface PlaceTx extends PlaceReader {
  patch(collection: string, id: string, fields: Pick<Ordered, 'orderKey' | 'namedKey'>): void;
}

/** More neighbours than this give way only where the named key has passed the length of every key before it. */
const mostNeighbours = 1_000;
const longestLegacyKey = 256;

/** The fields of order for a record that is put or moved there; its neighbours are patched where they must. */
export function placeAmong(tx: PlaceTx, place: Place): Pick<Ordered, 'orderKey' | 'namedKey'> {
  const { collection, id, orderKey } = place;
  const keys = keysFor(tx, place);
  if (!keys) {
    const named = (tx.get(collection, id) as Ordered | undefined)?.namedKey;
    return named == null ? { orderKey } : { orderKey, namedKey: null };
  }
  for (const [neighbourId, key] of keys) {
    if (neighbourId === id) continue;
    const neighbour = tx.get(collection, neighbourId) as Ordered;
    const namedKey = neighbour.namedKey ?? neighbour.orderKey;
    tx.patch(collection, neighbourId, { orderKey: key, namedKey });
  }
  return { orderKey: keys.get(id)!, namedKey: orderKey };
}

/** The key that leads a record back to where it stands, after `next` has been carried out. */
export function keyBack(before: PlaceReader, now: Place, next: Place): string {
  const keys = now.under === next.under ? keysFor(before, next) : undefined;
  if (!keys || keys.size === 1) return now.orderKey;
  const sorted = before.sortedUnder(now.collection, now.under);
  const later = (other: Placed | undefined) =>
    other && { id: other.id, orderKey: keys.get(other.id) ?? other.orderKey };
  const at = placeIn(sorted, now);
  const low = later(sorted[at - 1]);
  const high = later(sorted[at + 1]);
  const stands =
    (!low || compareByOrderKey(low, now) < 0) && (!high || compareByOrderKey(now, high) < 0);
  return stands ? now.orderKey : orderKeyBetween(low?.orderKey ?? null, high?.orderKey ?? null);
}

function keysFor(tx: PlaceReader, place: Place): ReadonlyMap<string, string> | undefined {
  const { length } = place.orderKey;
  if (length <= longestKeptKey) return undefined;
  const most = length > longestLegacyKey ? Infinity : mostNeighbours;
  return makeRoom(
    tx.sortedUnder(place.collection, place.under),
    standingOf(tx, place),
    place,
    most,
  );
}

/** Where the one that is placed stands among them until now, if it does. */
function standingOf(tx: PlaceReader, { collection, id }: Place): Placed | undefined {
  return tx.get(collection, id) as Placed | undefined;
}
