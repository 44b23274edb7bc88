import type { Capability } from '@sanad/domain/access/capability';
import type { Role } from '@sanad/domain/access/role';
import type { AsideNames, Collections, Op } from '@sanad/domain/kernel/record';
import type { RefusalCode } from '@sanad/domain/kernel/refusal';
import type { Down, Poke } from '@sanad/protocol/down';

import type { QueueStore, RefusedMutation } from '../port/queue-store.ts';
import type { Snapshot } from '../port/snapshot-source.ts';
import type { AsideView } from './aside-view.ts';
import { CacheKeeper } from './cache-keeper.ts';
import type { ClientEvent } from './client-event.ts';
import { ConfirmedState } from './confirmed-state.ts';
import type { ConnectionState } from './connection.ts';
import { Listeners } from './listeners.ts';
import { Membership } from './membership.ts';
import { OpenAsides } from './open-asides.ts';
import { OutgoingStream } from './outgoing-stream.ts';
import { Outgoing } from './outgoing.ts';
import { OwnEdits, type OwnEditsHost } from './own-edits.ts';
import type { PendingMutation } from './pending-mutation.ts';
import { PendingWork } from './pending-work.ts';
import { PresenceView } from './presence-view.ts';
import { RecordView } from './record-view.ts';
import { RoomLink, type LinkHost } from './room-link.ts';
import type { SaveState } from './save-state.ts';
import { SaveWatch } from './save-watch.ts';
import { snapshotOf, snapshotRecords } from './snapshot-records.ts';
import type { Made, MutationName, SyncClientOptions, Undone } from './sync-client-options.ts';
import { UndoStack } from './undo-stack.ts';

/** Endings by which the person may no longer see the room: nothing of it stays on the device. */
const purging: ReadonlySet<RefusalCode> = new Set(['forbidden', 'not_found']);

/**
 * One tab's view of one room. What the person does shows at once, goes into the durable queue, then
 * to the room; what the room confirms or refuses takes its place. It never shows an edit as confirmed
 * before the room said so, and never forgets one before that.
 */
export class SyncClient<C extends Collections> extends RecordView<C> {
  readonly presence = new PresenceView();
  readonly #options: SyncClientOptions<C>;
  readonly #link: RoomLink<C>;
  readonly #outgoing: Outgoing;
  readonly #work: PendingWork;
  readonly #confirmed: ConfirmedState<C>;
  readonly #asides: OpenAsides<C>;
  readonly #undo = new UndoStack();
  readonly #own: OwnEdits;
  readonly #cache: CacheKeeper<C>;
  readonly #events = new Listeners<[event: ClientEvent]>();
  readonly #states = new Listeners<[]>();
  readonly #membership = new Membership();
  readonly #report: (error: unknown) => void;
  #refused: readonly RefusedMutation[] = [];
  #started = false;
  #ownPresence: Record<string, unknown> | null = null;
  readonly #save: SaveWatch;
  #endedBy: RefusalCode | undefined;
  #newer = false;
  #unlisten: (() => void) | undefined;

