import type { Role } from '@sanad/domain/access/role';
import type { UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { Collections } from '@sanad/domain/kernel/record';
import type { RoomModel } from '@sanad/domain/kernel/room-model';
import { down, type Down } from '@sanad/protocol/down';
import type { RoomName } from '@sanad/protocol/room-name';
import { up, type Up } from '@sanad/protocol/up';
import type { MemoryRoomStore } from '@sanad/sync/memory/memory-room-store';
import type { RoomBroadcast } from '@sanad/sync/port/room-session';
import { Room } from '@sanad/sync/room/room';
import type { FakeTime } from '@sanad/testing/fake-time';
import type { SeededRandom } from '@sanad/testing/seeded-random';
import type { ServerEnd } from '@sanad/testing/socket-pair';

import { StoreLine } from './store-line.ts';

/** One server process with one room over the shared store. A kill leaves only what the store has. */
export class ServerProcess<C extends Collections> {
  readonly line: StoreLine;
  readonly errors: unknown[] = [];
  room: Room<C> | undefined;
  readonly #members = new Map<string, (messages: readonly Down[]) => void>();
  #alive = true;
  #sessions = 0;
  readonly #name: string;
  readonly #witness: (message: Down) => void;

  constructor(
    name: string,
    ground: {
      readonly store: MemoryRoomStore;
      readonly random: SeededRandom;
      readonly trouble: number;
      readonly witness: (message: Down) => void;
    },
  ) {
    this.#name = name;
    this.line = new StoreLine(ground.store, ground.random, ground.trouble);
    this.#witness = ground.witness;
  }

  async open(options: {
    readonly room: RoomName;
    readonly model: RoomModel<C>;
    readonly time: FakeTime;
    readonly random: SeededRandom;
    readonly shared: boolean;
    /** Where processes carry each other's pokes: all of them, this one too. */
    readonly peers: readonly ServerProcess<C>[] | undefined;
  }): Promise<void> {
    const { time } = options;
    const ifAlive = (callback: () => void) => () => {
      if (this.#alive) callback();
    };
    this.room = await Room.open({
      name: options.room,
      model: options.model,
      store: this.line,
      // Never the same as a device: what hangs on a clock shows.
      clock: { now: () => (time.now() + 1) as Instant },
      timers: {
        after: (ms, callback) => time.after(ms, ifAlive(callback)),
        endOfEvent: (callback) => time.endOfEvent(ifAlive(callback)),
        endOfTurn: (callback) => time.endOfTurn(ifAlive(callback)),
      },
      createId: () => options.random.uuid(),
      shared: options.shared,
      ...(options.peers && { broadcast: this.#broadcastTo(options.peers) }),
      limits: { tailVersions: 10, longestTail: 40, groupBytes: 600 },
      onError: (error) => this.errors.push(error),
    });
  }

  #broadcastTo(peers: readonly ServerProcess<C>[]): RoomBroadcast {
    return (messages, reach) => {
      if (!this.#alive) return;
      for (const peer of reach === 'here' ? [this] : peers) {
        for (const send of peer.#members.values()) send(messages);
      }
    };
  }

  kill(): void {
    this.#alive = false;
    this.line.kill();
  }

  accept(
    userId: UserId,
    role: () => Role,
    send: (messages: readonly Down[]) => void,
  ): ServerEnd<Up> {
    const room = this.room!;
    this.#sessions += 1;
    const id = `${this.#name}.${this.#sessions}`;
    const sendIfAlive = (messages: readonly Down[]): void => {
      if (!this.#alive) return;
      for (const message of messages) {
        this.#witness(down.parse(message));
        if (message.type === 'joined') this.#members.set(id, sendIfAlive);
        else if (message.type === 'ended') this.#members.delete(id);
      }
      send(messages);
    };
    return {
      onMessage: (message) => {
        if (!this.#alive) return;
        const said = up.parse(message);
        if (said.type === 'join') {
          room.join({ id, userId, role: role(), send: sendIfAlive }, said);
        } else if (said.type === 'push') room.push(id, said.clientId, said.mutations);
        else if (said.type === 'tail') room.tail(id, said.after);
        else if (said.type === 'presence') room.setPresence(id, said.state);
        else room.leave(id);
      },
      onClose: () => {
        this.#members.delete(id);
        room.leave(id);
      },
    };
  }
}
