import { carryOut } from '@sanad/domain/kernel/carry-out';
import type { UserId } from '@sanad/domain/kernel/ids';
import type { AnyMutation } from '@sanad/domain/kernel/mutation';
import type { Op } from '@sanad/domain/kernel/record';
import { Refusal } from '@sanad/domain/kernel/refusal';

import type { QueuedMutation } from '../port/queue-store.ts';
import { guardsHold } from '../records/guards-hold.ts';
import { OverlayTx } from '../records/overlay-tx.ts';
import type { Overlay, Slot } from '../records/overlay.ts';
import { ChangeSet } from './change-set.ts';

/** One unconfirmed mutation and what its last run over the confirmed state did. */
export class PendingMutation {
  readonly queued: QueuedMutation;
  /** Which queue it stands in: the tab's own, or an adopted one. */
  readonly stream: object;
  /** Why it has no effect here, if it has none; the room decides all the same. */
  failure: Refusal | undefined;
  ops: readonly Op[] = [];
  readonly #mutation: AnyMutation<any> | undefined;
  readonly #args: unknown;
  readonly #actor: UserId;
  #reads = new ChangeSet();
  #scans = new Set<string>();
  #writes: (readonly [collection: string, id: string, slot: Slot])[] = [];

  constructor(
    queued: QueuedMutation,
    stream: object,
    mutation: AnyMutation<any> | undefined,
    actor: UserId,
  ) {
    this.queued = queued;
    this.stream = stream;
    this.#actor = actor;
    // A queue from before an update may hold what this build does not know: only the room can say.
    const parsed = mutation?.args.safeParse(queued.args);
    this.#mutation = parsed?.success ? mutation : undefined;
    this.#args = parsed?.data;
  }

  run(overlay: Overlay): void {
    this.#reads = new ChangeSet();
    this.#scans = new Set();
    this.#writes = [];
    this.failure = undefined;
    const tx = new OverlayTx(overlay, {
      read: (collection, id) => this.#reads.add(collection, id),
      scan: (collection) => this.#scans.add(collection),
    });
    try {
      if (!this.#mutation) throw new Refusal('bad_request');
      if (!guardsHold(tx, this.queued.guards)) throw new Refusal('changed_since');
      const context = { now: this.queued.madeAt, actor: this.#actor };
      carryOut(tx, this.#mutation, this.#args, context);
      this.ops = tx.ops;
      for (const [, collection, id] of tx.ops) {
        this.#writes.push([collection, id, overlay.slot(collection, id) ?? null]);
      }
    } catch (error) {
      tx.rollBack();
      this.ops = [];
      this.failure = error instanceof Refusal ? error : new Refusal('internal');
    }
  }

  /** Puts back what the last run wrote, where nothing that it depends on has changed. */
  replay(overlay: Overlay): void {
    for (const [collection, id, slot] of this.#writes) overlay.setSlot(collection, id, slot);
  }

  dependsOn(changed: ChangeSet): boolean {
    for (const collection of this.#scans) if (changed.touches(collection)) return true;
    for (const [collection, id] of this.#reads) if (changed.has(collection, id)) return true;
    return this.#writes.some(([collection, id]) => changed.has(collection, id));
  }

  markWrites(changed: ChangeSet): void {
    for (const [collection, id] of this.#writes) changed.add(collection, id);
  }
}