  constructor(options: SyncClientOptions<C>) {
    super(options.model);
    this.#options = options;
    this.#report = (error) => options.onError?.(error);
    this.#outgoing = new Outgoing(this.#stream(options.queue), options.timers);
    this.#work = new PendingWork(this.speculation, this.#outgoing, {
      ...options,
      onChanged: (changes) => this.screen.changed(changes),
      onAnswered: () => this.#save.saved(),
      onReleased: ({ clientId }) => this.#events.tell({ kind: 'adopted', clientId }),
    });
    const own = (): OutgoingStream => this.#outgoing.own;
    this.#own = new OwnEdits(options, this.speculation, own, this.#undo, this.#ownEditsHost());
    const read = (): Snapshot<C> | undefined =>
      snapshotOf(options.model, this.speculation.confirmed, this.#confirmed);
    this.#cache = new CacheKeeper(options, read, this.#report);
    this.#confirmed = new ConfirmedState<C>(options.model.fingerprint, {
      replace: (snapshot) => {
        this.speculation.replace(snapshotRecords(snapshot, [...this.#asides.kept()]));
        this.screen.changed('all');
        this.#rebase([]);
        this.#asides.reload();
      },
      rebase: (ops) => this.#rebase(this.#asides.wanted(ops, this.version ?? 0)),
      isBehind: (version) => this.#link.heard(version),
      keepSoon: () => this.#cache.storeSoon(),
    });
    this.#asides = new OpenAsides<C>(options, this.screen, this.speculation, {
      version: () => this.version,
      take: (ops) => this.#rebase(ops),
      onError: this.#report,
    });
    this.#membership.stay = options.stay;
    this.#link = new RoomLink(options, this.#linkHost());
    this.#save = new SaveWatch(options.clock, () => ({
      endedBy: this.#endedBy,
      connection: this.#link.state,
      pending: this.#outgoing.pending,
      durable: this.#outgoing.durable,
    }));
  }

  /** Restores what this device has, then connects. Rejects where the queue cannot be read: nothing may be made then. */
  async start(): Promise<void> {
    const { own } = this.#outgoing;
    const [refused, cached] = await Promise.all([own.load(), this.#cache.load()]);
    this.#refused = refused;
    if (cached) this.#confirmed.install(cached);
    for (const queued of own.pending) this.#work.show(queued, own);
    this.#listen();
  }

  #listen(): void {
    this.#started = true;
    this.#unlisten = this.#options.transport.onMessages((messages) => this.#receive(messages));
    this.#link.start();
    this.#settle();
  }

  /**
   * Comes back after `stop`, where the locks of all queues were let go meanwhile: what is made from now
   * on goes under the new queue's client id. What was pending still shows, and goes out once `adopt`
   * brings its queue again, or leaves when the room says that another tab has sent it.
   */
  resume(queue: QueueStore): void {
    this.#outgoing.beginAnew(this.#stream(queue));
    this.#undo.forgetNumbers();
    this.#listen();
  }

  /** Client ids whose queues this tab shows and does not hold: to be adopted, whatever the store has of them. */
  get parted(): readonly string[] {
    return this.#outgoing.all.filter(({ held }) => !held).map(({ clientId }) => clientId);
  }

  /** Leaves the room; what is pending stays in the queue. */
  stop(): void {
    this.#started = false;
    this.#unlisten?.();
    this.#outgoing.pause();
    this.#cache.pause();
    this.#link.stop();
  }

  /** Sign-out: leaves and deletes everything that this room left on the device. */
  async purge(): Promise<void> {
    this.stop();
    this.#refused = [];
    const cleared = this.#outgoing.all.map((stream) => stream.clear());
    this.#clearView();
    await Promise.all([...cleared, this.#cache.clear()]);
  }

  // What the person sees.

  /** False until there is anything to show: no snapshot came and none was kept. */
  get ready(): boolean {
    return this.version !== null;
  }

  get version(): number | null {
    return this.#confirmed.version;
  }

  get sessionId(): string | undefined {
    return this.#membership.sessionId;
  }

  /** The stay in which the person is here, as the room last said or as the device remembers. */
  get stay(): number | undefined {
    return this.#membership.stay;
  }

  /** The server knows records, answers or messages that this page does not. It goes on; reloading brings the rest. */
  get isOutdated(): boolean {
    return this.#newer;
  }

  /** What is here was kept by another version of the product: it can only be read until the room has sent all. */
  get isReadOnly(): boolean {
    return this.#confirmed.isForeign;
  }

  get role(): Role | undefined {
    return this.#membership.role;
  }

  can(capability: Capability): boolean {
    return this.#membership.can(capability);
  }

  get connection(): ConnectionState {
    return this.#link.state;
  }

  get saveState(): SaveState {
    return this.#save.state;
  }

  /** Own edits that the room refused, kept until `forgetRefused`. */
  get refused(): readonly RefusedMutation[] {
    return this.#refused;
  }

  get canUndo(): boolean {
    return this.#undo.canUndo;
  }

  get canRedo(): boolean {
    return this.#undo.canRedo;
  }

  /** Told when `connection`, `saveState`, `ready`, `role`, `isOutdated`, `isReadOnly`, `refused`, `canUndo` or `canRedo` may have changed. */
  onState(listener: () => void): () => void {
    return this.#states.add(listener);
  }

  onEvent(listener: (event: ClientEvent) => void): () => void {
    return this.#events.add(listener);
  }

  /** Opens what is kept aside under a parent, at its end; to be closed by whoever opened it. */
  openAside<K extends AsideNames<C>>(kind: K, parent: string): AsideView<C[K]> {
    return this.#asides.open(kind, parent);
  }

  // What the person does.

  mutate<A>(mutation: MutationName<A>, args: A): Made {
    return this.#own.make({ name: mutation.name, args });
  }

  /** Takes back the newest own action, if what it wrote still stands. */
  undo(): Undone {
    return this.#own.undo();
  }

  redo(): Undone {
    return this.#own.redo();
  }

  /** What others see of this tab; `null` withdraws it. Said again after every reconnect. */
  setPresence(state: Record<string, unknown> | null): void {
    if (this.#options.quiet) return;
    this.#ownPresence = state;
    if (this.#link.state === 'live') this.#sendPresence(state);
  }

  /** Pushes an orphaned queue of the same person, whose lock the caller holds, under its own client id. */
  async adopt(queue: QueueStore): Promise<void> {
    const known = this.#outgoing.of(queue.clientId);
    if (known) {
      known.held = true;
      this.#work.release(known);
      this.#push();
      return this.#settle();
    }
    const stream = this.#stream(queue);
    this.#refused = [...this.#refused, ...(await stream.load())];
    this.#outgoing.adopt(stream);
    for (const queued of stream.pending) this.#work.show(queued, stream);
    const ended = this.#endedBy;
    if (ended && purging.has(ended)) this.#refuse(stream, stream.refusedBy(ended));
    this.#work.release(stream);
    this.#push();
    this.#settle();
  }

  /** Looks what the tab that holds a parted queue has done with it. */
  async followParted(): Promise<void> {
    if (this.#link.state !== 'live') return;
    for (const stream of this.#outgoing.all) {
      if (stream.held) continue;
      const gone = await stream.answeredElsewhere();
      this.#rebase([], (pending) => pending.stream === stream && gone.has(pending.queued.id));
      this.#work.release(stream);
    }
    this.#push();
    this.#settle();
  }

  async forgetRefused(): Promise<void> {
    this.#refused = [];
    this.#tellState();
    const { all } = this.#outgoing;
    await Promise.all(all.map((stream) => stream.forgetRefused()));
    for (const stream of all) this.#work.release(stream);
  }

  #ownEditsHost(): OwnEditsHost {
    return {
      whyNot: (needs) =>
        this.#endedBy ??
        (this.#confirmed.isForeign ? 'read_only' : undefined) ??
        (this.#started ? this.#membership.whyNot(needs) : 'unavailable'),
      stay: () => this.#membership.stay,
      show: (queued) => this.#work.show(queued, this.#outgoing.own),
      takeBack: (pending) => this.#rebase([], (other) => other === pending),
      push: () => this.#push(),
      settle: () => this.#settle(),
    };
  }

  // What the room says.

  #receive(messages: readonly Down[]): void {
    for (const message of messages) {
      if (message.type === 'fault' || ('room' in message && message.room === this.#options.room))
        this.#handle(message);
      if ('room' in message && message.room === this.#options.room) this.#link.lives();
    }
    this.#push();
    this.#settle();
  }

  #handle(message: Exclude<Down, { type: 'changed' }>): void {
    switch (message.type) {
      case 'joined':
        this.#handleJoined(message);
        break;
      case 'poke':
        this.#handlePoke(message);
        break;
      case 'ack':
        this.#outgoing.of(message.clientId)?.ack(message.lastMutationId, message.version);
        this.#rebase([]);
        break;
      case 'refused':
        this.#handleRefused(message);
        break;
      case 'gap':
        this.#outgoing.of(message.clientId)?.rewind(message.expected);
        break;
      case 'beat':
        this.#link.heard(message.version);
        break;
      case 'presence':
        this.presence.apply(message.changes, this.sessionId);
        break;
      case 'role':
        this.#membership.take(message.role, message.capabilities);
        break;
      case 'ended':
        this.#handleEnded(message.code);
        break;
      case 'fault':
        this.#events.tell({ kind: 'fault', code: message.code, params: message.params });
        if (message.code === 'newer_server') this.#newer = true;
        if (message.code === 'protocol_old') this.#handleEnded(message.code);
        break;
    }
  }

  #handleJoined(message: Extract<Down, { type: 'joined' }>): void {
    const { version, lastMutationId } = message;
    const resync = message.resync || this.#confirmed.lacks(message.model);
    this.#newer = message.model !== undefined && message.model !== this.#options.model.fingerprint;
    const { own } = this.#outgoing;
    this.#membership.sessionId = message.sessionId;
    this.#membership.take(message.role, message.capabilities);
    this.#membership.stay = message.stay ?? this.#membership.stay;
    // Versions may have begun anew behind a resync: what was promised for old ones is void.
    if (resync) for (const stream of this.#outgoing.all) stream.forgetAcks();
    own.ack(lastMutationId, version);
    const first = own.pending[0];
    const joining = this.#link.state === 'joining';
    if (joining && first && lastMutationId < first.id - 1) this.#events.tell({ kind: 'stranded' });
    if (!resync) this.#rebase([]);
    this.#link.joined(resync, version);
  }

  #handlePoke(poke: Poke): void {
    for (const stream of this.#outgoing.all) {
      const { clientId } = stream;
      const upTo = Object.hasOwn(poke.acks, clientId) ? poke.acks[clientId] : undefined;
      if (upTo !== undefined) stream.ackByPoke(upTo, poke.version);
    }
    this.#confirmed.hear(poke, this.#link.state === 'loading');
  }

  #handleRefused(message: Extract<Down, { type: 'refused' }>): void {
    const stream = this.#outgoing.of(message.clientId);
    const queued = stream?.refusable(message.id);
    // Heard before: this is the answer to a retry.
    if (!stream || !queued) return;
    this.#refuse(stream, [{ ...queued, code: message.code, params: message.params }]);
  }

  #refuse(stream: OutgoingStream, mutations: readonly RefusedMutation[]): void {
    if (mutations.length === 0) return;
    const ids = new Set(mutations.map(({ id }) => id));
    stream.refuse(mutations);
    this.#rebase([], (pending) => pending.stream === stream && ids.has(pending.queued.id));
    this.#refused = [...this.#refused, ...mutations];
    for (const mutation of mutations) {
      if (stream === this.#outgoing.own) this.#undo.refused(mutation.id);
      this.#events.tell({ kind: 'refused', mutation });
    }
    this.#work.release(stream);
  }

  #handleEnded(code: RefusalCode): void {
    this.#link.ended(code);
    if (this.#link.state !== 'ended') return;
    this.#endedBy = code;
    this.#outgoing.pause();
    const purged = purging.has(code);
    if (purged) {
      for (const stream of this.#outgoing.all) this.#refuse(stream, stream.refusedBy(code));
      this.#clearView();
      this.#cache.clear().catch(this.#report);
    }
    this.#events.tell({ kind: 'ended', code, purged });
  }

  #linkHost(): LinkHost<C> {
    return {
      clientId: () => this.#outgoing.own.clientId,
      version: () => this.#confirmed.resumable,
      onSnapshot: (snapshot) => this.#confirmed.arrive(snapshot),
      onLive: () => {
        this.#save.saved();
        for (const stream of this.#outgoing.all) stream.restart();
        if (this.#ownPresence) this.#sendPresence(this.#ownPresence);
        this.#push();
        this.#asides.retry();
      },
      onState: (state) => {
        if (state === 'down') this.#save.down();
        if (state === 'joining') for (const stream of this.#outgoing.all) stream.reconnect();
        if (state !== 'live') {
          this.#outgoing.pause();
          this.presence.clear();
        }
        if (state !== 'loading') this.#confirmed.letGo();
        this.#settle();
      },
      onError: this.#report,
    };
  }

  // What is pending.

  #stream(queue: QueueStore): OutgoingStream {
    const onStored = (): void => this.#settle();
    return new OutgoingStream(queue, onStored, (error) => {
      this.#report(error);
      this.#events.tell({ kind: 'storageFailed', error });
    });
  }

  #rebase(ops: readonly Op[], isDropped?: (pending: PendingMutation) => boolean): void {
    this.#work.rebase(ops, this.version, isDropped);
  }

  #push(): void {
    if (this.#link.state !== 'live') return;
    const { room, transport } = this.#options;
    this.#outgoing.push(({ clientId }, mutations) =>
      transport.send({ type: 'push', room, clientId, mutations }),
    );
  }

  #sendPresence(state: Record<string, unknown> | null): void {
    this.#options.transport.send({ type: 'presence', room: this.#options.room, state });
  }

  // Who is told.

  #clearView(): void {
    this.#cache.pause();
    this.speculation.rebase([], () => true);
    this.speculation.replace([]);
    this.#asides.clear();
    this.#confirmed.clear();
    this.#undo.clear();
    this.screen.changed('all');
    this.#settle();
  }

  #settle(): void {
    this.screen.draw();
    this.#tellState();
  }

  #tellState(): void {
    this.#save.look();
    this.#states.tell();
  }
}
