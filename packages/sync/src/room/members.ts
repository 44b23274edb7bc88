import { capabilitiesOf } from '@sanad/domain/access/capability';
import type { Role } from '@sanad/domain/access/role';
import type { Collections } from '@sanad/domain/kernel/record';
import type { RefusalCode } from '@sanad/domain/kernel/refusal';
import type { Down } from '@sanad/protocol/down';
import type { RoomName } from '@sanad/protocol/room-name';

import type { RoomBroadcast, RoomSession } from '../port/room-session.ts';
import type { LogEntry } from '../port/room-store.ts';
import type { Answers } from './answers.ts';
import { Beat } from './beat.ts';
import { sessionOfFirstPage } from './first-page.ts';
import type { JoinAsk } from './join-ask.ts';
import type { Member } from './member.ts';
import type { Outbox } from './outbox.ts';
import { pokeOf } from './poke-of.ts';
import { PresenceBoard } from './presence-board.ts';
import type { RoomOptions } from './room-options.ts';
import type { RoomState } from './room-state.ts';
import type { TailReader } from './tail-reader.ts';

interface MembersParts {
  readonly state: Pick<RoomState<Collections>, 'version' | 'rowOf'>;
  readonly outbox: Outbox;
  readonly answers: Answers;
  readonly tails: TailReader;
}

/** What the members' side asks of the room around it. */
interface MembersHost {
  isClosed(): boolean;
  readonly broadcast: RoomBroadcast;
  /** Reads what other processes wrote, if there are any, then calls back: with false where it could not be read. */
  refresh(then: (fresh: boolean) => void): void;
}

/**
 * The sessions in a room: how each comes in and hears what it lacks, asks for a tail, shows its presence, and
 * leaves or is put out. What a commit says to all of them goes through the outbox.
 */
export class Members {
  readonly #room: RoomName;
  readonly #fingerprint: string;
  readonly #state: MembersParts['state'];
  readonly #outbox: Outbox;
  readonly #answers: Answers;
  readonly #tails: TailReader;
  readonly #host: MembersHost;
  readonly #presence: PresenceBoard;
  readonly #beat: Beat;
  readonly #members = new Map<string, Member>();

