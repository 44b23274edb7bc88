import { Refusal } from '@sanad/domain/kernel/refusal';

import type { LoadedRoom, RoomStore, Tail } from '../port/room-store.ts';
import type { Timers } from '../port/timers.ts';
import type { Turns } from '../port/turns.ts';
import type { GroupRun } from './run-group.ts';
import { eachOf, weightOf, type Waiting } from './waiting.ts';

/** Mutations in one group: bounds a statement's size and how long others wait behind it. */
const groupSize = 1_000;
/** How often what a group names is asked for while the store answers everything else. */
const fetchTries = 3;
const firstRetry = 50;
const longestRetry = 2_000;

/** What the loop asks of the room around it. All of it happens between two commits, never during one. */
export interface CommitBase {
  readonly version: number;
  /** Other processes commit to this store too. */
  readonly shared: boolean;
  /** Fetches what the batch would read and is not at hand; `undefined`: nothing. */
  fetch(batch: readonly Waiting[]): Promise<void> | undefined;
  run(batch: readonly Waiting[]): GroupRun;
  /** The group is durable, as `version`. */
  accept(run: GroupRun, version: number): void;
  /** Other processes' commits, or our own whose answer was lost. */
  adopt(tail: Tail): void;
  /** The log does not reach back to our version: begin again from what is stored. */
  replace(loaded: LoadedRoom): Promise<void>;
  load(): Promise<LoadedRoom>;
  onError(error: unknown, what: string): void;
}

/**
 * Takes what waits to the store, one group at a time: at once when nothing is in flight, together
 * when something is. A commit that rejects has an unknown outcome, so the tail is read before the
 * group runs again; until then nobody is told anything. It gives up only when the room is closed, and
 * on a single mutation whose records a store that answers cannot fetch.
 */
export class CommitLoop {
  readonly #store: RoomStore;
  readonly #timers: Timers;
  readonly #turns: Turns;
  readonly #base: CommitBase;
  #queue: Waiting[] = [];
  #weight = 0;
  #refreshes: ((fresh: boolean) => void)[] = [];
  #running: Promise<void> | undefined;
  #closed = false;
  #wake: (() => void) | undefined;

  constructor(store: RoomStore, timers: Timers, turns: Turns, base: CommitBase) {
    this.#store = store;
    this.#timers = timers;
    this.#turns = turns;
    this.#base = base;
  }

  /** How many mutations wait, the ones in flight not counted. */
  get weight(): number {
    return this.#weight;
  }

  add(waiting: Waiting): void {
    this.#queue.push(waiting);
    this.#weight += weightOf(waiting);
    this.#start();
  }

  /** Reads what other processes wrote, then calls back: with false where the store could not be read. */
  refresh(then: (fresh: boolean) => void): void {
    this.#refreshes.push(then);
    this.#start();
  }

