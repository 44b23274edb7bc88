import type { Role } from '@sanad/domain/access/role';
import type { ClientId, UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { RoomName } from '@sanad/protocol/room-name';
import type { PushedMutation } from '@sanad/protocol/up';
import { FakeTime } from '@sanad/testing/fake-time';
import { SeededRandom } from '@sanad/testing/seeded-random';
import { settle } from '@sanad/testing/settle';

import type { RoomOptions } from '../room/room-options.ts';
import { Room } from '../room/room.ts';
import { cardModel, type CardCollections } from './card-model.ts';
import { HeldStore } from './held-store.ts';
import { Seat } from './seat.ts';

/** A room of cards on a store and a clock that the test holds in its hand. */
export class RoomBench {
  readonly time = new FakeTime();
  readonly random = new SeededRandom(1);
  readonly store: HeldStore;
  readonly errors: unknown[] = [];
  readonly name = 'workspace:00000000-0000-4000-8000-000000000001' as RoomName;
  room!: Room<CardCollections>;
  #seats = 0;

  private constructor(store: HeldStore) {
    this.store = store;
  }

  static async open(
    options: Partial<RoomOptions<CardCollections>> = {},
    store = new HeldStore(),
  ): Promise<RoomBench> {
    const bench = new RoomBench(store);
    bench.room = await bench.openRoom(options);
    return bench;
  }

  /** Another room on the same store: a second process, or the next one after a crash. */
  openRoom(options: Partial<RoomOptions<CardCollections>> = {}): Promise<Room<CardCollections>> {
    return Room.open<CardCollections>({
      name: this.name,
      model: cardModel,
      store: this.store,
      clock: { now: () => this.time.now() as Instant },
      timers: this.time,
      createId: () => this.random.uuid(),
      onError: (error) => this.errors.push(error),
      ...options,
    });
  }

  seat(role: Role = 'assistant', userId = this.random.uuid() as UserId): Seat {
    this.#seats += 1;
    return new Seat(`seat${this.#seats}`, userId, this.random.uuid() as ClientId, role);
  }

  /** A seat that has joined and been told so; what it heard of that is forgotten. */
  async joined(role: Role = 'assistant', room = this.room): Promise<Seat> {
    const seat = this.seat(role);
    const { clientId } = seat;
    room.join(seat, { clientId, version: room.version, model: cardModel.fingerprint });
    await this.rest();
    seat.forget();
    return seat;
  }

  async push(seat: Seat, ...mutations: PushedMutation[]): Promise<void> {
    this.room.push(seat.id, seat.clientId, mutations);
    await this.rest();
  }

  /** Everything that is decided happens, turns end; no time passes. */
  async rest(): Promise<void> {
    do await settle();
    while (this.time.endTurns());
  }

  async pass(ms: number): Promise<void> {
    this.time.advance(ms);
    await this.rest();
  }
}
