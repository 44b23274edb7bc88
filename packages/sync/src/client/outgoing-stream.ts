import type { ClientId } from '@sanad/domain/kernel/ids';
import type { RefusalCode } from '@sanad/domain/kernel/refusal';
import type { PushedMutation } from '@sanad/protocol/up';

import type { QueuedMutation, QueueStore, RefusedMutation } from '../port/queue-store.ts';

/** Ids in flight at once, unanswered. The room keeps its refusals for as many, so every retry is answered. */
const window = 200;

interface Ack {
  readonly upTo: number;
  /** The version that holds what is acked: until the client has it, its own copy must stay. */
  readonly atVersion: number;
}

/**
 * One client id's mutations on their way to the room: into the queue store and on the wire at once,
 * out of the store when the room has answered. It owns the numbers; it knows nothing of records.
 * A tab that dies may have pushed what it had not stored, so nobody counts on from a stored number:
 * a queue whose tab is gone is only emptied, and whoever empties it has a client id of its own.
 */
export class OutgoingStream {
  readonly clientId: ClientId;
  readonly #queue: QueueStore;
  readonly #onStored: () => void;
  readonly #onError: (error: unknown) => void;
  #pending: QueuedMutation[] = [];
  #unstored: QueuedMutation[] = [];
  /** The last that an ack took: another process may have refused them, and its word comes later than its poke. */
  #acked: readonly QueuedMutation[] = [];
  #storing = false;
  #lastId = 0;
  #pushedUpTo = 0;
  #rewoundTo = 0;
  /** The room expects what nobody has any more: this queue can never be emptied. */
  #isLost = false;
  /** Refused ones are in the store. */
  #keepsRefused = false;
  #acks: Ack[] = [];
  /** False until the room has told this connection what it refused under this client id. */
  #claimed = false;
  /** Whether this tab holds the queue's lock. Until it does again, another tab may be sending it. */
  held = true;
  /** False once the store has failed, and where it is the tab's memory: what is pending may not survive a reload. */
  durable: boolean;

  constructor(queue: QueueStore, onStored: () => void, onError: (error: unknown) => void) {
    this.clientId = queue.clientId;
    this.durable = queue.outlivesTab ?? true;
    this.#queue = queue;
    this.#onStored = onStored;
    this.#onError = onError;
  }

  get pending(): readonly QueuedMutation[] {
    return this.#pending;
  }

  get nextId(): number {
    return this.#lastId + 1;
  }

  /** Pushed on this connection and not answered yet. */
  get unanswered(): boolean {
    const first = this.#pending[0];
    return first !== undefined && first.id <= this.#pushedUpTo;
  }

  get holdsAnything(): boolean {
    return this.#pending.length > 0 || this.#keepsRefused;
  }

  /** Not everything has gone out on this connection, and it will. */
  get hasMore(): boolean {
    return !this.#isLost && (this.#pending.at(-1)?.id ?? 0) > this.#pushedUpTo;
  }

  async load(): Promise<readonly RefusedMutation[]> {
    const loaded = await this.#queue.load();
    this.#keepsRefused = loaded.refused.length > 0;
    this.#pending = [...loaded.pending];
    this.#lastId = Math.max(loaded.lastId, this.#pending.at(-1)?.id ?? 0);
    this.restart();
    return loaded.refused;
  }

