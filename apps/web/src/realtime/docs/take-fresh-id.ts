import { beginAnew } from '@sanad/sync/yjs/begin-anew';
import type { ClockRun } from '@sanad/sync/yjs/move-words';
import { openDB } from 'idb';
import * as Y from 'yjs';

import { deviceWall } from '../../http/device-wall.ts';
import type { WrittenRun } from './written-run.ts';

/** What an opening hands to the one that takes its place. */
export interface CarriedWords {
  /** The whole document as this device has it, with its own words under a fresh id. */
  readonly state: Uint8Array;
  readonly runs: readonly WrittenRun[];
}

export interface TakenId {
  /** Of these clocks the server has what somebody else wrote. */
  readonly fork: ClockRun;
  readonly doc: Y.Doc;
  /** What this opening wrote and the server does not have. */
  readonly written: readonly WrittenRun[];
  /** The same of openings that are over, each by its mark on the device. */
  readonly left: ReadonlyMap<string, readonly WrittenRun[]>;
  /** The mark under which the words stand from now on. */
  readonly mark: string;
  readonly cacheName: string;
  /** Resolves when all that the device holds of the document is in `doc`. */
  readonly read: Promise<unknown>;
}

/**
 * Somebody else wrote under an id of this device: its words go under a fresh one, in the copy on the
 * device first, so that nothing is lost should the tab end now. In one transaction with what other
 * openings left there, because two tabs may come to the same conclusion.
 */
export async function takeFreshId(taken: TakenId): Promise<CarriedWords> {
  try {
    // To open it would make one.
    if (deviceWall.keepsNothing) throw new Error('this device keeps nothing');
    const database = await openDB(taken.cacheName);
    try {
      await taken.read;
      const tx = database.transaction(['updates', 'custom'], 'readwrite');
      const [updates, custom] = [tx.objectStore('updates'), tx.objectStore('custom')];
      const [stored, keys] = await Promise.all([updates.getAll(), custom.getAllKeys()]);
      const left = [...taken.left].filter(([key]) => keys.includes(key));
      const carried = carry(
        taken,
        left.flatMap(([, runs]) => runs),
        stored as Uint8Array[],
      );
      void updates.clear();
      void updates.add(carried.state);
      for (const [key] of left) void custom.delete(key);
      void (carried.runs.length > 0
        ? custom.put(carried.runs, taken.mark)
        : custom.delete(taken.mark));
      await tx.done;
      return carried;
    } finally {
      database.close();
    }
  } catch {
    // A device that keeps nothing: the words are in this tab alone.
    return carry(taken, [...taken.left.values()].flat(), []);
  }
}

function carry(
  { fork, doc, written }: TakenId,
  left: readonly WrittenRun[],
  stored: readonly Uint8Array[],
): CarriedWords {
  const whole = new Y.Doc();
  for (const update of [...stored, Y.encodeStateAsUpdate(doc)]) Y.applyUpdate(whole, update);
  const own = [...left, ...written].map((run) => ({ ...run, end: run.end ?? Infinity }));
  const carried = beginAnew(Y.encodeStateAsUpdate(whole), own, fork, whole.clientID);
  whole.destroy();
  return carried;
}
