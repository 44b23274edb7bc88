import type { Role } from '@sanad/domain/access/role';
import type { ClientId, UserId } from '@sanad/domain/kernel/ids';
import type { AsideNames, Collections, HeldNames, LiveRecord } from '@sanad/domain/kernel/record';
import { Refusal, type RefusalCode } from '@sanad/domain/kernel/refusal';
import type { Down } from '@sanad/protocol/down';
import type { RoomName } from '@sanad/protocol/room-name';
import type { PushedMutation } from '@sanad/protocol/up';

import type { AsidePage, PageAsk } from '../port/aside-source.ts';
import type { ClosedAsk, ClosedPage } from '../port/closed-page.ts';
import type { RoomSession } from '../port/room-session.ts';
import type { LoadedRoom, Tail } from '../port/room-store.ts';
import type { Snapshot } from '../port/snapshot-source.ts';
import { ownThread } from '../port/turns.ts';
import { Answers } from './answers.ts';
import { CommitLoop, type CommitBase } from './commit-loop.ts';
import type { JoinAsk } from './join-ask.ts';
import { Members } from './members.ts';
import { Outbox } from './outbox.ts';
import { defaultRoomLimits, type RoomLimits, type RoomOptions } from './room-options.ts';
import { RoomState } from './room-state.ts';
import { runGroup, type GroupRun } from './run-group.ts';
import { TailReader } from './tail-reader.ts';
import { mutationsOf, type Once } from './waiting.ts';

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
  readonly #state: RoomState<C>;
  readonly #members: Members;
  readonly #outbox: Outbox;
  readonly #answers: Answers;
  readonly #loop: CommitLoop;
  #serverClient: { readonly id: ClientId; last: number } | undefined;
  #closed = false;

  /** Reads the room from its store. Rejects where the store cannot be read. */
  static async open<C extends Collections>(options: RoomOptions<C>): Promise<Room<C>> {
    const room = new Room(options);
    await room.#state.load(await options.store.load(options.model.collections));
    return room;
  }

  private constructor(options: RoomOptions<C>) {
    const { name, store, timers, turns = ownThread } = options;
    this.name = name;
    this.#options = options;
    this.#limits = { ...defaultRoomLimits, ...options.limits };
    this.#state = new RoomState(options, this.#limits);
    const state = this.#state;
    const broadcast =
      options.broadcast ?? ((messages: readonly Down[]) => this.#members.sendAll(messages));
    this.#outbox = new Outbox(name, timers, broadcast);
    this.#answers = new Answers(name, this.#outbox, (id) => state.rowOf(id));
    this.#loop = new CommitLoop(store, timers, turns, this.#commitBase());
    const tails = new TailReader(state.window, store, this.#limits, {
      version: () => state.version,
      refresh: (then) => this.#loop.refresh(then),
      onError: (error) => this.#report(error, 'tail'),
    });
    const parts = { state, tails, outbox: this.#outbox, answers: this.#answers };
    this.#members = new Members(options, parts, {
      isClosed: () => this.#closed,
      broadcast,
      refresh: (then) => {
        if (options.shared) this.#loop.refresh(then);
        else then(true);
      },
    });
  }

  // What is confirmed.

  get version(): number {
    return this.#state.version;
  }

  /** The confirmed record; closed ones are here too. */
  get<K extends HeldNames<C>>(collection: K, id: string): C[K] | undefined {
    return this.#state.get(collection, id);
  }

  all<K extends HeldNames<C>>(collection: K): IterableIterator<C[K]> {
    return this.#state.all(collection);
  }

  /** What was closed of a kind, the newest first. */
  closedPage<K extends HeldNames<C>>(kind: K, ask: ClosedAsk): ClosedPage<C[K]> {
    return this.#state.closedPage(kind, ask);
  }

  /** Everything that is not closed, at the version it belongs to. */
  snapshot(): Snapshot<C> {
    return this.#state.snapshot();
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

  // Who is here.

  get sessionCount(): number {
    return this.#members.count;
  }

  /** Answers with `joined` and what is missing since its version, or with `ended` (`client_taken`). */
  join(session: RoomSession, ask: JoinAsk): void {
    this.#members.join(session, ask);
  }

  leave(sessionId: string): void {
    this.#members.leave(sessionId);
  }

  /** Everything after `after`; a `joined` with `resync` where that is no longer to be had; a beat where there is nothing. */
  tail(sessionId: string, after: number): void {
    this.#members.tail(sessionId, after);
  }

  setPresence(sessionId: string, state: Readonly<Record<string, unknown>> | null): void {
    this.#members.setPresence(sessionId, state);
  }

  /** From now on the session may what `role` may; what waits of it is judged by the new role. */
  setRole(sessionId: string, role: Role): void {
    this.#members.setRole(sessionId, role);
  }

  /** Its place in the room is over: nothing of it lands that is not committed or in a commit already. */
  end(sessionId: string, code: RefusalCode): void {
    this.#members.end(sessionId, code);
  }

  // What is carried out.

  push(sessionId: string, clientId: ClientId, mutations: readonly PushedMutation[]): void {
    const member = this.#members.of(sessionId);
    if (!member || this.#closed) return;
    if (mutations.length > this.#limits.mutationsPerPush) {
      this.#members.fault(member, 'too_large');
    } else if (this.#options.isReadOnly?.()) {
      this.#members.fault(member, 'read_only');
    } else if (this.#loop.weight >= this.#limits.waiting) {
      this.#members.fault(member, 'unavailable');
    } else {
      const claims = this.#answers.claim(member, clientId);
      this.#loop.add({ kind: 'push', member, clientId, mutations, claims });
    }
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
    this.#state.window.clear();
  }

  /** Ends every session with `unavailable` after the group in flight is committed and told. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#members.stopBeat();
    await this.#loop.close();
    this.#outbox.flush();
    this.#members.endAll('unavailable');
  }

  #commitBase(): CommitBase {
    const { store, model, clock, telling, agreed, shared = false } = this.#options;
    const state = this.#state;
    return {
      get version() {
        return state.version;
      },
      shared,
      fetch(batch) {
        const readable = batch.filter(({ unreadable }) => !unreadable);
        const asked = [state.shelf.fetch(batch), agreed?.lookUp(readable.flatMap(mutationsOf))];
        const waiting = asked.filter((each) => each !== undefined);
        return waiting.length === 0 ? undefined : Promise.all(waiting).then(() => undefined);
      },
      load: () => store.load(model.collections),
      run: (batch) =>
        runGroup(
          {
            model,
            records: state.records,
            ledger: state.ledger,
            version: state.version,
            trace: state.shelf.trace,
            now: clock.now(),
            limits: this.#limits,
            telling,
            agreed: agreed?.agreed,
            clock: () => clock.now(),
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
      this.#outbox.poke(this.#state.accept(group, version, run.opBytes), 'everywhere');
      const { ops, activity } = group;
      this.#outbox.afterwards(() => this.#afterCommit({ version, ops, mutations, activity }));
    }
    for (const reply of run.replies) this.#answers.answer(reply, version);
    for (const settle of run.settled) settle(version);
    for (const [member, work] of run.work) member.session.spent?.(work);
    for (const [actor, count] of run.told) this.#options.telling?.told(actor, count);
    this.#state.shelf.trim();
  }

  #adopt(tail: Tail): void {
    for (const row of tail.clients) this.#answers.repeatRefusals(row);
    for (const entry of this.#state.adopt(tail)) this.#outbox.poke(entry, 'here');
  }

  /** Nothing is committed meanwhile; what was known until now is told until all of the new is here. */
  async #replace(loaded: LoadedRoom): Promise<void> {
    const clients = [...loaded.clients];
    await this.#state.replace({ ...loaded, clients }, () => {
      for (const row of clients) this.#answers.repeatRefusals(row);
    });
    this.#members.resyncAll();
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