  /** Lets the group in flight end; what still waits is refused to the server and dropped for clients, who push again. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#wake?.();
    await this.#running;
    this.#rejectAll(this.#queue);
    this.#queue = [];
    for (const then of this.#refreshes.splice(0)) then(false);
  }

  #start(): void {
    if (this.#running || this.#closed) return;
    this.#running = this.#drain()
      .catch((error: unknown) => this.#base.onError(error, 'loop'))
      .finally(() => {
        this.#running = undefined;
        if (this.#hasWork()) this.#start();
      });
  }

  #hasWork(): boolean {
    return !this.#closed && (this.#queue.length > 0 || this.#refreshes.length > 0);
  }

  async #drain(): Promise<void> {
    while (this.#hasWork()) {
      if (this.#refreshes.length > 0) {
        const waiting = this.#refreshes;
        this.#refreshes = [];
        const fresh = await this.#tryCatchUp();
        for (const then of waiting) then(fresh);
      } else {
        await this.#commit(this.#take());
      }
    }
  }

  #take(): readonly Waiting[] {
    let count = 0;
    let weight = 0;
    while (count < this.#queue.length && (count === 0 || weight < groupSize)) {
      weight += weightOf(this.#queue[count]!);
      count += 1;
    }
    this.#weight -= weight;
    const batch = this.#queue.slice(0, count);
    this.#queue = count === this.#queue.length ? [] : this.#queue.slice(count);
    return batch;
  }

  async #commit(asking: readonly Waiting[]): Promise<void> {
    let batch = asking;
    let asked = !this.#base.shared;
    let unfetched = 0;
    for (let retry = firstRetry; ; retry = Math.min(retry * 2, longestRetry)) {
      const fetching = this.#base.fetch(batch);
      if (fetching && !(await this.#fetched(fetching))) {
        if (!(await this.#recover(retry))) return this.#rejectAll(batch);
        unfetched += 1;
        if (unfetched < fetchTries) continue;
        const each = batch.flatMap(eachOf);
        if (each.length > 1) return this.#commitEach(each);
        batch = each.map((waiting) => ({ ...waiting, unreadable: true }));
      }
      const turn = this.#turns.do(() => this.#base.run(batch));
      const run = turn instanceof Promise ? await turn : turn;
      if (run.gaps && !asked) {
        asked = true;
        await this.#tryCatchUp();
        continue;
      }
      if (!run.group) {
        this.#accept(run, this.#base.version);
        return;
      }
      try {
        const result = await this.#store.commit(run.group);
        if ('committed' in result) {
          this.#accept(run, result.committed);
          return;
        }
        if (result.moved) this.#base.adopt(result.moved);
        else await this.#base.replace(await this.#base.load());
      } catch (error) {
        this.#base.onError(error, 'commit');
        if (!(await this.#recover(retry))) {
          this.#rejectAll(batch);
          return;
        }
      }
    }
  }

  /** One of these names what cannot be fetched, and the others shall not wait for it. */
  async #commitEach(batch: readonly Waiting[]): Promise<void> {
    for (const [at, waiting] of batch.entries()) {
      if (this.#closed) return this.#rejectAll(batch.slice(at));
      await this.#commit([waiting]);
    }
  }

  async #fetched(fetching: Promise<void>): Promise<boolean> {
    try {
      await fetching;
      return true;
    } catch (error) {
      this.#base.onError(error, 'fetch');
      return false;
    }
  }

  /** What the group had no room for goes first into the next. */
  #accept(run: GroupRun, version: number): void {
    if (run.left.length > 0) {
      this.#queue = [...run.left, ...this.#queue];
      for (const waiting of run.left) this.#weight += weightOf(waiting);
    }
    this.#base.accept(run, version);
  }

  /** Waits until the store answers again and says what became of the group. False when the room closes first. */
  async #recover(pause: number): Promise<boolean> {
    for (let wait = pause; ; wait = Math.min(wait * 2, longestRetry)) {
      await this.#pause(wait);
      if (this.#closed) return false;
      try {
        await this.#catchUp();
        return true;
      } catch (error) {
        this.#base.onError(error, 'recover');
      }
    }
  }

  async #tryCatchUp(): Promise<boolean> {
    try {
      await this.#catchUp();
      return true;
    } catch (error) {
      this.#base.onError(error, 'tail');
      return false;
    }
  }

  async #catchUp(): Promise<void> {
    const tail = await this.#store.tail(this.#base.version);
    if (tail) this.#base.adopt(tail);
    else await this.#base.replace(await this.#base.load());
  }

  #pause(ms: number): Promise<void> {
    if (this.#closed) return Promise.resolve();
    return new Promise((resolve) => {
      const cancel = this.#timers.after(ms, resolve);
      this.#wake = () => {
        cancel();
        resolve();
      };
    });
  }

  #rejectAll(batch: readonly Waiting[]): void {
    for (const waiting of batch) {
      if (waiting.kind === 'server') waiting.reject(new Refusal('unavailable'));
    }
  }
}
