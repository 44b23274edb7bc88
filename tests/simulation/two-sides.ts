import type { TaskId, UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { Intent } from '@sanad/domain/kernel/mutation';
import { PlainRoom } from '@sanad/domain/kernel/plain-room';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { sealedOf } from '@sanad/domain/task/life/sealed';
import type { TaskRecord } from '@sanad/domain/task/record';
import {
  workspaceRoomModel,
  type WorkspaceRoomCollections,
} from '@sanad/domain/workspace/room-model';
import type { Room } from '@sanad/sync/room/room';
import { calm } from '@sanad/testing/one-way';
import { settle } from '@sanad/testing/settle';
import { expect } from 'vitest';

import type { Device } from './device.ts';
import { World } from './world.ts';

type C = WorkspaceRoomCollections;

const kinds = ['requested', 'in_progress', 'waiting_client', 'in_review', 'done'] as const;

interface Heard {
  readonly actor: UserId;
  readonly intent: Intent;
}

/** Who does what with a task, before two do something at once. */
export type Said = readonly ['layla' | 'mona', (task: TaskRecord) => Intent];

/** A world that writes down in which order its server heard what was pushed. */
class ListeningWorld extends World<C> {
  readonly heard: Heard[] = [];
  readonly #known = new Set<string>();

  override async startServer(at: number): Promise<void> {
    await super.startServer(at);
    const server = this.servers[at]!;
    const accept = server.accept.bind(server);
    server.accept = (userId, role, send) => {
      const end = accept(userId, role, send);
      return {
        ...end,
        onMessage: (message) => {
          if (message.type === 'push') {
            for (const { id, name, args } of message.mutations) {
              const key = `${message.clientId} ${id}`;
              if (this.#known.has(key)) continue;
              this.#known.add(key);
              this.heard.push({ actor: userId, intent: { name, args } });
            }
          }
          end.onMessage(message);
        },
      };
    };
  }
}

/** Layla’s and Mona’s browsers and one server, where nothing moves until a test says what does next. */
export class TwoSides {
  readonly world = new ListeningWorld({
    seed: 1,
    model: workspaceRoomModel,
    roles: ['owner', 'assistant'],
    servers: 1,
    adapter: false,
    weather: calm,
    storeTrouble: 0,
  });
  taskId = '';
  #asked: string[] = [];
  readonly #columns = new Map<string, string>();
  /** What the room had of the task at each version. */
  #committed = new Map<number, TaskRecord>();
  #before!: PlainRoom<C>;
  /** Messages that were on their way to the screens at the last step. */
  #said = 0;
  readonly #refused: [UserId, string, string][] = [];

  get layla(): Device<C> {
    return this.world.devices[0]!;
  }

  get mona(): Device<C> {
    return this.world.devices[1]!;
  }

  get #room(): Room<C> {
    return this.world.servers[0]!.room!;
  }

  get task(): TaskRecord {
    return this.#room.get('task', this.taskId)!;
  }

  async open(): Promise<this> {
    const { world } = this;
    await world.open();
    const [layla, mona] = world.devices.map(({ userId }) => userId) as [UserId, UserId];
    for (const { userId, role } of world.devices) {
      const member = { id: world.random.uuid(), userId, name: 'A', role, hue: 'sea' };
      await this.#does(layla, 'setMember', { ...member, zone: 'Africa/Cairo', active: true });
    }
    for (const [at, kind] of kinds.entries()) {
      const columnId = world.random.uuid();
      this.#columns.set(kind, columnId);
      await this.#does(mona, 'createColumn', { columnId, name: kind, kind, orderKey: `V${at}V` });
    }
    for (const { client, userId } of world.devices) {
      client.onEvent((event) => {
        if (event.kind !== 'refused') return;
        this.#refused.push([userId, event.mutation.name, event.mutation.code]);
      });
    }
    await world.calmDown();
    this.world.servers[0]!.line.calm = false;
    return this;
  }

  /** A request of Layla’s to Mona, brought to where two people speak of it at once: one of many that were. */
  async ask(deeds: readonly Said[]): Promise<void> {
    const { world } = this;
    if (this.#asked.length === 0) await this.#askMany(deeds);
    this.taskId = this.#asked.pop()!;
    this.#said = 0;
    this.#committed = new Map([[world.store.version, this.task]]);
    world.heard.length = 0;
    this.#refused.length = 0;
    this.#before = new PlainRoom<C>(workspaceRoomModel);
    for (const name of ['task', 'column', 'member', 'counter'] as const) {
      for (const record of this.#room.all(name)) this.#before.put(name, record);
    }
  }

  async #askMany(deeds: readonly Said[]): Promise<void> {
    const columnId = this.#columns.get('requested')!;
    const ids = Array.from({ length: 40 }, () => this.world.random.uuid());
    const all = (does: (taskId: string) => Promise<unknown>) => this.#rest(ids.map(does));
    const room = this.#room;
    const texts = { title: 'T', rev: 'rev-00001', orderKey: 'V' };
    const { layla, mona } = this;
    await all((taskId) => room.mutate('createTask', { taskId, columnId, ...texts }, layla.userId));
    const assigneeId = mona.userId;
    await all((taskId) => room.mutate('assignTask', { taskId, assigneeId }, layla.userId));
    for (const [who, deed] of deeds) {
      await all((taskId) => {
        const { name, args } = deed(room.get('task', taskId as TaskId)!);
        return room.mutate(name, args, this[who].userId);
      });
    }
    this.#asked = ids;
  }

  /** What may happen next: a push arrives, the database answers, the room’s words arrive. */
  #next(): (() => void)[] {
    const { line } = this.world.servers[0]!;
    const sockets = this.world.devices.map(({ socket }) => socket);
    const next: (() => void)[] = [];
    for (const { up } of sockets) if (up!.waiting > 0) next.push(() => void up!.flush(1));
    if (line.waiting > 0) next.push(() => void line.work());
    // What one screen hears changes nothing for the other, nor for what is on its way to the room: so both hear at once,
    // either when it is said or after what is said next.
    const said = sockets.reduce((sum, { down }) => sum + down!.waiting, 0);
    if (said > 0 && (said > this.#said || next.length === 0)) {
      next.push(() => sockets.forEach(({ down }) => down!.flush()));
    }
    this.#said = said;
    return next;
  }

  /** Until nothing is on its way any more, with a look at both screens after each step. */
  async play(choose: (of: number) => number): Promise<void> {
    await this.#settle();
    for (let next = this.#next(); next.length > 0; next = this.#next()) {
      next[next.length === 1 ? 0 : choose(next.length)]!();
      await this.#settle();
      this.#committed.set(this.world.store.version, this.task);
      for (const device of this.world.devices) this.#assertSeam(device);
    }
  }

  async #settle(): Promise<void> {
    do {
      for (const device of this.world.devices) device.work();
      await settle();
    } while (this.world.time.endTurns());
  }

  /** What is confirmed here is what the room had, and a seam is closed on nothing else. */
  #assertSeam({ client }: Device<C>): void {
    const confirmed = client.confirmed('task', this.taskId);
    const had = this.#committed.get(client.version!)!;
    // What is put away may be forgotten.
    const isGone = confirmed === undefined && had.archivedAt !== null;
    if (!isGone) assertSame(confirmed, had, 'what is confirmed here');
    const shown = client.get('task', this.taskId);
    if (!shown?.agreed) return;
    const { sealed, isYesOnItsWay } = sealedOf(shown, confirmed);
    if (isYesOnItsWay) expect(shown.agreed).not.toEqual(confirmed?.agreed ?? null);
    const closed = sealed.agreed && { due: sealed.due, agreed: sealed.agreed };
    const room = confirmed?.agreed ? { due: confirmed.due, agreed: confirmed.agreed } : null;
    assertSame(closed, room, 'a closed seam');
  }

  /** One outcome: what comes out when the one does after the other what the room heard first; on both, and stored. */
  async assertOneOutcome(): Promise<void> {
    const { world, taskId } = this;
    const refused: [UserId, string, string][] = [];
    for (const { actor, intent } of world.heard) {
      try {
        this.#before.run(intent, actor, (world.time.now() + 1) as Instant);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused.push([actor, intent.name, error.code]);
      }
    }
    const expected = this.#before.get('task', taskId)!;
    expect(this.task, 'the room').toEqual(expected);
    expect(await world.store.records('task', [taskId]), 'the database').toEqual([expected]);
    for (const { client } of world.devices) {
      expect(client.saveState.kind).toBe('server');
      const shown = client.get('task', taskId);
      if (shown || expected.archivedAt === null) expect(shown, 'a screen').toEqual(expected);
    }
    expect(this.#refused.toSorted(), 'what was refused').toEqual(refused.toSorted());
  }

  /** By the server, and told to both. */
  async #does(actor: UserId, name: string, args: object): Promise<void> {
    await this.#rest([this.#room.mutate(name, args, actor)]);
  }

  async #rest(done: readonly Promise<unknown>[]): Promise<void> {
    await this.#settle();
    for (let next = this.#next(); next.length > 0; next = this.#next()) {
      for (const step of next) step();
      await this.#settle();
    }
    await Promise.all(done);
  }
}

/** Asked some hundred thousand times: what is the same to the letter needs no closer look. */
function assertSame(found: unknown, wanted: unknown, what: string): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) expect(found, what).toEqual(wanted);
}
