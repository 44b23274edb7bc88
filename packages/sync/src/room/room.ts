import { capabilitiesOf } from '@sanad/domain/access/capability';
import type { Role } from '@sanad/domain/access/role';
import type { ClientId, UserId } from '@sanad/domain/kernel/ids';
import type { AsideNames, Collections, HeldNames, LiveRecord } from '@sanad/domain/kernel/record';
import { Refusal, type RefusalCode } from '@sanad/domain/kernel/refusal';
import type { Down } from '@sanad/protocol/down';
import type { RoomName } from '@sanad/protocol/room-name';
import type { PushedMutation } from '@sanad/protocol/up';

import type { AsidePage, PageAsk } from '../port/aside-source.ts';
import type { RoomBroadcast, RoomSession } from '../port/room-session.ts';
import type { LoadedRoom, LogEntry, Tail } from '../port/room-store.ts';
import type { Snapshot } from '../port/snapshot-source.ts';
import { ownThread } from '../port/turns.ts';
import { RecordTable } from '../records/record-table.ts';
import { Answers } from './answers.ts';
import { AsideShelf } from './aside-shelf.ts';
import { Beat } from './beat.ts';
import { ClientLedger } from './client-ledger.ts';
import { CommitLoop, type CommitBase } from './commit-loop.ts';
import { sessionOfFirstPage } from './first-page.ts';
import { loadRecords } from './load-records.ts';
import type { Member } from './member.ts';
import { Outbox } from './outbox.ts';
import { pokeOf } from './poke-of.ts';
import { PresenceBoard } from './presence-board.ts';
import { defaultRoomLimits, type RoomLimits, type RoomOptions } from './room-options.ts';
import { runGroup, type GroupRun } from './run-group.ts';
import { TailReader } from './tail-reader.ts';
import { opBytesOf, TailWindow } from './tail-window.ts';
import type { Once } from './waiting.ts';

/**
 * The authority over one room's live records. It owns the order of mutations, what each client id has
 * had carried out, and who is told what; the store owns durability, the gateway owns sockets.
 * It refuses what the actor's role, the arguments' schema or a guard refuses, and it never says
 * anything about a mutation before its commit.
 */
export class Room<C extends Collections> {
  readonly name: RoomName;
  readonly #options: RoomOptions<C>;
  readonly #limits: RoomLimits;
  readonly #members = new Map<string, Member>();
  readonly #broadcast: RoomBroadcast;
  readonly #outbox: Outbox;
  readonly #answers: Answers;
  readonly #presence: PresenceBoard;
  readonly #loop: CommitLoop;
  readonly #window: TailWindow;
  readonly #tails: TailReader;
  #records: RecordTable;
  readonly #shelf: AsideShelf;
  #ledger = new ClientLedger();
  #version = 0;
  readonly #beat: Beat;
  #serverClient: { readonly id: ClientId; last: number } | undefined;
  #closed = false;

  /** Reads the room from its store. Rejects where the store cannot be read. */
  static async open<C extends Collections>(options: RoomOptions<C>): Promise<Room<C>> {
    const room = new Room(options);
    await room.#load(await options.store.load(options.model.collections));
    return room;
  }

