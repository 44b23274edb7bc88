import type { Role } from '@sanad/domain/access/role';
import type { UserId } from '@sanad/domain/kernel/ids';
import type { Collections } from '@sanad/domain/kernel/record';
import type { RoomModel } from '@sanad/domain/kernel/room-model';
import type { Down } from '@sanad/protocol/down';
import type { RoomName } from '@sanad/protocol/room-name';
import type { Up } from '@sanad/protocol/up';
import type { AsidePage, PageAsk } from '@sanad/sync/port/aside-source';
import type { Snapshot } from '@sanad/sync/port/snapshot-source';
import { FakeTime } from '@sanad/testing/fake-time';
import { calm, type Weather } from '@sanad/testing/one-way';
import { SeededRandom } from '@sanad/testing/seeded-random';
import { settle } from '@sanad/testing/settle';
import { SocketPair } from '@sanad/testing/socket-pair';

import { Device } from './device.ts';
import { ServerProcess } from './server-process.ts';
import { WitnessStore } from './witness-store.ts';

export interface WorldOptions<C extends Collections> {
  readonly seed: number;
  readonly model: RoomModel<C>;
  readonly roles: readonly Role[];
  readonly servers: number;
  /** Several processes carry pokes to each other's sockets at once; else each learns from the store. */
  readonly adapter: boolean;
  readonly weather: Weather;
  /** How often a statement fails, before or after the database carried it out. */
  readonly storeTrouble: number;
}

/** A database, server processes, and people's devices in one process, where nothing moves by itself. */
export class World<C extends Collections> {
  readonly random: SeededRandom;
  readonly time = new FakeTime();
  readonly model: RoomModel<C>;
  readonly room: RoomName;
  readonly store = new WitnessStore();
  readonly servers: ServerProcess<C>[] = [];
  readonly devices: Device<C>[] = [];
  /** What a server said although it was not committed. Must stay empty. */
  readonly saidTooEarly: Down[] = [];
  readonly #options: WorldOptions<C>;
  #weather: Weather;
  #answers: (() => void)[] = [];
  #opened = 0;

  constructor(options: WorldOptions<C>) {
    this.#options = options;
    this.#weather = options.weather;
    this.random = new SeededRandom(options.seed);
    this.model = options.model;
    this.room = `workspace:${this.random.uuid()}` as RoomName;
  }

  async open(): Promise<void> {
    for (let at = 0; at < this.#options.servers; at += 1) await this.startServer(at);
    for (const role of this.#options.roles) {
      const userId = this.random.uuid() as UserId;
      const socket: SocketPair<Up, Down> = new SocketPair((send) =>
        this.random.pick(this.servers)!.accept(userId, () => device.role, send),
      );
      const device: Device<C> = new Device(this, userId, role, socket);
      this.devices.push(device);
      await device.open();
      socket.connect();
    }
  }

  async startServer(at: number): Promise<void> {
    this.#opened += 1;
    const server = new ServerProcess<C>(`process${this.#opened}`, {
      store: this.store,
      random: this.random,
      trouble: this.#options.storeTrouble,
      witness: (message) => this.#witness(message),
    });
    const { room, model, time, random } = this;
    const peers = this.#options.adapter ? this.servers : undefined;
    await server.open({ room, model, time, random, shared: this.#options.servers > 1, peers });
    this.servers[at] = server;
  }

  /** Dies in the middle of whatever it does; everybody's connection to it ends. */
  async restartServer(at: number): Promise<void> {
    this.servers[at]!.kill();
    const online = this.devices.filter(({ socket }) => socket.status() === 'up');
    for (const { socket } of online) socket.disconnect();
    await this.startServer(at);
    for (const { socket } of online) socket.connect();
  }

  snapshot(): Promise<Snapshot<C>> {
    return new Promise((resolve, reject) => {
      this.#answers.push(() => {
        if (this.random.chance(this.#weather.drop)) reject(new Error('no answer'));
        else {
          const snapshot = this.random.pick(this.servers)!.room!.snapshot();
          resolve(JSON.parse(JSON.stringify(snapshot)) as Snapshot<C>);
        }
      });
    });
  }

  /** Read when it is asked for or when it is answered, and late in either case. */
  page(kind: string, parent: string, ask: PageAsk): Promise<AsidePage<never>> {
    const read = () => this.store.page(kind, parent, ask).then((page) => JSON.stringify(page));
    const early = this.random.chance(0.5) ? read() : undefined;
    return new Promise((resolve, reject) => {
      this.#answers.push(() => {
        if (this.random.chance(this.#weather.drop)) reject(new Error('no answer'));
        else void (early ?? read()).then((page) => resolve(JSON.parse(page) as AsidePage<never>));
      });
    });
  }

  workAnswers(): boolean {
    const answers = this.#answers;
    this.#answers = [];
    for (const answer of answers) answer();
    return answers.length > 0;
  }

  flush(device: Device<C>): void {
    const most = 1 + this.random.below(6);
    if (this.random.chance(0.5)) device.socket.up?.flush(most, this.#weather, this.random);
    else device.socket.down?.flush(most, this.#weather, this.random);
  }

  /** The sky clears, everybody is online, time passes: until nothing happens any more. */
  async calmDown(): Promise<void> {
    this.#weather = calm;
    for (const server of this.servers) server.line.calm = true;
    for (const { socket } of this.devices) socket.connect();
    for (let round = 0; round < 400; round += 1) {
      // A page that failed in the storm is asked for again.
      for (const { threads } of this.devices) for (const view of threads.values()) view.retry();
      let moved = true;
      while (moved) {
        moved = [
          ...this.servers.map((server) => server.line.work()),
          ...this.devices.map((device) => device.work()),
          ...this.devices.map((device) => device.socket.flush()),
          this.workAnswers(),
          this.time.endTurns(),
        ].includes(true);
        await settle();
      }
      if (round > 30 && this.isQuiet()) return;
      this.time.advance(1_000);
    }
    const states = this.devices.map(({ client }) => ({
      connection: client.connection,
      save: client.saveState,
      version: client.version,
    }));
    throw new Error(`did not come to rest: ${JSON.stringify(states)}, room ${this.store.version}`);
  }

  isQuiet(): boolean {
    return this.devices.every(
      ({ client }) =>
        client.connection === 'live' &&
        client.saveState.kind === 'server' &&
        client.version === this.store.version,
    );
  }

  #witness(message: Down): void {
    const rowOf = (clientId: string) => this.store.rows.get(clientId)?.lastMutationId ?? 0;
    const early =
      (message.type === 'poke' &&
        (message.version > this.store.version ||
          Object.entries(message.acks).some(([id, ack]) => ack > rowOf(id)))) ||
      (message.type === 'ack' && message.lastMutationId > rowOf(message.clientId)) ||
      (message.type === 'refused' && message.id > rowOf(message.clientId));
    if (early) this.saidTooEarly.push(message);
  }
}
