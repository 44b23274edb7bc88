import type { LiveRecord, Op } from '@sanad/domain/kernel/record';

import { applyPatch } from './apply-patch.ts';

const nothing: ReadonlyMap<string, LiveRecord> = new Map();

/**
 * Confirmed records by collection and id. Maps all the way down, so no name or id from outside can
 * reach a prototype. Records are never changed in place: whoever holds one may keep it.
 */
export class RecordTable {
  readonly #collections: ReadonlyMap<string, Map<string, LiveRecord>>;

  constructor(collections: readonly string[]) {
    this.#collections = new Map(collections.map((name) => [name, new Map()]));
  }

  knows(collection: string): boolean {
    return this.#collections.has(collection);
  }

  get(collection: string, id: string): LiveRecord | undefined {
    return this.#collections.get(collection)?.get(id);
  }

  of(collection: string): ReadonlyMap<string, LiveRecord> {
    return this.#collections.get(collection) ?? nothing;
  }

  /** `null` removes. A collection that this model does not have is a newer server's: left out. */
  set(collection: string, id: string, record: LiveRecord | null): void {
    const records = this.#collections.get(collection);
    if (record === null) records?.delete(id);
    else records?.set(id, record);
  }

  /** Applies what a room committed. Applying the same run of ops twice changes nothing more. */
  apply(op: Op): void {
    if (op[0] === 'put') this.set(op[1], op[2], op[3]);
    else if (op[0] === 'remove') this.set(op[1], op[2], null);
    else {
      // A record that is closed or gone here has nothing to patch: only a run that overlaps says that.
      const record = this.get(op[1], op[2]);
      if (record) this.set(op[1], op[2], applyPatch(record, op[3]));
    }
  }
}