  private constructor(options: RoomOptions<C>) {
    this.name = options.name;
    this.#options = options;
    this.#limits = { ...defaultRoomLimits, ...options.limits };
    this.#records = new RecordTable(options.model);
    const { tailVersions, tailBytes } = this.#limits;
    this.#window = new TailWindow(tailVersions, tailBytes, options.model.namedInLog);
    this.#shelf = new AsideShelf(options, this.#limits, () => this.#records);
    this.#broadcast = options.broadcast ?? ((messages) => this.#sendAll(messages));
    this.#outbox = new Outbox(options.name, options.timers, this.#broadcast);
    this.#answers = new Answers(options.name, this.#outbox, (id) => this.#ledger.get(id));
    this.#beat = new Beat(options.timers, () => this.#sendBeat());
    this.#presence = new PresenceBoard(
      options.presence,
      options.clock,
      options.timers,
      this.#outbox,
    );
    const { store, timers, turns = ownThread } = options;
    this.#loop = new CommitLoop(store, timers, turns, this.#commitBase());
    this.#tails = new TailReader(this.#window, store, this.#limits, {
      version: () => this.#version,
      refresh: (then) => this.#loop.refresh(then),
      onError: (error) => this.#report(error, 'tail'),
    });
  }

  get version(): number {
    return this.#version;
  }

  get sessionCount(): number {
    return this.#members.size;
  }

  /** The confirmed record; closed ones are here too. */
  get<K extends HeldNames<C>>(collection: K, id: string): C[K] | undefined {
    return this.#records.get(collection, id) as C[K] | undefined;
  }

  all<K extends HeldNames<C>>(collection: K): IterableIterator<C[K]> {
    return this.#records.of(collection).values() as IterableIterator<C[K]>;
  }

  /** Of what is kept aside under a parent, the last ones; what they were at the version that comes along. */
  async page<K extends AsideNames<C>>(
    kind: K,
    parent: string,
    ask: PageAsk,
  ): Promise<AsidePage<C[K]>> {
    const page = await this.#options.store.page(kind, parent, ask);
    const complete = (record: LiveRecord) => this.#options.model.complete(kind, record) as C[K];
    return { ...page, records: page.records.map(complete) };
  }

  /** One of those that are kept aside, as the store has it now. */
  async found<K extends AsideNames<C>>(kind: K, id: string): Promise<C[K] | undefined> {
    const [record] = await this.#options.store.records(kind, [id]);
    return record && (this.#options.model.complete(kind, record) as C[K]);
  }

  /** Everything that is not closed, at the version it belongs to. */
  snapshot(): Snapshot<C> {
    const { model } = this.#options;
    const collections: { [K in keyof C]?: C[K][] } = {};
    for (const name of model.collections) {
      const open: C[HeldNames<C>][] = [];
      for (const record of this.all(name)) if (!model.isClosed(name, record)) open.push(record);
      collections[name] = open;
    }
    return { version: this.#version, model: model.fingerprint, collections };
  }

  /** Answers with `joined` and what is missing since `version`, or with `ended` (`client_taken`). */
  join(
    session: RoomSession,
    ask: {
      readonly clientId: ClientId;
      readonly version: number | null;
      /** The fingerprint of the records that the page knows; the first pages name none. */
      readonly model?: string | undefined;
    },
  ): void {
    this.leave(session.id);
    const owner = this.#ledger.get(ask.clientId);
    if (this.#closed || (owner && owner.userId !== session.userId)) {
      const code = this.#closed ? 'unavailable' : 'client_taken';
      session.send([{ type: 'ended', room: this.name, code }]);
      return;
    }
    const { clientId } = ask;
    const member: Member = {
      session: ask.model === undefined ? sessionOfFirstPage(session) : session,
      clientId,
      role: session.role,
      joined: false,
      ended: false,
    };
    this.#members.set(session.id, member);
    this.#answers.follow(member, clientId);
    this.#beat.start();
    // Another process may know more of this client id than we do, so ask before it is told what we have.
    const answer = (fresh: boolean): void => {
      // It left, or joined anew, while we asked.
      if (this.#members.get(session.id) !== member) return;
      if (fresh) this.#answerJoin(member, ask.version);
      else this.end(session.id, 'unavailable');
    };
    if (this.#options.shared) this.#loop.refresh(answer);
    else answer(true);
  }

  #answerJoin(member: Member, version: number | null): void {
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

  push(sessionId: string, clientId: ClientId, mutations: readonly PushedMutation[]): void {
    const member = this.#members.get(sessionId);
    if (!member || this.#closed) return;
    if (mutations.length > this.#limits.mutationsPerPush) {
      this.#fault(member, 'too_large');
    } else if (this.#options.isReadOnly?.()) {
      this.#fault(member, 'read_only');
    } else if (this.#loop.weight >= this.#limits.waiting) {
      this.#fault(member, 'unavailable');
    } else {
      const claims = this.#answers.claim(member, clientId);
      this.#loop.add({ kind: 'push', member, clientId, mutations, claims });
    }
  }

  /** Everything after `after`; a `joined` with `resync` where that is no longer to be had; a beat where there is nothing. */
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
    if (member && !this.#presence.set(member, state)) this.#fault(member, 'bad_request');
  }

  /** From now on the session may what `role` may; what waits of it is judged by the new role. */
  setRole(sessionId: string, role: Role): void {
    const member = this.#members.get(sessionId);
    if (!member || member.role === role) return;
    member.role = role;
    const capabilities = [...capabilitiesOf(role)];
    member.session.send([{ type: 'role', room: this.name, role, capabilities }]);
  }

  /** Its place in the room is over: nothing of it lands that is not committed or in a commit already. */
  end(sessionId: string, code: RefusalCode): void {
    const member = this.#members.get(sessionId);
    if (!member) return;
    this.leave(sessionId);
    member.ended = true;
    member.session.send([{ type: 'ended', room: this.name, code }]);
  }

  /**
   * A mutation that the server makes itself: no capability is asked, `actor` is whom it is done for.
   * Resolves with its version after the commit; rejects with the Refusal of the mutation, or with
   * `unavailable` when the room closes before it could be committed, `read_only` where it takes nothing.
   * `once` names it, so that whoever does not know what became of it may ask again, from any process: a
   * known one is answered, not redone.
   */
  mutate(name: string, args: unknown, actor: UserId, once?: Once): Promise<number> {
    if (this.#closed) return Promise.reject(new Refusal('unavailable'));
    if (this.#options.isReadOnly?.()) return Promise.reject(new Refusal('read_only'));
    const { clientId, id } = once ?? this.#nextOfServer();
    return new Promise((resolve, reject) => {
      this.#loop.add({
        kind: 'server',
        clientId,
        id,
        name,
        args,
        actor,
        resolve,
        reject,
      });
    });
  }

  #nextOfServer(): Once {
    this.#serverClient ??= { id: this.#options.createId() as ClientId, last: 0 };
    this.#serverClient.last += 1;
    return { clientId: this.#serverClient.id, id: this.#serverClient.last };
  }

  /** Reads what other processes committed. For a process that was told that there is something. */
  refresh(): Promise<void> {
    return new Promise((resolve) => this.#loop.refresh(() => resolve()));
  }

  /** Tells nobody any more how it came to what it is: for after its log was cut, because words had to go. */
  forgetPast(): void {
    this.#window.clear();
  }

  /** Ends every session with `unavailable` after the group in flight is committed and told. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#beat.stop();
    await this.#loop.close();
    this.#outbox.flush();
    for (const id of [...this.#members.keys()]) this.end(id, 'unavailable');
  }

  #commitBase(): CommitBase {
    // Bound to this room without making any of it public.
    const version = (): number => this.#version;
    return {
      get version() {
        return version();
      },
      shared: this.#options.shared ?? false,
      fetch: (batch) => this.#shelf.fetch(batch),
      load: () => this.#options.store.load(this.#options.model.collections),
      run: (batch) =>
        runGroup(
          {
            model: this.#options.model,
            records: this.#records,
            ledger: this.#ledger,
            version: this.#version,
            trace: this.#shelf.trace,
            now: this.#options.clock.now(),
            limits: this.#limits,
            clock: () => this.#options.clock.now(),
            onError: (error) => this.#report(error, 'mutation'),
          },
          batch,
        ),
      accept: (run, committed) => this.#accept(run, committed),
      adopt: (tail) => this.#adopt(tail),
      replace: (loaded) => this.#replace(loaded),
      onError: (error, what) => this.#report(error, what),
    };
  }

  #accept(run: GroupRun, version: number): void {
    const { group, mutations } = run;
    if (group) {
      for (const write of group.records) {
        if (this.#shelf.isAside(write.collection)) this.#shelf.wrote(write);
        else this.#records.set(write.collection, write.id, write.record);
      }
      this.#ledger.adopt(group.clients);
      const entry = { version, ops: group.ops, acks: group.acks };
      this.#advance(entry, run.opBytes, 'everywhere');
      const { ops, activity } = group;
      this.#outbox.afterwards(() => this.#afterCommit({ version, ops, mutations, activity }));
    }
    for (const reply of run.replies) this.#answers.answer(reply, version);
    for (const settle of run.settled) settle(version);
    for (const [member, work] of run.work) member.session.spent?.(work);
    this.#shelf.trim();
  }

  #adopt(tail: Tail): void {
    for (const row of tail.clients) this.#answers.repeatRefusals(row);
    this.#ledger.adopt(tail.clients);
    for (const entry of tail.entries) {
      if (entry.version <= this.#version) continue;
      for (const op of entry.ops) {
        if (this.#shelf.isAside(op[1])) this.#shelf.hear(op);
        else this.#records.apply(op);
      }
      this.#advance(entry, opBytesOf(entry), 'here');
    }
  }

  #advance(entry: LogEntry, bytes: number, reach: 'everywhere' | 'here'): void {
    this.#version = entry.version;
    this.#window.add(entry, bytes);
    this.#outbox.poke(entry, reach);
  }

  /** Nothing is committed meanwhile; what was known until now is told until all of the new is here. */
  async #replace(loaded: LoadedRoom): Promise<void> {
    const clients = [...loaded.clients];
    await this.#load({ ...loaded, clients }, () => {
      for (const row of clients) this.#answers.repeatRefusals(row);
      this.#ledger = new ClientLedger();
      this.#window.clear();
    });
    for (const member of this.#members.values()) if (member.joined) this.#sendResync(member);
  }

  async #load(loaded: LoadedRoom, before: () => void = () => undefined): Promise<void> {
    const { model, turns = ownThread } = this.#options;
    const records = await loadRecords(model, loaded.records, turns);
    before();
    this.#shelf.clear();
    this.#records = records;
    this.#version = loaded.version;
    this.#ledger.adopt(loaded.clients);
  }

  #pokes(entries: readonly LogEntry[] | undefined): Down[] {
    return entries && entries.length > 0 ? [pokeOf(this.name, entries)] : [];
  }

  #presenceOfOthers(): Down[] {
    const changes = this.#presence.states();
    return changes.length > 0 ? [{ type: 'presence', room: this.name, changes }] : [];
  }

  #sendResync(member: Member): void {
    this.#outbox.flush();
    member.session.send([this.#joined(member, true)]);
  }

  #joined(member: Member, resync: boolean): Down {
    return {
      type: 'joined',
      room: this.name,
      version: this.#version,
      resync,
      lastMutationId: this.#ledger.get(member.clientId)?.lastMutationId ?? 0,
      sessionId: member.session.id,
      role: member.role,
      capabilities: [...capabilitiesOf(member.role)],
      model: this.#options.model.fingerprint,
      ...(member.session.stay !== undefined && { stay: member.session.stay }),
    };
  }

  #sendAll(messages: readonly Down[]): void {
    for (const member of this.#members.values()) if (member.joined) member.session.send(messages);
  }

  #fault(member: Member, code: RefusalCode): void {
    this.#outbox.answer(member, { type: 'fault', code, params: {} });
  }

  #sayVersion(): Down {
    return { type: 'beat', room: this.name, version: this.#version };
  }

  #sendBeat(): void {
    const send = (): void => this.#broadcast([this.#sayVersion()], 'here');
    if (this.#options.shared) this.#loop.refresh(send);
    else send();
  }

  #afterCommit(committed: Parameters<NonNullable<RoomOptions<C>['onCommitted']>>[0]): void {
    try {
      this.#options.onCommitted?.(committed);
    } catch (error) {
      this.#report(error, 'onCommitted');
    }
  }

  #report(error: unknown, what: string): void {
    this.#options.onError?.(error, what);
  }
}
