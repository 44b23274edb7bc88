import type { LiveRecord } from '@sanad/domain/kernel/record';
import type { AsidePlace } from '@sanad/domain/kernel/room-model';

import type { AsidePage, PageAsk } from '../port/aside-source.ts';
import type {
  ClientRow,
  CommitGroup,
  CommitResult,
  LoadedRoom,
  LogEntry,
  RecordWrite,
  RoomStore,
  StoredActivity,
  Tail,
} from '../port/room-store.ts';
import { loggedOps, saidOps, type LoggedOp } from '../records/logged-op.ts';

/**
 * A room's durable side in memory: outlives the rooms opened on it, shared by as many as one likes.
 * Passes the contract of the port, and stands in where PostgreSQL is not what is measured or proved.
 */
export class MemoryRoomStore implements RoomStore {
  #version = 0;
  readonly #keep: number;
  readonly #records = new Map<string, Map<string, LiveRecord>>();
  readonly #clients = new Map<string, ClientRow>();
  readonly #places = new Map<string, Map<string, AsidePlace>>();
  #log: (Omit<LogEntry, 'ops'> & { readonly ops: readonly LoggedOp[] })[] = [];
  readonly #activity: StoredActivity[] = [];

  /** Keeps about `keep` log entries: all of them unless told otherwise. */
  constructor(keep = Infinity) {
    this.#keep = keep;
  }

  load(collections: readonly string[]): Promise<LoadedRoom> {
    const records = collections.flatMap((collection) =>
      Array.from(this.#of(collection).values(), (record) => ({ collection, record })),
    );
    return Promise.resolve({
      version: this.#version,
      records,
      clients: [...this.#clients.values()],
    });
  }

  commit(group: CommitGroup): Promise<CommitResult> {
    if (group.base !== this.#version) {
      return Promise.resolve({ moved: this.#tailAfter(group.base) });
    }
    this.#version += 1;
    for (const write of group.records) this.#write(write);
    for (const row of group.clients) this.#clients.set(row.clientId, row);
    for (const [at, line] of group.activity.entries())
      this.#activity.push({ ...line, version: this.#version, line: at + 1 });
    const ops = loggedOps(group.ops, group.namedInLog);
    this.#log.push({ version: this.#version, ops, acks: group.acks });
    // Cut in halves, not one at a time: each cut moves what stays.
    if (this.#log.length > this.#keep * 2) this.pruneLog(this.#keep);
    return Promise.resolve({ committed: this.#version });
  }

  tail(after: number): Promise<Tail | undefined> {
    return Promise.resolve(this.#tailAfter(after));
  }

  records(collection: string, ids: readonly string[]): Promise<readonly LiveRecord[]> {
    return Promise.resolve(ids.flatMap((id) => this.#of(collection).get(id) ?? []));
  }

  page(
    collection: string,
    parent: string,
    { before = Infinity, limit }: PageAsk,
  ): Promise<AsidePage<LiveRecord>> {
    const places = this.#places.get(collection);
    const placed = [...this.#of(collection).values()].flatMap((record) => {
      const at = places?.get(record.id);
      return at?.parent === parent && at.place < before ? [{ record, place: at.place }] : [];
    });
    placed.sort((a, b) => a.place - b.place);
    const records = placed.slice(-limit).map(({ record }) => record);
    const hasEarlier = placed.length > records.length;
    return Promise.resolve({ version: this.#version, records, hasEarlier });
  }

  activity(after: number, atLeast: number): Promise<readonly StoredActivity[]> {
    const from = this.#activity.filter(({ version }) => version > after);
    const last = from.slice(0, atLeast).at(-1)?.version ?? after;
    return Promise.resolve(from.filter(({ version }) => version <= last));
  }

  /** Forgets all but the newest entries, as an operator's retention would. */
  pruneLog(keep: number): void {
    this.#log = keep === 0 ? [] : this.#log.slice(-keep);
  }

  #of(collection: string): Map<string, LiveRecord> {
    const known = this.#records.get(collection);
    if (known) return known;
    const made = new Map<string, LiveRecord>();
    this.#records.set(collection, made);
    return made;
  }

  #write({ collection, id, record, aside }: RecordWrite): void {
    if (record === null) this.#of(collection).delete(id);
    else this.#of(collection).set(id, record);
    if (!aside) return;
    const places = this.#places.get(collection) ?? new Map<string, AsidePlace>();
    this.#places.set(collection, places.set(id, aside));
  }

  #tailAfter(after: number): Tail | undefined {
    const oldest = this.#version - this.#log.length;
    if (after < oldest || after > this.#version) return undefined;
    const entries = this.#log.slice(after - oldest).map((entry) => ({
      ...entry,
      ops: saidOps(entry.ops, (collection, id) => this.#of(collection).get(id)),
    }));
    const ids = new Set(entries.flatMap((entry) => Object.keys(entry.acks)));
    const clients = [...ids].flatMap((id) => this.#clients.get(id) ?? []);
    return { entries, clients };
  }
}
