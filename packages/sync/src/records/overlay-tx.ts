import type { Written } from '@sanad/domain/kernel/activity';
import type { Tx } from '@sanad/domain/kernel/mutation';
import type { Placed } from '@sanad/domain/kernel/placed';
import type { LiveRecord, Op } from '@sanad/domain/kernel/record';
import { Refusal } from '@sanad/domain/kernel/refusal';

import { applyPatch } from './apply-patch.ts';
import type { Overlay, Slot } from './overlay.ts';
import { groupName } from './record-table.ts';

/** Hears what a mutation looked at, where somebody must know when to run it again. */
export interface TxTrace {
  read(collection: string, id: string): void;
  scan(collection: string): void;
}

/**
 * One run of one mutation over an overlay. What it did are `ops`; `rollBack` leaves the overlay as
 * it was, so that a refusal half-way leaves nothing behind.
 */
export class OverlayTx implements Tx<Record<string, LiveRecord>> {
  readonly ops: Op[] = [];
  readonly #overlay: Overlay;
  readonly #trace: TxTrace | undefined;
  readonly #before: (readonly [collection: string, id: string, slot: Slot | undefined])[] = [];

  constructor(overlay: Overlay, trace?: TxTrace) {
    this.#overlay = overlay;
    this.#trace = trace;
  }

  get(collection: string, id: string): LiveRecord | undefined {
    this.#trace?.read(collection, id);
    return this.#overlay.get(collection, id);
  }

  all(collection: string): IterableIterator<LiveRecord> {
    this.#scan(collection);
    return this.#overlay.all(collection);
  }

  count(collection: string): number {
    this.#scan(collection);
    return this.#overlay.count(collection);
  }

  countUnder(collection: string, parent: string): number {
    this.#scan(collection);
    return this.#overlay.countUnder(collection, parent);
  }

  sortedUnder(collection: string, parent: string): readonly Placed[] {
    this.#scan(collection);
    return this.#overlay.sortedUnder(collection, parent);
  }

  put(collection: string, record: LiveRecord): void {
    refuseUnsafe(record);
    this.#write(collection, record.id, record);
    this.ops.push(['put', collection, record.id, record]);
  }

  patch(collection: string, id: string, fields: Readonly<Record<string, unknown>>): void {
    refuseUnsafe(fields);
    const record = this.get(collection, id);
    if (!record) throw new Refusal('not_found');
    this.#write(collection, id, applyPatch(record, fields));
    this.ops.push(['patch', collection, id, fields]);
  }

  remove(collection: string, id: string): void {
    this.#write(collection, id, null);
    this.ops.push(['remove', collection, id]);
  }

  /** What was written, as it was before and as it is now: each record once. */
  written(): Written[] {
    const first = new Map<string, Written>();
    for (const [kind, id, slot] of this.#before) {
      const name = groupName(kind, id);
      if (first.has(name)) continue;
      const before = slot === undefined ? this.#overlay.confirmed(kind, id) : (slot ?? undefined);
      first.set(name, { kind, id, before, after: this.#overlay.get(kind, id) });
    }
    return [...first.values()];
  }

  rollBack(): void {
    for (const [collection, id, slot] of this.#before.reverse()) {
      this.#overlay.setSlot(collection, id, slot);
    }
    this.#before.length = 0;
    this.ops.length = 0;
  }

  /** The types say so too; what is not typed must not conclude anything from the few that are here. */
  #scan(collection: string): void {
    if (this.#overlay.isAside(collection)) throw new Error(`${collection} is kept aside`);
    this.#trace?.scan(collection);
  }

  #write(collection: string, id: string, slot: Slot): void {
    if (!this.#overlay.knows(collection)) throw new Error(`no collection ${collection}`);
    this.#before.push([collection, id, this.#overlay.slot(collection, id)]);
    this.#overlay.setSlot(collection, id, slot);
  }
}

/** An own `__proto__` would sleep in the record until somebody copies it by assignment. */
function refuseUnsafe(fields: object): void {
  if (Object.hasOwn(fields, '__proto__')) throw new Refusal('bad_request');
}
