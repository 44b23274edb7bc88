import { randomUUID } from 'node:crypto';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import type { RefusalCode } from '@sanad/domain/kernel/refusal';
import type { ChangedTopic, Down } from '@sanad/protocol/down';
import type { Limits } from '@sanad/protocol/limit';
import { workspaceRoom, type RoomName } from '@sanad/protocol/room-name';
import { up, type PushedMutation, type Up } from '@sanad/protocol/up';
import { protocolVersion } from '@sanad/protocol/version';

import type { Access } from '../auth/access.ts';
import type { Principal } from '../auth/principal.ts';
import { addressOfName, type RoomAddress } from '../rooms/room-address.ts';
import { roomKindOf, type AnyRoom, type RoomStanding } from '../rooms/room-kinds.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { WorkBudget } from './work-budgets.ts';

/** What a connection needs of its socket. */
export interface ConnectionSocket {
  send(messages: readonly Down[]): void;
  /** Whether it is read; what waits in the network meanwhile is not lost. */
  read(on: boolean): void;
  /** From now on the room's broadcasts reach this socket. */
  enter(room: RoomName): void;
  exit(room: RoomName): void;
  /** Ends the whole socket: its sign-in is over. */
  dismiss(code: RefusalCode): void;
}

export interface ConnectionPorts {
  readonly access: Access;
  readonly rooms: RoomRegistry;
  readonly limits: Limits;
  onError(error: unknown): void;
}

type Join = Extract<Up, { type: 'join' }>;

interface Place {
  readonly address: RoomAddress;
  readonly sessionId: string;
  /** The newest join that this place was asked for. */
  ask: Join;
  /** Set once the session is in the room. */
  room: AnyRoom | undefined;
  standing: RoomStanding | undefined;
  /** What arrived while the place was being opened, in order. */
  readonly waiting: Up[];
}

/** One for itself, one for each of its guards: they may be records that are fetched for it. */
function workAtTheDoor({ guards = [] }: PushedMutation): number {
  return 1 + guards.length;
}

/** Whose place in a room may hang on a workspace. An engagement's does not say of which one it is: it is asked for each. */
function mayConcern({ kind, scopeId }: RoomAddress, workspaceId: WorkspaceId): boolean {
  const { scope } = roomKindOf(kind);
  return scope === 'engagement' || (scope === 'workspace' && scopeId === workspaceId);
}

/** Messages that may arrive before a place is open. */
const longestWaiting = 100;

/**
 * One signed-in record socket: reads what it says, and holds its places in rooms. It asks who may
 * enter before it says anything about a room, and again after the join; a foreign room and one that
 * never existed get the same answer. Nothing that a client sends makes it throw.
 */
