import type { LiveRecord, Op } from '@sanad/domain/kernel/record';

import { Overlay, type Slot } from '../records/overlay.ts';
import { RecordTable, type TableShape } from '../records/record-table.ts';
import { ChangeSet } from './change-set.ts';
import type { PendingMutation } from './pending-mutation.ts';

/**
 * What the person sees: the confirmed state with everything pending on top, in order. A poke runs
 * only those pending mutations again whose reads or writes it (or an earlier one's new outcome) touched.
 */
export class Speculation {
  readonly #shape: TableShape;
  #confirmed: RecordTable;
  #overlay: Overlay;
  #pending: PendingMutation[] = [];

  constructor(shape: TableShape) {
    this.#shape = shape;
    this.#confirmed = new RecordTable(shape);
    this.#overlay = new Overlay(this.#confirmed);
  }

  get confirmed(): RecordTable {
    return this.#confirmed;
  }

  get overlay(): Overlay {
    return this.#overlay;
  }

  get pending(): readonly PendingMutation[] {
    return this.#pending;
  }

  get(collection: string, id: string): LiveRecord | undefined {
    return this.#overlay.get(collection, id);
  }

  add(pending: PendingMutation): ChangeSet {
    const changed = new ChangeSet();
    pending.run(this.#overlay);
    pending.markWrites(changed);
    this.#pending.push(pending);
    return changed;
  }

  /** New confirmed ops arrived, or pending mutations got their answer, or both at once. */
  rebase(ops: readonly Op[], isAnswered: (pending: PendingMutation) => boolean): ChangeSet {
    const before = new Before(this.#overlay);
    const dirty = new ChangeSet();
    for (const op of ops) {
      before.keep(op[1], op[2]);
      dirty.add(op[1], op[2]);
      this.#confirmed.apply(op);
    }
    const kept: PendingMutation[] = [];
    for (const pending of this.#pending) {
      if (isAnswered(pending)) pending.markWrites(dirty);
      else kept.push(pending);
    }
    const settled = kept.length === this.#pending.length;
    if (!settled || kept.some((pending) => pending.dependsOn(dirty))) {
      this.#pending = kept;
      this.#rebuild(before, dirty);
    }
    return before.changed(this.#overlay);
  }

  /** A snapshot takes the place of everything confirmed. */
  replace(records: Iterable<readonly [collection: string, record: LiveRecord]>): void {
    this.#confirmed = new RecordTable(this.#shape);
    for (const [collection, record] of records) {
      this.#confirmed.take(collection, record);
    }
    this.#overlay = new Overlay(this.#confirmed);
    for (const pending of this.#pending) pending.run(this.#overlay);
  }

  #rebuild(before: Before, dirty: ChangeSet): void {
    const shown = [...this.#overlay.slots()];
    for (const [collection, id, slot] of shown) before.keepSlot(collection, id, slot);
    this.#overlay.clear();
    for (const pending of this.#pending) {
      if (!pending.dependsOn(dirty)) {
        pending.replay(this.#overlay);
        continue;
      }
      pending.markWrites(dirty);
      pending.run(this.#overlay);
      pending.markWrites(dirty);
    }
    // A run may have written where nothing stood before: what it covers there is the confirmed record.
    for (const [collection, id] of this.#overlay.slots())
      before.keepConfirmed(collection, id, this.#confirmed);
  }
}

/** The records as they were shown, so that only real changes are told. */
class Before {
  readonly #overlay: Overlay;
  readonly #records = new Map<string, readonly [string, string, LiveRecord | undefined]>();

  constructor(overlay: Overlay) {
    this.#overlay = overlay;
  }

  keep(collection: string, id: string): void {
    this.#keep(collection, id, () => this.#overlay.get(collection, id));
  }

  keepSlot(collection: string, id: string, slot: Slot): void {
    this.#keep(collection, id, () => slot ?? undefined);
  }

  keepConfirmed(collection: string, id: string, confirmed: RecordTable): void {
    this.#keep(collection, id, () => confirmed.get(collection, id));
  }

  changed(now: Overlay): ChangeSet {
    const changed = new ChangeSet();
    for (const [collection, id, record] of this.#records.values()) {
      if (now.get(collection, id) !== record) changed.add(collection, id);
    }
    return changed;
  }

  #keep(collection: string, id: string, read: () => LiveRecord | undefined): void {
    const key = `${collection}/${id}`;
    if (!this.#records.has(key)) this.#records.set(key, [collection, id, read()]);
  }
}
