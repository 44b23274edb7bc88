import type { ClientId } from '@sanad/domain/kernel/ids';
import type { Down } from '@sanad/protocol/down';
import type { RoomName } from '@sanad/protocol/room-name';

import type { ClientRow } from '../port/room-store.ts';
import type { Member } from './member.ts';
import type { Outbox } from './outbox.ts';
import type { Reply } from './run-group.ts';

type DownRefused = Extract<Down, { type: 'refused' }>;

/**
 * Which session hears what became of a client id's mutations: the last that joined with the id or pushed
 * under it. Whoever speaks for an id next hears what was refused to it before any ack.
 */
export class Answers {
  readonly #room: RoomName;
  readonly #outbox: Outbox;
  readonly #rowOf: (clientId: ClientId) => ClientRow | undefined;
  readonly #speakers = new Map<ClientId, Member>();

  constructor(
    room: RoomName,
    outbox: Outbox,
    rowOf: (clientId: ClientId) => ClientRow | undefined,
  ) {
    this.#room = room;
    this.#outbox = outbox;
    this.#rowOf = rowOf;
  }

  /** It joined with this client id. */
  follow(member: Member, clientId: ClientId): void {
    this.#speakers.set(clientId, member);
  }

  /** True when the session begins to speak for a client id; never for one that is somebody else's. */
  claim(member: Member, clientId: ClientId): boolean {
    const owner = this.#rowOf(clientId);
    if (owner && owner.userId !== member.session.userId) return false;
    if (this.#speakers.get(clientId) === member) return false;
    this.#speakers.set(clientId, member);
    return true;
  }

  leave(member: Member): void {
    for (const [id, speaker] of this.#speakers) if (speaker === member) this.#speakers.delete(id);
  }

  /** What is known here to have been refused to this client id, as a newcomer is told. */
  refusalsOf(clientId: ClientId): DownRefused[] {
    return this.#refusalsIn(this.#rowOf(clientId));
  }

  answer({ member: pusher, clientId, ...reply }: Reply, version: number): void {
    const room = this.#room;
    const member = this.#addressee(pusher, clientId);
    const say = (message: Down): void => this.#outbox.answer(member, message);
    if (reply.kind === 'refused') {
      const { code, params } = reply.refusal;
      say({ type: 'refused', room, clientId, id: reply.id, code, params });
    } else if (reply.kind === 'gap') {
      say({ type: 'gap', room, clientId, expected: reply.expected });
    } else if (member === pusher) {
      say({ type: 'ack', room, clientId, lastMutationId: reply.lastMutationId, version });
    }
    // Else somebody speaks for it now who was not told yet what was refused: their own push is answered.
  }

  /** What another process refused to a client id that now speaks to this one. */
  repeatRefusals(row: ClientRow): void {
    const speaker = this.#speakers.get(row.clientId);
    if (speaker?.session.userId !== row.userId) return;
    const known = this.#rowOf(row.clientId)?.lastMutationId ?? 0;
    for (const refused of this.#refusalsIn(row)) {
      if (refused.id > known) this.#outbox.answer(speaker, refused);
    }
  }

  /** An answer goes to whoever speaks for the client id now: the session that pushed may be gone. */
  #addressee(pusher: Member, clientId: ClientId): Member {
    const speaker = this.#speakers.get(clientId);
    return speaker?.session.userId === pusher.session.userId ? speaker : pusher;
  }

  #refusalsIn(row: ClientRow | undefined): DownRefused[] {
    if (!row) return [];
    const { clientId, refusals } = row;
    return Object.entries(refusals).map(([id, refusal]) => ({
      type: 'refused',
      room: this.#room,
      clientId,
      id: Number(id),
      ...refusal,
    }));
  }
}
