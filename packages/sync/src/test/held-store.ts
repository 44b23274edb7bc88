import type { LiveRecord } from '@sanad/domain/kernel/record';

import { MemoryRoomStore } from '../memory/memory-room-store.ts';
import type { CommitGroup, CommitResult, Tail } from '../port/room-store.ts';

export type Fate = 'carry out' | 'lose the answer' | 'lose the question';

/** A store whose commits wait until the test lets them go, one at a time, each with its fate. */
export class HeldStore extends MemoryRoomStore {
  readonly groups: CommitGroup[] = [];
  holding = false;
  tailFails = 0;
  #waiting: ((fate: Fate) => void)[] = [];

  get waiting(): number {
    return this.#waiting.length;
  }

  override commit(group: CommitGroup): Promise<CommitResult> {
    this.groups.push(group);
    if (!this.holding) return super.commit(group);
    return new Promise((resolve, reject) => {
      this.#waiting.push((fate) => {
        if (fate === 'lose the question') {
          reject(new Error('no connection'));
          return;
        }
        const done = super.commit(group);
        if (fate === 'carry out') done.then(resolve, reject);
        else reject(new Error('connection lost'));
      });
    });
  }

  /** The ids that rooms asked for, one question each. */
  readonly fetched: (readonly string[])[] = [];
  fetchFails = 0;
  /** Nobody gets these, however often they are asked for. */
  readonly unreadable = new Set<string>();

  override records(collection: string, ids: readonly string[]): Promise<readonly LiveRecord[]> {
    this.fetched.push(ids);
    if (ids.some((id) => this.unreadable.has(id)))
      return Promise.reject(new Error('cannot be read'));
    if (this.fetchFails === 0) return super.records(collection, ids);
    this.fetchFails -= 1;
    return Promise.reject(new Error('no connection'));
  }

  override tail(after: number): Promise<Tail | undefined> {
    if (this.tailFails === 0) return super.tail(after);
    this.tailFails -= 1;
    return Promise.reject(new Error('no connection'));
  }

  letGo(fate: Fate = 'carry out'): void {
    this.#waiting.shift()?.(fate);
  }
}
