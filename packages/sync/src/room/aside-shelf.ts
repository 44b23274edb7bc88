import { valuesAt, type IdAt } from '@sanad/domain/kernel/id-argument';
import type { LiveRecord, Op } from '@sanad/domain/kernel/record';

import type { RecordWrite, RoomStore } from '../port/room-store.ts';
import { jsonWeight } from '../records/json-weight.ts';
import type { TxTrace } from '../records/overlay-tx.ts';
import { groupName, type RecordTable } from '../records/record-table.ts';
import type { RoomLimits } from './room-options.ts';
import { mutationsOf, type Waiting } from './waiting.ts';

/** Ids by kind. */
type Missing = ReadonlyMap<string, ReadonlySet<string>>;

interface ArgsSchema {
  safeParse(args: unknown): { readonly success: boolean; readonly data?: unknown };
}

/** What a shelf needs to know of its room's model. */
interface ShelfModel {
  readonly asides: readonly string[];
  readonly kinds: ReadonlyMap<string, { readonly aside: boolean }>;
  readonly mutations: ReadonlyMap<
    string,
    { readonly ids: readonly IdAt[]; readonly args: ArgsSchema }
  >;
  complete(collection: string, record: LiveRecord): LiveRecord;
}

/** What it weighs to know that a record is nowhere. */
const absent = 1;

/**
 * The few records of aside kinds that are at hand, in the room's table: what waiting mutations name is
 * fetched before they run, and stays for a while. It knows of each whether it is there or nowhere; of all
 * others it knows nothing, and nobody may read them.
 */
export class AsideShelf {
  /** A mutation that reads what no argument names would see nothing where something is. */
  readonly trace: TxTrace = {
    read: (collection, id) => {
      if (this.isAside(collection) && !this.#knows(collection, id)) {
        throw new Error(`${collection} ${id} is kept aside, and no argument names it`);
      }
    },
    scan: () => undefined,
  };
  readonly #model: ShelfModel;
  readonly #store: RoomStore;
  readonly #limits: Pick<RoomLimits, 'asideRecords' | 'asideBytes'>;
  readonly #table: () => RecordTable;
  /** By kind and id, the longest unused first, with what each weighs. */
  readonly #held = new Map<string, { readonly at: readonly [string, string]; weight: number }>();
  #bytes = 0;

  constructor(
    { model, store }: { readonly model: ShelfModel; readonly store: RoomStore },
    limits: Pick<RoomLimits, 'asideRecords' | 'asideBytes'>,
    table: () => RecordTable,
  ) {
    this.#model = model;
    this.#store = store;
    this.#limits = limits;
    this.#table = table;
  }

  isAside(collection: string): boolean {
    return this.#model.kinds.get(collection)?.aside ?? false;
  }

  /** Fetches what these would read and is not at hand; `undefined`: nothing. Rejects as the store does. */
  fetch(batch: readonly Waiting[]): Promise<void> | undefined {
    const missing = this.#model.asides.length > 0 ? this.#missingFor(batch) : undefined;
    if (!missing?.size) return undefined;
    const answers = Array.from(missing, async ([collection, ids]) => {
      const found = await this.#store.records(collection, [...ids]);
      const byId = new Map(found.map((record) => [record.id, record]));
      for (const id of ids) {
        const record = byId.get(id);
        this.#put(collection, id, record ? this.#model.complete(collection, record) : null);
      }
    });
    return Promise.all(answers).then(() => undefined);
  }

  /** A group of this room is durable. */
  wrote({ collection, id, record }: RecordWrite): void {
    this.#put(collection, id, record);
  }

  /** Another process wrote it. What is not at hand here stays elsewhere. */
  hear(op: Op): void {
    const [, collection, id] = op;
    if (!this.#knows(collection, id)) return;
    this.#table().apply(op);
    this.#put(collection, id, this.#table().get(collection, id) ?? null);
  }

  /** Between two groups: lets go of what was not used for longest. */
  trim(): void {
    const { asideRecords, asideBytes } = this.#limits;
    for (const [key, { at, weight }] of this.#held) {
      if (this.#held.size <= asideRecords && this.#bytes <= asideBytes) return;
      this.#held.delete(key);
      this.#bytes -= weight;
      this.#table().set(...at, null);
    }
  }

  clear(): void {
    this.#held.clear();
    this.#bytes = 0;
  }

  #knows(collection: string, id: string): boolean {
    return this.#held.has(groupName(collection, id));
  }

  #missingFor(batch: readonly Waiting[]): Missing {
    const missing = new Map<string, Set<string>>();
    const name = (collection: string, id: string): void => {
      if (this.#knows(collection, id)) return this.#touch(collection, id);
      const ids = missing.get(collection) ?? new Set();
      missing.set(collection, ids.add(id));
    };
    for (const waiting of batch) {
      if (waiting.unreadable) continue;
      for (const { name: mutation, args, guards = [] } of mutationsOf(waiting)) {
        this.#named(mutation, args, name);
        for (const { collection, id } of guards) if (this.isAside(collection)) name(collection, id);
      }
    }
    return missing;
  }

  #named(mutation: string, args: unknown, name: (collection: string, id: string) => void): void {
    const known = this.#model.mutations.get(mutation);
    const ids = known?.ids.filter(({ kind }) => this.isAside(kind)) ?? [];
    // What its schema refuses is never carried out.
    const parsed = ids.length > 0 ? known?.args.safeParse(args) : undefined;
    if (!parsed?.success) return;
    for (const { kind, path } of ids) {
      for (const id of valuesAt(parsed.data, path)) if (typeof id === 'string') name(kind, id);
    }
  }

  #touch(collection: string, id: string): void {
    const key = groupName(collection, id);
    const held = this.#held.get(key)!;
    this.#held.delete(key);
    this.#held.set(key, held);
  }

  #put(collection: string, id: string, record: LiveRecord | null): void {
    const key = groupName(collection, id);
    this.#bytes -= this.#held.get(key)?.weight ?? 0;
    this.#held.delete(key);
    const weight = record ? jsonWeight(record) : absent;
    this.#held.set(key, { at: [collection, id], weight });
    this.#bytes += weight;
    this.#table().set(collection, id, record);
  }
}
