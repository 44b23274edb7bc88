import type { Collections } from '@sanad/domain/kernel/record';
import type { RefusalCode } from '@sanad/domain/kernel/refusal';
import type { Down, Poke } from '@sanad/protocol/down';
import type { RoomName } from '@sanad/protocol/room-name';

import type { ClientEvent } from './client-event.ts';
import type { ConfirmedState } from './confirmed-state.ts';
import type { Listeners } from './listeners.ts';
import type { Membership } from './membership.ts';
import type { Outgoing } from './outgoing.ts';
import type { PendingWork } from './pending-work.ts';
import type { PresenceView } from './presence-view.ts';
import type { RoomLink } from './room-link.ts';

/** What of the client a message may change. */
interface IncomingParts<C extends Collections> {
  readonly link: RoomLink<C>;
  readonly membership: Membership;
  readonly presence: PresenceView;
  readonly confirmed: ConfirmedState<C>;
  readonly outgoing: Outgoing;
  readonly work: PendingWork;
  readonly events: Listeners<[event: ClientEvent]>;
  /** The person may no longer see the room: nothing of it stays. */
  forgetRoom(): void;
}

/**
 * What the room says, taken in its order: who the session is, what is confirmed, what became of each queue,
 * and that it is over. What it does not know it passes over.
 */
export class Incoming<C extends Collections> {
  readonly #room: RoomName;
  readonly #fingerprint: string;
  readonly #parts: IncomingParts<C>;
  #isOutdated = false;

  constructor(
    options: { readonly room: RoomName; readonly model: { readonly fingerprint: string } },
    parts: IncomingParts<C>,
  ) {
    this.#room = options.room;
    this.#fingerprint = options.model.fingerprint;
    this.#parts = parts;
  }

  /** The server knows records, answers or messages that this page does not. */
  get isOutdated(): boolean {
    return this.#isOutdated;
  }

  receive(messages: readonly Down[]): void {
    for (const message of messages) {
      const isOurs = 'room' in message && message.room === this.#room;
      if (message.type === 'fault' || isOurs) this.#handle(message);
      if (isOurs) this.#parts.link.lives();
    }
  }

  #handle(message: Exclude<Down, { type: 'changed' }>): void {
    const { link, membership, outgoing, presence } = this.#parts;
    switch (message.type) {
      case 'joined':
        this.#handleJoined(message);
        break;
      case 'poke':
        this.#handlePoke(message);
        break;
      case 'ack':
        outgoing.of(message.clientId)?.ack(message.lastMutationId, message.version);
        this.#parts.work.rebase([]);
        break;
      case 'refused':
        this.#handleRefused(message);
        break;
      case 'gap':
        outgoing.of(message.clientId)?.rewind(message.expected);
        break;
      case 'beat':
        link.heard(message.version);
        break;
      case 'presence':
        presence.apply(message.changes, membership.sessionId);
        break;
      case 'role':
        membership.take(message.role, message.capabilities);
        break;
      case 'ended':
        this.#handleEnded(message.code);
        break;
      case 'fault':
        this.#handleFault(message);
        break;
    }
  }

  #handleJoined(message: Extract<Down, { type: 'joined' }>): void {
    const { link, membership, confirmed, outgoing, work, events } = this.#parts;
    const { version, lastMutationId } = message;
    const resync = message.resync || confirmed.lacks(message.model);
    this.#isOutdated = message.model !== undefined && message.model !== this.#fingerprint;
    membership.sessionId = message.sessionId;
    membership.take(message.role, message.capabilities);
    membership.stay = message.stay ?? membership.stay;
    // Versions may have begun anew behind a resync: what was promised for old ones is void.
    if (resync) for (const stream of outgoing.all) stream.forgetAcks();
    const { own } = outgoing;
    own.ack(lastMutationId, version);
    const first = own.pending[0];
    const joining = link.state === 'joining';
    if (joining && first && lastMutationId < first.id - 1) events.tell({ kind: 'stranded' });
    if (!resync) work.rebase([]);
    link.joined(resync, version);
  }

  #handlePoke(poke: Poke): void {
    const { link, confirmed, outgoing } = this.#parts;
    for (const stream of outgoing.all) {
      const { clientId } = stream;
      const upTo = Object.hasOwn(poke.acks, clientId) ? poke.acks[clientId] : undefined;
      if (upTo !== undefined) stream.ackByPoke(upTo, poke.version);
    }
    confirmed.hear(poke, link.state === 'loading');
  }

  #handleRefused(message: Extract<Down, { type: 'refused' }>): void {
    const { outgoing, work } = this.#parts;
    const stream = outgoing.of(message.clientId);
    const queued = stream?.refusable(message.id);
    // Heard before: this is the answer to a retry.
    if (!stream || !queued) return;
    work.refuse(stream, [{ ...queued, code: message.code, params: message.params }]);
  }

  #handleFault({ code, params }: Extract<Down, { type: 'fault' }>): void {
    this.#parts.events.tell({ kind: 'fault', code, params });
    if (code === 'newer_server') this.#isOutdated = true;
    if (code === 'protocol_old') this.#handleEnded(code);
  }

  #handleEnded(code: RefusalCode): void {
    const { link, membership, outgoing, work, events } = this.#parts;
    link.ended(code);
    if (link.state !== 'ended') return;
    membership.endedBy = code;
    outgoing.pause();
    const purged = membership.isForgotten;
    if (purged) {
      for (const stream of outgoing.all) work.refuse(stream, stream.refusedBy(code));
      this.#parts.forgetRoom();
    }
    events.tell({ kind: 'ended', code, purged });
  }
}
