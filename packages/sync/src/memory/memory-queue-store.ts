import type { ClientId } from '@sanad/domain/kernel/ids';

import type {
  LoadedQueue,
  QueuedMutation,
  QueueStore,
  RefusedMutation,
} from '../port/queue-store.ts';

/** A queue in memory that outlives the clients opened on it, as a browser's database does. */
export class MemoryQueueStore implements QueueStore {
  readonly clientId: ClientId;
  #lastId = 0;
  #pending: readonly QueuedMutation[] = [];
  #refused: readonly RefusedMutation[] = [];

  constructor(clientId: ClientId) {
    this.clientId = clientId;
  }

  load(): Promise<LoadedQueue> {
    return Promise.resolve({
      lastId: this.#lastId,
      pending: this.#pending,
      refused: this.#refused,
    });
  }

  append(mutations: readonly QueuedMutation[]): Promise<void> {
    this.#pending = [...this.#pending, ...mutations];
    this.#lastId = Math.max(this.#lastId, ...mutations.map(({ id }) => id));
    return Promise.resolve();
  }

  drop(upTo: number): Promise<void> {
    this.#pending = this.#pending.filter(({ id }) => id > upTo);
    return Promise.resolve();
  }

  refuse(mutations: readonly RefusedMutation[]): Promise<void> {
    const ids = new Set(mutations.map(({ id }) => id));
    this.#pending = this.#pending.filter(({ id }) => !ids.has(id));
    this.#refused = [...this.#refused, ...mutations];
    return Promise.resolve();
  }

  forgetRefused(): Promise<void> {
    this.#refused = [];
    return Promise.resolve();
  }

  clear(): Promise<void> {
    this.#lastId = 0;
    this.#pending = [];
    this.#refused = [];
    return Promise.resolve();
  }
}
