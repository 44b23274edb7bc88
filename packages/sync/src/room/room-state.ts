import type { ClientId } from '@sanad/domain/kernel/ids';
import type { Collections, HeldNames } from '@sanad/domain/kernel/record';
import type { RoomModel } from '@sanad/domain/kernel/room-model';

import type { ClosedAsk, ClosedPage } from '../port/closed-page.ts';
import type { ClientRow, CommitGroup, LoadedRoom, LogEntry, Tail } from '../port/room-store.ts';
import type { Snapshot } from '../port/snapshot-source.ts';
import { ownThread, type Turns } from '../port/turns.ts';
import { RecordTable } from '../records/record-table.ts';
import { AsideShelf } from './aside-shelf.ts';
import { ClientLedger } from './client-ledger.ts';
import { ClosedPages } from './closed-pages.ts';
import { loadRecords } from './load-records.ts';
import type { RoomLimits, RoomOptions } from './room-options.ts';
import { opBytesOf, TailWindow } from './tail-window.ts';

/**
 * What is confirmed of a room: its records, what each client id has had carried out, its version and the
 * entries that led there. It takes in only what is durable, in the order of versions, and tells nobody.
 */
export class RoomState<C extends Collections> {
  readonly window: TailWindow;
  readonly shelf: AsideShelf;
  readonly #model: RoomModel<C>;
  readonly #turns: Turns;
  readonly #closedPages: ClosedPages;
  #records: RecordTable;
  #ledger = new ClientLedger();
  #version = 0;

  constructor(
    { model, store, turns = ownThread }: Pick<RoomOptions<C>, 'model' | 'store' | 'turns'>,
    limits: RoomLimits,
  ) {
    this.#model = model;
    this.#turns = turns;
    this.#records = new RecordTable(model);
    this.#closedPages = new ClosedPages(model.closedAt);
    this.window = new TailWindow(limits.tailVersions, limits.tailBytes, model.namedInLog);
    this.shelf = new AsideShelf({ model, store }, limits, () => this.#records);
  }

  get version(): number {
    return this.#version;
  }

  get records(): RecordTable {
    return this.#records;
  }

  get ledger(): ClientLedger {
    return this.#ledger;
  }

  rowOf(clientId: ClientId): ClientRow | undefined {
    return this.#ledger.get(clientId);
  }

  get<K extends HeldNames<C>>(collection: K, id: string): C[K] | undefined {
    return this.#records.get(collection, id) as C[K] | undefined;
  }

  all<K extends HeldNames<C>>(collection: K): IterableIterator<C[K]> {
    return this.#records.of(collection).values() as IterableIterator<C[K]>;
  }

  closedPage<K extends HeldNames<C>>(kind: K, ask: ClosedAsk): ClosedPage<C[K]> {
    const { records, next } = this.#closedPages.page(this.#records, kind, ask);
    return { version: this.#version, records: records as C[K][], next };
  }

  snapshot(): Snapshot<C> {
    const model = this.#model;
    const collections: { [K in keyof C]?: C[K][] } = {};
    for (const name of model.collections) {
      const open: C[HeldNames<C>][] = [];
      for (const record of this.all(name)) if (!model.isClosed(name, record)) open.push(record);
      collections[name] = open;
    }
    return { version: this.#version, model: model.fingerprint, collections };
  }

  /** A group of this process is durable, as `version`. Returns the entry by which others are told. */
  accept(group: CommitGroup, version: number, opBytes: number): LogEntry {
    for (const write of group.records) {
      if (this.shelf.isAside(write.collection)) this.shelf.wrote(write);
      else this.#records.set(write.collection, write.id, write.record);
    }
    this.#ledger.adopt(group.clients);
    const entry = { version, ops: group.ops, acks: group.acks };
    this.#advance(entry, opBytes);
    return entry;
  }

  /** What other processes committed. Returns the entries that were not known. */
  adopt(tail: Tail): readonly LogEntry[] {
    this.#ledger.adopt(tail.clients);
    const news = tail.entries.filter(({ version }) => version > this.#version);
    for (const entry of news) {
      for (const op of entry.ops) {
        if (this.shelf.isAside(op[1])) this.shelf.hear(op);
        else this.#records.apply(op);
      }
      this.#advance(entry, opBytesOf(entry));
    }
    return news;
  }

  async load(loaded: LoadedRoom): Promise<void> {
    this.#install(loaded, await loadRecords(this.#model, loaded.records, this.#turns));
  }

  /** Begins again from what is stored. Until all of it is here nothing changes; `before` runs right before it does. */
  async replace(loaded: LoadedRoom, before: () => void): Promise<void> {
    const records = await loadRecords(this.#model, loaded.records, this.#turns);
    before();
    this.#ledger = new ClientLedger();
    this.window.clear();
    this.#install(loaded, records);
  }

  #install(loaded: LoadedRoom, records: RecordTable): void {
    this.shelf.clear();
    this.#records = records;
    this.#version = loaded.version;
    this.#ledger.adopt(loaded.clients);
  }

  #advance(entry: LogEntry, bytes: number): void {
    this.#version = entry.version;
    this.window.add(entry, bytes);
  }
}
