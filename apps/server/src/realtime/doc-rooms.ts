import type { Limits } from '@sanad/protocol/limit';
import type { DocKey, DocLog, DocSnapshot, StoredDoc } from '@sanad/sync/yjs/doc-log';
import { DocRoom } from '@sanad/sync/yjs/doc-room';
import { GroupCommit } from '@sanad/sync/yjs/group-commit';

import type { Logger } from '../log.ts';
import { nodeTimers } from '../rooms/node-timers.ts';

export interface DocRoomsOptions {
  readonly docLog: DocLog;
  readonly limits: Limits;
  readonly log: Logger;
  compact(doc: DocKey): Promise<DocSnapshot | undefined>;
}

/** When rows are merged: at once above this many bytes (or half the snapshot's own size), else when a document rests. */
const compactBytes = 256 * 1024;
const compactRows = 4_000;
const restMs = 5_000;
/**
 * What is left to the next one who opens it: they wait while single key presses are joined. Merging
 * builds the whole document, so a large one rests with more.
 */
const restingRows = 50;
const restingBytes = 4 * 1024;
const restingShare = 64;
/**
 * Commits take a fortieth of the time: they share the processor with the relay, and whoever types
 * alone waits for none of this. What is gathered is with the others and on their own devices.
 */
const gather = { leastMs: 15, mostMs: 100, times: 40 };
/** How long a document that everybody left stays in memory, and how much of such: people come back, tabs reload. */
const lingerMs = 30_000;
const lingerBytes = 64 * 1024 * 1024;

function isWorthMerging({ state: { tail, snapshotBytes } }: DocRoom): boolean {
  return (
    tail.entries.length >= restingRows ||
    tail.bytes >= Math.max(restingBytes, snapshotBytes / restingShare)
  );
}

/**
 * The documents that are open in this process: loaded once however many ask at the same moment, let go
 * when the last left and everything is durable. A document that can't be read is not opened at all.
 */
export class DocRooms {
  readonly #options: DocRoomsOptions;
  readonly #commit: GroupCommit;
  readonly #rooms = new Map<DocKey, Promise<DocRoom>>();
  readonly #open = new Map<DocKey, DocRoom>();
  readonly #compacting = new Set<Promise<void>>();
  readonly #merging = new Set<DocKey>();
  #closed = false;
  readonly #rest = new Map<DocKey, NodeJS.Timeout>();
  /** Rooms that nobody is in, the longest left first. */
  readonly #left = new Map<DocRoom, NodeJS.Timeout>();

  constructor(options: DocRoomsOptions) {
    this.#options = options;
    this.#commit = new GroupCommit(options.docLog, nodeTimers, () => performance.now(), gather);
  }

  get size(): number {
    return this.#open.size;
  }

  /** Join in the same turn that this resolves in, or the room may be gone. */
  room(key: DocKey): Promise<DocRoom> {
    const known = this.#rooms.get(key);
    if (known) return known;
    const loading = this.#load(key);
    this.#rooms.set(key, loading);
    loading.catch(() => this.#rooms.delete(key));
    return loading;
  }

  /** Lets what is under way become durable, as far as the log allows, then leaves the next start little to read. */
  async close(): Promise<void> {
    await this.#commit.idle();
    this.#closed = true;
    for (const timer of this.#left.values()) clearTimeout(timer);
    for (const key of this.#rest.keys()) this.#clearRest(key);
    const long = [...this.#open.values()].filter(isWorthMerging);
    await Promise.all([...long.map((room) => this.#compact(room.key)), ...this.#compacting]);
  }

  async #load(key: DocKey): Promise<DocRoom> {
    let stored = await this.#options.docLog.load(key);
    // After a crash in the middle of much typing: merged in the worker rather than here, for the first who asks.
    if (bytesOf(stored) > compactBytes && (await this.#tryCompact(key))) {
      stored = await this.#options.docLog.load(key);
    }
    const room: DocRoom = new DocRoom({
      key,
      stored,
      commit: this.#commit,
      timers: nodeTimers,
      limits: this.#options.limits,
      onIdle: () => this.#linger(room),
      onCommitted: () => this.#afterCommit(room),
    });
    this.#open.set(key, room);
    return room;
  }

  #linger(room: DocRoom): void {
    if (this.#open.get(room.key) !== room) return;
    clearTimeout(this.#left.get(room));
    this.#left.delete(room);
    this.#left.set(room, setTimeout(() => this.#letGo(room), lingerMs).unref());
    let bytes = 0;
    for (const other of this.#left.keys()) bytes += other.state.bytes;
    for (const other of this.#left.keys()) {
      if (bytes <= lingerBytes) return;
      bytes -= other.state.bytes;
      this.#letGo(other);
    }
  }

  #letGo(room: DocRoom): void {
    clearTimeout(this.#left.get(room));
    this.#left.delete(room);
    // Somebody may have come back meanwhile.
    if (!room.isIdle || this.#open.get(room.key) !== room) return;
    this.#open.delete(room.key);
    this.#rooms.delete(room.key);
    this.#clearRest(room.key);
    if (isWorthMerging(room)) this.#compactSoon(room.key);
  }

  #afterCommit(room: DocRoom): void {
    const { tail, snapshotBytes } = room.state;
    if (
      tail.bytes > Math.max(compactBytes, snapshotBytes / 2) ||
      tail.entries.length > compactRows
    ) {
      return this.#compactSoon(room.key);
    }
    if (!isWorthMerging(room)) return;
    const timer = this.#rest.get(room.key);
    if (timer) timer.refresh();
    else this.#rest.set(room.key, setTimeout(() => this.#compactSoon(room.key), restMs).unref());
  }

  #clearRest(key: DocKey): void {
    clearTimeout(this.#rest.get(key));
    this.#rest.delete(key);
  }

  #compactSoon(key: DocKey): void {
    if (this.#closed) return;
    const work = this.#compact(key).finally(() => this.#compacting.delete(work));
    this.#compacting.add(work);
  }

  /** Until little is left: typing goes on while the worker merges. */
  async #compact(key: DocKey): Promise<void> {
    this.#clearRest(key);
    if (this.#merging.has(key)) return;
    this.#merging.add(key);
    try {
      for (;;) {
        const snapshot = await this.#tryCompact(key);
        const room = this.#open.get(key);
        if (snapshot) room?.adopt(snapshot);
        // Of a document that was let go meanwhile nobody knows: the next pass finds nothing, or the rest.
        if (!snapshot || (room && room.state.tail.bytes <= compactBytes)) return;
      }
    } finally {
      this.#merging.delete(key);
    }
  }

  async #tryCompact(key: DocKey): Promise<DocSnapshot | undefined> {
    try {
      return await this.#options.compact(key);
    } catch (error) {
      // The rows are still there: the next try finds them.
      this.#options.log.error({ err: error, doc: key }, 'document was not compacted');
      return undefined;
    }
  }
}

function bytesOf(stored: StoredDoc): number {
  return stored.tail.reduce((sum, row) => sum + row.updates.length, 0);
}