  constructor(
    options: Pick<RoomOptions<Collections>, 'name' | 'clock' | 'timers' | 'presence'> & {
      readonly model: { readonly fingerprint: string };
    },
    parts: MembersParts,
    host: MembersHost,
  ) {
    const { presence, clock, timers } = options;
    this.#room = options.name;
    this.#fingerprint = options.model.fingerprint;
    this.#state = parts.state;
    this.#outbox = parts.outbox;
    this.#answers = parts.answers;
    this.#tails = parts.tails;
    this.#host = host;
    this.#presence = new PresenceBoard(presence, clock, timers, parts.outbox);
    this.#beat = new Beat(timers, () => {
      host.refresh(() => host.broadcast([this.#sayVersion()], 'here'));
    });
  }

  get count(): number {
    return this.#members.size;
  }

  of(sessionId: string): Member | undefined {
    return this.#members.get(sessionId);
  }

  join(session: RoomSession, { clientId, version, model }: JoinAsk): void {
    this.leave(session.id);
    const owner = this.#state.rowOf(clientId);
    const isClosed = this.#host.isClosed();
    if (isClosed || (owner && owner.userId !== session.userId)) {
      const code = isClosed ? 'unavailable' : 'client_taken';
      session.send([{ type: 'ended', room: this.#room, code }]);
      return;
    }
    const member: Member = {
      session: model === undefined ? sessionOfFirstPage(session) : session,
      clientId,
      role: session.role,
      joined: false,
      ended: false,
    };
    this.#members.set(session.id, member);
    this.#answers.follow(member, clientId);
    this.#beat.start();
    // Another process may know more of this client id than we do, so ask before it is told what we have.
    this.#host.refresh((fresh) => {
      // It left, or joined anew, while we asked.
      if (this.#members.get(session.id) !== member) return;
      if (fresh) this.#welcome(member, version);
      else this.end(session.id, 'unavailable');
    });
  }

  #welcome(member: Member, version: number | null): void {
    const { session, clientId } = member;
    this.#tails.read(version, (entries) => {
      if (member.ended) return;
      if (version !== null && entries) session.spent?.(this.#tails.workOf(version, entries));
      member.joined = true;
      session.send([
        ...this.#answers.refusalsOf(clientId),
        this.#joined(member, entries === undefined),
        ...this.#pokes(entries),
        ...this.#presenceOfOthers(),
      ]);
    });
  }

  leave(sessionId: string): void {
    const member = this.#members.get(sessionId);
    if (!member) return;
    this.#members.delete(sessionId);
    this.#answers.leave(member);
    this.#presence.leave(member);
    // What it pushed before it left is carried out; it only hears no answer.
    if (this.#members.size === 0) this.#beat.stop();
  }

  end(sessionId: string, code: RefusalCode): void {
    const member = this.#members.get(sessionId);
    if (!member) return;
    this.leave(sessionId);
    member.ended = true;
    member.session.send([{ type: 'ended', room: this.#room, code }]);
  }

  endAll(code: RefusalCode): void {
    for (const id of [...this.#members.keys()]) this.end(id, code);
  }

  /** Everybody stays, and the version is no longer said by itself. */
  stopBeat(): void {
    this.#beat.stop();
  }

  tail(sessionId: string, after: number): void {
    const member = this.#members.get(sessionId);
    if (!member?.joined) return;
    this.#tails.read(after, (entries) => {
      // Answers of this turn first: a tail must not bring an ack before the refusal that it covers.
      this.#outbox.flush();
      if (member.ended) return;
      if (entries) member.session.spent?.(this.#tails.workOf(after, entries));
      if (entries === undefined) this.#sendResync(member);
      else if (entries.length === 0) member.session.send([this.#sayVersion()]);
      else member.session.send(this.#pokes(entries));
    });
  }

  setPresence(sessionId: string, state: Readonly<Record<string, unknown>> | null): void {
    const member = this.#members.get(sessionId);
    if (member && !this.#presence.set(member, state)) this.fault(member, 'bad_request');
  }

  setRole(sessionId: string, role: Role): void {
    const member = this.#members.get(sessionId);
    if (!member || member.role === role) return;
    member.role = role;
    const capabilities = [...capabilitiesOf(role)];
    member.session.send([{ type: 'role', room: this.#room, role, capabilities }]);
  }

  fault(member: Member, code: RefusalCode): void {
    this.#outbox.answer(member, { type: 'fault', code, params: {} });
  }

  sendAll(messages: readonly Down[]): void {
    for (const member of this.#members.values()) if (member.joined) member.session.send(messages);
  }

  /** What they have goes on from nothing that is here: each needs a snapshot. */
  resyncAll(): void {
    for (const member of this.#members.values()) if (member.joined) this.#sendResync(member);
  }

  #sendResync(member: Member): void {
    this.#outbox.flush();
    member.session.send([this.#joined(member, true)]);
  }

  #joined(member: Member, resync: boolean): Down {
    return {
      type: 'joined',
      room: this.#room,
      version: this.#state.version,
      resync,
      lastMutationId: this.#state.rowOf(member.clientId)?.lastMutationId ?? 0,
      sessionId: member.session.id,
      role: member.role,
      capabilities: [...capabilitiesOf(member.role)],
      model: this.#fingerprint,
      ...(member.session.stay !== undefined && { stay: member.session.stay }),
    };
  }

  #pokes(entries: readonly LogEntry[] | undefined): Down[] {
    return entries && entries.length > 0 ? [pokeOf(this.#room, entries)] : [];
  }

  #presenceOfOthers(): Down[] {
    const changes = this.#presence.states();
    return changes.length > 0 ? [{ type: 'presence', room: this.#room, changes }] : [];
  }

  #sayVersion(): Down {
    return { type: 'beat', room: this.#room, version: this.#state.version };
  }
}