  add(mutation: QueuedMutation): void {
    this.#lastId = mutation.id;
    this.#pending.push(mutation);
    this.#unstored.push(mutation);
    if (!this.#storing) void this.#store();
  }

  /** A new connection: until the room has answered, its acks may hide refusals that were said to the last one. */
  reconnect(): void {
    this.#claimed = false;
    this.restart();
  }

  /** No answer for too long: everything unanswered goes out again. */
  restart(): void {
    this.#pushedUpTo = (this.#pending[0]?.id ?? this.nextId) - 1;
    this.#rewoundTo = 0;
  }

  /** The next push, if something may go out now. It does not wait for the store: others wait for it. */
  takePush(): readonly PushedMutation[] {
    const first = this.#pending[0];
    if (!first || !this.held) return [];
    const end = first.id + window;
    const next = this.#pending.filter(({ id }) => id > this.#pushedUpTo && id < end);
    this.#pushedUpTo = next.at(-1)?.id ?? this.#pushedUpTo;
    return next.map(({ id, name, args, guards, stay }) => ({
      id,
      name,
      args,
      ...(stay !== undefined && { stay }),
      ...(guards.length > 0 && { guards: [...guards] }),
    }));
  }

  /** The room expects another id next. One that is answered already is an old message. */
  rewind(expected: number): void {
    const first = this.#pending[0];
    if (first && expected < first.id) {
      this.#isLost = true;
      return;
    }
    // Each push behind a lost one is answered with the same gap: going back once is enough.
    if (this.#rewoundTo === expected) return;
    this.#rewoundTo = expected;
    this.#pushedUpTo = Math.min(this.#pushedUpTo, expected - 1);
  }

  /** A poke says how far the room is with this client id. */
  ackByPoke(upTo: number, atVersion: number): void {
    if (this.#claimed) this.#note(upTo, atVersion);
  }

  /** The room says so to this connection, after every refusal that it covers. */
  ack(upTo: number, atVersion: number): void {
    this.#claimed = true;
    this.#note(upTo, atVersion);
  }

  #note(upTo: number, atVersion: number): void {
    // Another holder of this client id got further, and its queue is lost: those ids are used.
    if (upTo > this.#lastId) this.#lastId = upTo;
    if (upTo >= (this.#pending[0]?.id ?? Infinity)) this.#acks.push({ upTo, atVersion });
  }

  /** The highest id that is answered in what the client has at `version`, if that is news. */
  answeredAt(version: number): number | undefined {
    let upTo: number | undefined;
    this.#acks = this.#acks.filter((ack) => {
      if (ack.atVersion > version) return true;
      upTo = Math.max(upTo ?? 0, ack.upTo);
      return false;
    });
    return upTo;
  }

  drop(upTo: number): void {
    this.#isLost = false;
    const acked = this.#pending.filter(({ id }) => id <= upTo);
    this.#acked = [...this.#acked, ...acked].slice(-window);
    this.#pending = this.#pending.filter(({ id }) => id > upTo);
    // What is being stored right now is dropped behind it: the store keeps the order of calls.
    this.#unstored = this.#unstored.filter(({ id }) => id > upTo);
    this.#pushedUpTo = Math.max(this.#pushedUpTo, upTo);
    this.#queue.drop(upTo).catch(this.#onError);
  }

  /** Another tab holds this queue: what it took out of the store was answered. Says which. */
  async answeredElsewhere(): Promise<ReadonlySet<number>> {
    const { pending, lastId } = await this.#queue.load();
    const waiting = new Set(pending.map(({ id }) => id));
    const isGone = ({ id }: QueuedMutation): boolean => id <= lastId && !waiting.has(id);
    const gone = new Set(this.held ? [] : this.#pending.filter(isGone).map(({ id }) => id));
    this.#pending = this.#pending.filter(({ id }) => !gone.has(id));
    return gone;
  }

  /** What a refusal is about; `undefined` where it was heard before. */
  refusable(id: number): QueuedMutation | undefined {
    const isIt = (queued: QueuedMutation): boolean => queued.id === id;
    return this.#pending.find(isIt) ?? this.#acked.find(isIt);
  }

  /** All that is pending, as refused by one ending. */
  refusedBy(code: RefusalCode): readonly RefusedMutation[] {
    return this.#pending.map((queued) => ({ ...queued, code, params: {} }));
  }

  refuse(mutations: readonly RefusedMutation[]): void {
    const ids = new Set(mutations.map(({ id }) => id));
    this.#acked = this.#acked.filter(({ id }) => !ids.has(id));
    this.#pending = this.#pending.filter(({ id }) => !ids.has(id));
    this.#unstored = this.#unstored.filter(({ id }) => !ids.has(id));
    this.#keepsRefused = true;
    this.#queue.refuse(mutations).catch(this.#onError);
  }

  forgetAcks(): void {
    this.#acks = [];
  }

  forgetRefused(): Promise<void> {
    this.#keepsRefused = false;
    return this.#queue.forgetRefused();
  }

  clear(): Promise<void> {
    this.#pending = [];
    this.#unstored = [];
    return this.#queue.clear();
  }

  async #store(): Promise<void> {
    this.#storing = true;
    while (this.#unstored.length > 0) {
      // A copy: what is added meanwhile is not in this write, and must not count as stored with it.
      const batch = [...this.#unstored];
      try {
        await this.#queue.append(batch);
        this.durable = this.#queue.outlivesTab ?? true;
      } catch (error) {
        // A full disk or a private window: better on the wire than nowhere, and said honestly.
        this.durable = false;
        this.#onError(error);
      }
      const stored = batch.at(-1)!.id;
      this.#unstored = this.#unstored.filter(({ id }) => id > stored);
      this.#onStored();
    }
    this.#storing = false;
  }
}
