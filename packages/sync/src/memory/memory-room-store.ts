import type { LiveRecord } from '@sanad/domain/kernel/record';

import type {
  ClientRow,
  CommitGroup,
  CommitResult,
  LoadedRoom,
  LogEntry,
  RoomStore,
  StoredActivity,
  Tail,
} from '../port/room-store.ts';

/**
 * A room's durable side in memory: outlives the rooms opened on it, shared by as many as one likes.
 * Passes the contract of the port, and stands in where PostgreSQL is not what is measured or proved.
 */
export class MemoryRoomStore implements RoomStore {
  #version = 0;
  readonly #keep: number;
  readonly #records = new Map<string, Map<string, LiveRecord>>();
  readonly #clients = new Map<string, ClientRow>();
  #log: LogEntry[] = [];
  readonly #activity: StoredActivity[] = [];

  /** Keeps about `keep` log entries: all of them unless told otherwise. */
  constructor(keep = Infinity) {
    this.#keep = keep;
  }

  load(): Promise<LoadedRoom> {
    const records = [...this.#records].flatMap(([collection, ofIt]) =>
      Array.from(ofIt.values(), (record) => ({ collection, record })),
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
    for (const { collection, id, record } of group.records) {
      const ofIt = this.#records.get(collection) ?? new Map<string, LiveRecord>();
      if (ofIt.size === 0) this.#records.set(collection, ofIt);
      if (record === null) ofIt.delete(id);
      else ofIt.set(id, record);
    }
    for (const row of group.clients) this.#clients.set(row.clientId, row);
    for (const [at, line] of group.activity.entries())
      this.#activity.push({ ...line, version: this.#version, line: at + 1 });
    this.#log.push({ version: this.#version, ops: group.ops, acks: group.acks });
    // Cut in halves, not one at a time: each cut moves what stays.
    if (this.#log.length > this.#keep * 2) this.pruneLog(this.#keep);
    return Promise.resolve({ committed: this.#version });
  }

  tail(after: number): Promise<Tail | undefined> {
    return Promise.resolve(this.#tailAfter(after));
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

  #tailAfter(after: number): Tail | undefined {
    const oldest = this.#version - this.#log.length;
    if (after < oldest || after > this.#version) return undefined;
    const entries = this.#log.slice(after - oldest);
    const ids = new Set(entries.flatMap((entry) => Object.keys(entry.acks)));
    const clients = [...ids].flatMap((id) => this.#clients.get(id) ?? []);
    return { entries, clients };
  }
}
