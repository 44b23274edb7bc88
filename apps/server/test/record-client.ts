import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Down } from '@sanad/protocol/down';
import { workspaceRoom, type RoomName } from '@sanad/protocol/room-name';
import { protocolVersion } from '@sanad/protocol/version';
import { io, type Socket } from 'socket.io-client';

import { addressOfName } from '../src/rooms/room-address.ts';
import { roomKindOf } from '../src/rooms/room-kinds.ts';
import { Watchers } from './watchers.ts';

/** A bare record socket for tests: says anything, keeps all it hears, and waits for what it wants to hear. */
export class RecordClient {
  readonly socket: Socket;
  readonly clientId = randomUUID();
  readonly heard: Down[] = [];
  closedBecause: string | undefined;
  refusedWith: string | undefined;
  #lastId = 0;
  readonly #watchers = new Watchers();

  constructor(url: string, cookie: string | undefined, headers: Record<string, string> = {}) {
    this.socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { ...(cookie === undefined ? {} : { cookie }), ...headers },
    });
    this.socket.on('down', (messages: Down[]) => {
      this.heard.push(...messages);
      this.#watchers.look();
    });
    this.socket.on('disconnect', (reason) => {
      this.closedBecause = reason;
      this.#watchers.look();
    });
    this.socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
      this.refusedWith = error.data?.code ?? error.message;
      this.#watchers.look();
    });
    this.socket.on('connect', () => this.#watchers.look());
  }

  /** Resolves with what `find` gives as soon as it gives something; rejects when nothing comes. */
  until<T>(what: string, find: () => T | undefined | false): Promise<T> {
    return this.#watchers.until(what, find, () => {
      const last = JSON.stringify(this.heard.slice(-5)).slice(0, 500);
      return `heard last ${last}; closed: ${this.closedBecause}`;
    });
  }

  connected(): Promise<boolean> {
    return this.until('connect', () => this.socket.connected);
  }

  /** The first message of a type that has arrived, or will. */
  message<T extends Down['type']>(
    type: T,
    where: (message: Extract<Down, { type: T }>) => boolean = () => true,
  ): Promise<Extract<Down, { type: T }>> {
    return this.until(type, () =>
      this.heard.find(
        (message): message is Extract<Down, { type: T }> =>
          message.type === type && where(message as Extract<Down, { type: T }>),
      ),
    );
  }

  say(message: unknown): void {
    this.socket.emit('up', message);
  }

  join(workspaceId: WorkspaceId, version: number | null = null): Promise<RoomName> {
    return this.enter(workspaceRoom(workspaceId), { version });
  }

  async enter(room: RoomName, ask: object = {}): Promise<RoomName> {
    this.askIn(room, ask);
    await this.message('joined', (message) => message.room === room);
    return room;
  }

  askIn(room: RoomName, ask: object = {}): void {
    const { clientId } = this;
    const { model } = roomKindOf(addressOfName(room)?.kind ?? 'workspace');
    const said = { room, clientId, protocol: protocolVersion, model: model.fingerprint };
    this.say({ type: 'join', version: null, ...said, ...ask });
  }

  push(room: RoomName, name: string, args: unknown): number {
    return this.pushAll(room, [{ name, args }]);
  }

  /** In one message; gives the id of the last. */
  pushAll(room: RoomName, intents: readonly { name: string; args: unknown }[]): number {
    const mutations = intents.map((intent) => ({ id: (this.#lastId += 1), ...intent }));
    this.say({ type: 'push', room, clientId: this.clientId, mutations });
    return this.#lastId;
  }

  /** Until a poke or an answer says that the room has this mutation of this client. */
  acked(id: number): Promise<boolean> {
    return this.until(`ack of ${id}`, () =>
      this.heard.some(
        (message) =>
          (message.type === 'poke' && (message.acks[this.clientId] ?? 0) >= id) ||
          (message.type === 'ack' &&
            message.clientId === this.clientId &&
            message.lastMutationId >= id),
      ),
    );
  }

  closed(): Promise<string> {
    return this.until('close', () => this.closedBecause);
  }

  /** As a network does it: in the middle of anything, without a word. */
  cut(): void {
    const { transport } = this.socket.io.engine as unknown as {
      transport: { ws: { terminate(): void } };
    };
    transport.ws.terminate();
  }

  close(): void {
    this.socket.disconnect();
  }
}