export class RecordConnection {
  readonly principal: Principal;
  readonly #socket: ConnectionSocket;
  readonly #ports: ConnectionPorts;
  readonly #work: WorkBudget;
  readonly #places = new Map<RoomName, Place>();
  /** What was heard while this person had asked for more than the rooms do at once, in order. */
  readonly #held: Up[] = [];
  #release: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(
    principal: Principal,
    socket: ConnectionSocket,
    ports: ConnectionPorts,
    work: WorkBudget,
  ) {
    this.principal = principal;
    this.#socket = socket;
    this.#ports = ports;
    this.#work = work;
  }

  hear(raw: unknown): void {
    if (this.#closed) return;
    const parsed = up.safeParse(raw);
    if (!parsed.success) return this.fault('bad_request');
    if (this.#held.length > 0 || this.#work.debtMs() > 0) this.#hold(parsed.data);
    else this.#handle(parsed.data);
  }

  /** The cost of what was asked is known only once it is done; who is in debt is heard when it is paid. */
  #hold(message: Up): void {
    this.#held.push(message);
    if (this.#release !== undefined) return;
    this.#socket.read(false);
    this.#releaseLater();
  }

  #releaseLater(): void {
    this.#release = setTimeout(
      () => {
        this.#release = undefined;
        while (this.#held.length > 0 && this.#work.debtMs() === 0)
          this.#handle(this.#held.shift()!);
        if (this.#closed) return;
        if (this.#held.length > 0) this.#releaseLater();
        else this.#socket.read(true);
      },
      Math.max(1, this.#work.debtMs()),
    );
  }

  #handle(message: Up): void {
    if (message.type === 'join') return this.#join(message);
    const place = this.#places.get(message.room);
    if (place?.room) this.#pass(place.room, place.sessionId, message);
    else if (!place) {
      // It may have been on its way when this place ended for a while: who joins anew hears the truth, and
      // `not_found` would let a page throw away what it has.
      if (message.type !== 'leave') this.#sayEnded(message.room, 'unavailable');
    } else if (message.type === 'leave') this.#places.delete(message.room);
    else if (place.waiting.length < longestWaiting) place.waiting.push(message);
    else this.fault('too_fast');
  }

  fault(code: RefusalCode): void {
    this.#socket.send([{ type: 'fault', code, params: {} }]);
  }

  /** Asks again what this person may in a workspace, and acts on the answer. */
  async reconsider(workspaceId: WorkspaceId): Promise<void> {
    for (const [name, place] of this.#places) {
      if (!mayConcern(place.address, workspaceId)) continue;
      const standing = await this.#standing(place.address);
      if (this.#places.get(name) === place) this.#apply(name, place, standing);
    }
  }

  /** The stay in which it hears `changed` of a workspace; undefined where it does not. */
  hearsChanged(workspaceId: WorkspaceId): number | undefined {
    const place = this.#places.get(workspaceRoom(workspaceId));
    return place?.room && place.ask.hears?.includes('changed') ? place.standing?.stay : undefined;
  }

  /** It is a page that knows `changed`: others would drop the whole packet. */
  get knowsChanged(): boolean {
    return [...this.#places.values()].some(({ ask }) => ask.hears?.includes('changed'));
  }

  /** For whoever has just asked what this person may, or tells of what is theirs alone. */
  tellChanged(topics: readonly ChangedTopic[]): void {
    if (!this.#closed) this.#socket.send([{ type: 'changed', topics: [...topics] }]);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#release);
    this.#held.length = 0;
    for (const { room, sessionId } of this.#places.values()) room?.leave(sessionId);
    this.#places.clear();
  }

  #join(ask: Join): void {
    if (ask.protocol !== protocolVersion) return this.fault('protocol_old');
    const known = this.#places.get(ask.room);
    if (known) {
      known.ask = ask;
      if (known.room) this.#enter(known.room, known);
      return;
    }
    if (this.#places.size >= this.#ports.limits.roomsPerSocket) return this.fault('limit_reached');
    const address = addressOfName(ask.room);
    if (!address) return this.#sayEnded(ask.room, 'not_found');
    const place: Place = {
      address,
      sessionId: randomUUID(),
      ask,
      room: undefined,
      standing: undefined,
      waiting: [],
    };
    this.#places.set(ask.room, place);
    this.#open(ask.room, place).catch((error: unknown) => {
      this.#ports.onError(error);
      if (this.#places.get(ask.room) !== place) return;
      place.room?.leave(place.sessionId);
      this.#places.delete(ask.room);
      this.#socket.exit(ask.room);
      this.#sayEnded(ask.room, 'unavailable');
    });
  }

  async #open(name: RoomName, place: Place): Promise<void> {
    const standing = await this.#standing(place.address);
    if (!standing) {
      if (this.#places.get(name) !== place) return;
      this.#places.delete(name);
      return this.#sayEnded(name, 'not_found');
    }
    const room = await this.#ports.rooms.openAt(place.address);
    // It left, or the socket closed, while the room was read.
    if (this.#closed || this.#places.get(name) !== place) return;
    place.standing = standing;
    place.room = room;
    this.#enter(room, place);
    for (const message of place.waiting.splice(0)) this.#pass(room, place.sessionId, message);
    // A removal between the question and the join was told to nobody: ask once more.
    const now = await this.#standing(place.address);
    if (this.#places.get(name) === place) this.#apply(name, place, now);
  }

  #enter(room: AnyRoom, place: Place): void {
    const { ask, sessionId, standing } = place;
    if (!standing) return;
    const session = {
      id: sessionId,
      userId: this.principal.userId,
      loginId: this.principal.loginId,
      role: standing.role,
      ...(standing.stay !== undefined && { stay: standing.stay }),
      ...(ask.quiet && { quiet: true }),
      spent: (work: number) => this.#work.spend(work),
      send: (messages: readonly Down[]) => this.#deliver(ask.room, place, messages),
    };
    const { clientId, version, model } = ask;
    room.join(session, { clientId, version, model });
  }

  /** The room's own words to this session. `joined` opens the broadcasts, `ended` closes them: never a gap, never one too many. */
  #deliver(name: RoomName, place: Place, messages: readonly Down[]): void {
    if (this.#closed || this.#places.get(name) !== place) return;
    this.#socket.send(messages);
    for (const message of messages) {
      if (message.type === 'joined') this.#socket.enter(name);
      else if (message.type === 'ended') {
        this.#socket.exit(name);
        this.#places.delete(name);
      }
    }
  }

  #pass(room: AnyRoom, sessionId: string, message: Up): void {
    switch (message.type) {
      case 'push':
        // Nobody's rights can be known while the database is silent.
        if (!this.#ports.access.hears()) return this.fault('unavailable');
        // Known before anything is done; the room tells what they cost beyond that.
        this.#work.spend(message.mutations.reduce((sum, each) => sum + workAtTheDoor(each), 0));
        return room.push(sessionId, message.clientId, message.mutations);
      case 'tail':
        return room.tail(sessionId, message.after);
      case 'presence':
        return room.setPresence(sessionId, message.state);
      case 'leave':
        room.leave(sessionId);
        this.#places.delete(message.room);
        return this.#socket.exit(message.room);
      case 'join':
        return this.#join(message);
    }
  }

  #apply(name: RoomName, place: Place, standing: RoomStanding | undefined): void {
    const before = place.standing;
    if (standing) {
      // Put out and taken in again before anybody looked: what this place holds belongs to the stay that
      // ended. It comes back as a new one, and hears so in `joined`.
      if (before && before.stay !== standing.stay && place.room)
        return place.room.end(place.sessionId, 'unavailable');
      place.standing = standing;
      if (before && before.role !== standing.role)
        place.room?.setRole(place.sessionId, standing.role);
      return;
    }
    if (place.room) return place.room.end(place.sessionId, 'forbidden');
    this.#places.delete(name);
    this.#sayEnded(name, 'not_found');
  }

  /** The whole question. Where the sign-in ended it is no place that ends, upon which a page would purge, but the socket. */
  async #standing({ kind, roomId }: RoomAddress): Promise<RoomStanding | undefined> {
    const verdict = await roomKindOf(kind).judge(this.#ports.access, this.principal, roomId);
    if (verdict.kind === 'stands') return verdict.standing;
    if (verdict.what === 'login' && !this.#closed) this.#socket.dismiss('unauthenticated');
    return undefined;
  }

  #sayEnded(room: RoomName, code: RefusalCode): void {
    this.#socket.send([{ type: 'ended', room, code }]);
  }
}
