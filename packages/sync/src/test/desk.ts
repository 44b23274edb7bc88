import type { Role } from '@sanad/domain/access/role';
import type { ClientId, UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { Down } from '@sanad/protocol/down';
import type { Up } from '@sanad/protocol/up';
import { SocketPair } from '@sanad/testing/socket-pair';

import type { ClientEvent } from '../client/client-event.ts';
import type { SyncClientOptions } from '../client/sync-client-options.ts';
import { SyncClient } from '../client/sync-client.ts';
import { MemoryQueueStore } from '../memory/memory-queue-store.ts';
import type { AsidePage, PageAsk } from '../port/aside-source.ts';
import type { Snapshot } from '../port/snapshot-source.ts';
import { cardModel, type CardCollections } from './card-model.ts';
import type { Remark } from './remark-part.ts';
import type { RoomBench } from './room-bench.ts';

/** A client at a real room, over a socket that moves when the test flushes it. */
export class Desk {
  readonly bench: RoomBench;
  readonly userId: UserId;
  readonly socket: SocketPair<Up, Down>;
  readonly queue: MemoryQueueStore;
  readonly client: SyncClient<CardCollections>;
  readonly events: ClientEvent[] = [];
  readonly sent: Up[] = [];
  /** How often a snapshot request fails before one is answered. */
  snapshotFails = 0;
  snapshotsAsked = 0;
  /** While true, a snapshot is on its way until `deliverSnapshot`. */
  holdSnapshot = false;
  /** While true, pages are on their way until `deliverPages`. */
  holdPages = false;
  pageFails = 0;
  pagesAsked = 0;
  #pages: (() => void)[] = [];
  role: Role;
  /** In which the room takes this person's sessions. */
  stay: number | undefined;
  static #sessions = 0;
  #deliver: (() => void) | undefined;

  constructor(
    bench: RoomBench,
    options: Partial<SyncClientOptions<CardCollections>> & { readonly role?: Role } = {},
  ) {
    this.bench = bench;
    this.role = options.role ?? 'assistant';
    this.userId = options.actor ?? (bench.random.uuid() as UserId);
    this.queue =
      (options.queue as MemoryQueueStore | undefined) ??
      new MemoryQueueStore(bench.random.uuid() as ClientId);
    this.socket = new SocketPair((send) => this.#accept(send));
    this.client = new SyncClient<CardCollections>({
      room: bench.name,
      model: cardModel,
      actor: this.userId,
      queue: this.queue,
      transport: this.socket,
      snapshots: { load: () => this.#snapshot() },
      asides: { load: (kind, parent, ask) => this.#page(kind, parent, ask) },
      clock: { now: () => bench.time.now() as Instant },
      timers: bench.time,
      onError: (error) => bench.errors.push(error),
      ...options,
    });
    this.client.onEvent((event) => this.events.push(event));
  }

  /** Started and live. */
  static async open(
    bench: RoomBench,
    options: ConstructorParameters<typeof Desk>[1] = {},
  ): Promise<Desk> {
    const desk = new Desk(bench, options);
    await desk.client.start();
    desk.socket.connect();
    await desk.rest();
    return desk;
  }

  /** Everything on the way arrives, until nothing is. No time passes. */
  async rest(): Promise<void> {
    do await this.bench.rest();
    while (this.socket.flush());
  }

  deliverSnapshot(): void {
    this.#deliver?.();
  }

  deliverPages(): void {
    for (const deliver of this.#pages.splice(0)) deliver();
  }

  title(id: string): string | undefined {
    return this.client.get('card', id)?.title;
  }

  #snapshot(): Promise<Snapshot<CardCollections>> {
    this.snapshotsAsked += 1;
    if (this.snapshotFails > 0) {
      this.snapshotFails -= 1;
      return Promise.reject(new Error('no answer'));
    }
    const answer = (): Snapshot<CardCollections> =>
      JSON.parse(JSON.stringify(this.bench.room.snapshot())) as Snapshot<CardCollections>;
    if (!this.holdSnapshot) return Promise.resolve(answer());
    const taken = answer();
    return new Promise((resolve) => (this.#deliver = () => resolve(taken)));
  }

  /** As it is when it is asked for; later it only arrives. */
  async #page(kind: 'remark', parent: string, ask: PageAsk): Promise<AsidePage<Remark>> {
    this.pagesAsked += 1;
    if (this.pageFails > 0) {
      this.pageFails -= 1;
      throw new Error('no answer');
    }
    const page = JSON.stringify(await this.bench.room.page(kind, parent, ask));
    if (this.holdPages) await new Promise<void>((resolve) => this.#pages.push(resolve));
    return JSON.parse(page) as AsidePage<Remark>;
  }

  #accept(send: (messages: readonly Down[]) => void) {
    Desk.#sessions += 1;
    const id = `desk${Desk.#sessions}`;
    const { room } = this.bench;
    return {
      onMessage: (message: Up): void => {
        this.sent.push(message);
        const { role, userId, stay } = this;
        const session = { id, userId, role, send, ...(stay !== undefined && { stay }) };
        if (message.type === 'join') room.join(session, message);
        else if (message.type === 'push') room.push(id, message.clientId, message.mutations);
        else if (message.type === 'tail') room.tail(id, message.after);
        else if (message.type === 'presence') room.setPresence(id, message.state);
        else room.leave(id);
      },
      onClose: (): void => room.leave(id),
    };
  }
}
