import type { ClientId } from '@sanad/domain/kernel/ids';
import { MemoryQueueStore } from '@sanad/sync/memory/memory-queue-store';
import type {
  LoadedQueue,
  QueuedMutation,
  QueueStore,
  RefusedMutation,
} from '@sanad/sync/port/queue-store';

/** A device's queue whose writes take until `work`; a killed tab takes the ones that wait with it. */
export class LaggingQueueStore implements QueueStore {
  readonly clientId: ClientId;
  readonly disk: MemoryQueueStore;
  #writes: (() => void)[] = [];
  /** Told of every mutation that is safely stored: from here on it must arrive. */
  onStored: ((mutation: QueuedMutation) => void) | undefined;
  /** Told of every mutation that is dropped as confirmed. */
  onDropped: ((upTo: number) => void) | undefined;

  constructor(clientId: ClientId) {
    this.clientId = clientId;
    this.disk = new MemoryQueueStore(clientId);
  }

  work(): boolean {
    const writes = this.#writes;
    this.#writes = [];
    for (const write of writes) write();
    return writes.length > 0;
  }

  kill(): void {
    this.#writes = [];
  }

  load(): Promise<LoadedQueue> {
    return this.disk.load();
  }

  append(mutations: readonly QueuedMutation[]): Promise<void> {
    // As a database does: what is written is what was there when it was asked.
    const asked = [...mutations];
    return this.#later(() => {
      void this.disk.append(asked);
      for (const mutation of asked) this.onStored?.(mutation);
    });
  }

  drop(upTo: number): Promise<void> {
    this.onDropped?.(upTo);
    return this.#later(() => void this.disk.drop(upTo));
  }

  refuse(mutations: readonly RefusedMutation[]): Promise<void> {
    return this.#later(() => void this.disk.refuse(mutations));
  }

  forgetRefused(): Promise<void> {
    return this.#later(() => void this.disk.forgetRefused());
  }

  clear(): Promise<void> {
    return this.#later(() => void this.disk.clear());
  }

  #later(write: () => void): Promise<void> {
    return new Promise((resolve) => {
      this.#writes.push(() => {
        write();
        resolve();
      });
    });
  }
}
