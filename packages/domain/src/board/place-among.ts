import { makeRoom } from '../kernel/make-room.ts';
import { compareByOrderKey, longestKeptKey, orderKeyBetween } from '../kernel/order-key.ts';
import type { BoardReader, BoardTx } from './board-scope.ts';
import type { Ordered } from './record.ts';

/**
 * The place of a column, a task or a step. Usually the key that was named is the key that is kept, and
 * nobody else is looked at. One that is longer than a key should be gets room made: the fewest possible
 * neighbours get new keys with it, which nobody sees and which is no move of theirs.
 */
export type Collection = 'column' | 'task' | 'checklistItem';

export interface Place {
  readonly collection: Collection;
  /** The column of a task, the task of a step; nothing for a column. */
  readonly under: string | null;
  readonly id: string;
  readonly orderKey: string;
}

/** More neighbours than this give way only where the named key has passed the length of every key before it. */
const mostNeighbours = 1_000;
const longestLegacyKey = 256;

/** The fields of order for a record that is put or moved there; its neighbours are patched where they must. */
export function placeAmong(tx: BoardTx, place: Place): Pick<Ordered, 'orderKey' | 'namedKey'> {
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
export function keyBack(before: BoardReader, now: Place, next: Place): string {
  const keys = now.under === next.under ? keysFor(before, next) : undefined;
  if (!keys || keys.size === 1) return now.orderKey;
  const others = siblingsOf(before, now).sort(compareByOrderKey);
  const later = (other: Ordered | undefined) =>
    other && { id: other.id, orderKey: keys.get(other.id) ?? other.orderKey };
  const above = others.findIndex((other) => compareByOrderKey(other, now) > 0);
  const at = above < 0 ? others.length : above;
  const low = later(others[at - 1]);
  const high = later(others[at]);
  const stands =
    (!low || compareByOrderKey(low, now) < 0) && (!high || compareByOrderKey(now, high) < 0);
  return stands ? now.orderKey : orderKeyBetween(low?.orderKey ?? null, high?.orderKey ?? null);
}

function keysFor(tx: BoardReader, place: Place): ReadonlyMap<string, string> | undefined {
  const { length } = place.orderKey;
  if (length <= longestKeptKey) return undefined;
  const most = length > longestLegacyKey ? Infinity : mostNeighbours;
  return makeRoom(siblingsOf(tx, place), place, most);
}

/** What stands in one order with it. What is archived stands nowhere: it is given a place when it comes back. */
function siblingsOf(
  tx: BoardReader,
  { collection, under, id }: Omit<Place, 'orderKey'>,
): Ordered[] {
  const siblings: Ordered[] = [];
  if (collection === 'column') {
    for (const one of tx.all('column')) if (one.archivedAt === null) siblings.push(one);
  } else if (collection === 'task') {
    for (const one of tx.all('task')) {
      if (one.columnId === under && one.archivedAt === null) siblings.push(one);
    }
  } else {
    for (const one of tx.all('checklistItem')) if (one.taskId === under) siblings.push(one);
  }
  return siblings.filter((one) => one.id !== id);
}
