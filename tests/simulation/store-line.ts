import type { LiveRecord } from '@sanad/domain/kernel/record';
import type { MemoryRoomStore } from '@sanad/sync/memory/memory-room-store';
import type { AsidePage, PageAsk } from '@sanad/sync/port/aside-source';
import type {
  CommitGroup,
  CommitResult,
  LoadedRoom,
  RoomStore,
  StoredActivity,
  Tail,
} from '@sanad/sync/port/room-store';
import type { SeededRandom } from '@sanad/testing/seeded-random';

/**
 * One server process's line to the database: answers take until `work`, may be lost before or after
 * the database did its work, and end with the process.
 */
export class StoreLine implements RoomStore {
  readonly #store: MemoryRoomStore;
  readonly #random: SeededRandom;
  readonly #trouble: number;
  #answers: (() => void)[] = [];
  #cut = false;
  /** Answers at once and never fails. */
  calm = false;

  constructor(store: MemoryRoomStore, random: SeededRandom, trouble: number) {
    this.#store = store;
    this.#random = random;
    this.#trouble = trouble;
  }

  /** Statements on their way. */
  get waiting(): number {
    return this.#answers.length;
  }

  work(): boolean {
    const answers = this.#answers;
    this.#answers = [];
    for (const answer of answers) answer();
    return answers.length > 0;
  }

  /** The process died: what it had sent may still be carried out, and nobody hears of it. */
  kill(): void {
    for (const answer of this.#answers) if (this.#random.chance(0.5)) answer();
    this.#answers = [];
    this.#cut = true;
  }

  load(collections: readonly string[]): Promise<LoadedRoom> {
    return this.#store.load(collections);
  }

  records(collection: string, ids: readonly string[]): Promise<readonly LiveRecord[]> {
    return this.#ask(() => this.#store.records(collection, ids));
  }

  page(collection: string, parent: string, ask: PageAsk): Promise<AsidePage<LiveRecord>> {
    return this.#ask(() => this.#store.page(collection, parent, ask));
  }

  commit(group: CommitGroup): Promise<CommitResult> {
    return this.#ask(() => this.#store.commit(group));
  }

  tail(after: number): Promise<Tail | undefined> {
    return this.#ask(() => this.#store.tail(after));
  }

  activity(after: number, atLeast: number): Promise<readonly StoredActivity[]> {
    return this.#ask(() => this.#store.activity(after, atLeast));
  }

  #ask<T>(carryOut: () => Promise<T>): Promise<T> {
    if (this.calm && !this.#cut) return carryOut();
    return new Promise((resolve, reject) => {
      if (this.#cut) return;
      this.#answers.push(() => {
        const trouble = !this.calm && this.#random.chance(this.#trouble);
        if (trouble && this.#random.chance(0.5)) {
          reject(new Error('connection lost before the statement'));
          return;
        }
        const result = carryOut();
        if (trouble) reject(new Error('connection lost after the statement'));
        else result.then(resolve, reject);
      });
    });
  }
}
