import type { Role } from '@sanad/domain/access/role';
import type { ClientId, UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { AsideNames, Collections, LiveRecord } from '@sanad/domain/kernel/record';
import type { RoomModel } from '@sanad/domain/kernel/room-model';
import type { Down } from '@sanad/protocol/down';
import type { RoomName } from '@sanad/protocol/room-name';
import type { Up } from '@sanad/protocol/up';
import type { AsideView } from '@sanad/sync/client/aside-view';
import { SyncClient } from '@sanad/sync/client/sync-client';
import type { AsidePage, PageAsk } from '@sanad/sync/port/aside-source';
import type { QueuedMutation } from '@sanad/sync/port/queue-store';
import type { Snapshot } from '@sanad/sync/port/snapshot-source';
import { KeptSnapshot } from '@sanad/sync/test/kept-snapshot';
import type { FakeTime } from '@sanad/testing/fake-time';
import type { SeededRandom } from '@sanad/testing/seeded-random';
import type { SocketPair } from '@sanad/testing/socket-pair';

import { LaggingQueueStore } from './lagging-queue-store.ts';

/** What the world must remember of one client id after its tab is gone. */
export interface Promised {
  readonly clientId: ClientId;
  readonly stored: Map<number, QueuedMutation>;
  readonly refusedHeard: Set<number>;
  droppedUpTo: number;
}

/** What a device finds in the world that it is in. */
export interface Surroundings<C extends Collections> {
  readonly random: SeededRandom;
  readonly time: FakeTime;
  readonly model: RoomModel<C>;
  readonly room: RoomName;
  snapshot(): Promise<Snapshot<C>>;
  page(kind: string, parent: string, ask: PageAsk): Promise<AsidePage<never>>;
}

/** One person's browser: a tab with a queue and a socket, killed and opened again. */
export class Device<C extends Collections> {
  readonly userId: UserId;
  role: Role;
  readonly socket: SocketPair<Up, Down>;
  readonly promised: Promised[] = [];
  client!: SyncClient<C>;
  queue!: LaggingQueueStore;
  orphans: LaggingQueueStore[] = [];
  readonly errors: unknown[] = [];
  readonly #world: Surroundings<C>;
  readonly #cache = new KeptSnapshot<C>();

  constructor(world: Surroundings<C>, userId: UserId, role: Role, socket: SocketPair<Up, Down>) {
    this.#world = world;
    this.userId = userId;
    this.role = role;
    this.socket = socket;
  }

  async open(): Promise<void> {
    this.queue = new LaggingQueueStore(this.#world.random.uuid() as ClientId);
    this.#watch(this.queue);
    const { room, model, time } = this.#world;
    this.client = new SyncClient<C>({
      room,
      model,
      actor: this.userId,
      queue: this.queue,
      transport: this.socket,
      snapshots: { load: () => this.#world.snapshot() },
      asides: { load: (kind, parent, ask) => this.#world.page(kind, parent, ask) },
      pageSize: 3,
      cache: this.#cache,
      clock: { now: () => time.now() as Instant },
      timers: time,
      onError: (error) => this.errors.push(error),
    });
    this.client.onEvent((event) => {
      if (event.kind === 'stranded') this.errors.push(new Error('stranded'));
      if (event.kind === 'refused') {
        this.#heard.add(event.mutation.args);
        for (const promised of this.promised) {
          if (promised.stored.get(event.mutation.id)?.args === event.mutation.args) {
            promised.refusedHeard.add(event.mutation.id);
          }
        }
      }
    });
    await this.client.start();
    const orphans = this.orphans;
    this.orphans = [];
    for (const orphan of orphans) await this.client.adopt(orphan);
    this.adopted = [...this.adopted, ...orphans];
  }

  adopted: LaggingQueueStore[] = [];
  /** What was refused, by its arguments: the word may come before the disk has the mutation. */
  readonly #heard = new Set<unknown>();

  /** What is open here, by kind and parent. A killed tab has nothing open. */
  readonly threads = new Map<string, AsideView<LiveRecord>>();

  read(kind: AsideNames<C>, parent: string): void {
    const name = `${kind}/${parent}`;
    if (!this.threads.has(name)) this.threads.set(name, this.client.openAside(kind, parent));
  }

  unread(name: string): void {
    this.threads.get(name)?.close();
    this.threads.delete(name);
  }

  get model(): Surroundings<C>['model'] {
    return this.#world.model;
  }

  /** The tab is gone with all that was not on the disk, though it may have been pushed. The next one adopts its queue. */
  async kill(): Promise<void> {
    this.client.stop();
    this.socket.disconnect();
    this.threads.clear();
    for (const queue of [this.queue, ...this.adopted]) queue.kill();
    this.orphans = [...this.adopted, this.queue];
    this.adopted = [];
    await this.open();
  }

  work(): boolean {
    return [this.queue, ...this.adopted].map((queue) => queue.work()).includes(true);
  }

  #watch(queue: LaggingQueueStore): void {
    const promised: Promised = {
      clientId: queue.clientId,
      stored: new Map(),
      refusedHeard: new Set(),
      droppedUpTo: 0,
    };
    queue.onStored = (mutation) => {
      promised.stored.set(mutation.id, mutation);
      if (this.#heard.has(mutation.args)) promised.refusedHeard.add(mutation.id);
    };
    queue.onDropped = (upTo) => (promised.droppedUpTo = Math.max(promised.droppedUpTo, upTo));
    this.promised.push(promised);
  }
}
