import type { Capability } from '@sanad/domain/access/capability';
import type { Role } from '@sanad/domain/access/role';
import type { AsideNames, Collections } from '@sanad/domain/kernel/record';
import type { Down } from '@sanad/protocol/down';

import type { QueueStore, RefusedMutation } from '../port/queue-store.ts';
import type { AsideView } from './aside-view.ts';
import type { ClientEvent } from './client-event.ts';
import type { ConnectionState } from './connection.ts';
import { Incoming } from './incoming.ts';
import { Listeners } from './listeners.ts';
import { Membership } from './membership.ts';
import { OutgoingStream } from './outgoing-stream.ts';
import { Outgoing } from './outgoing.ts';
import { OwnEdits, type OwnEditsHost } from './own-edits.ts';
import { PendingWork } from './pending-work.ts';
import { PresenceView } from './presence-view.ts';
import { RecordView } from './record-view.ts';
import { Replica } from './replica.ts';
import { RoomLink, type LinkHost } from './room-link.ts';
import type { SaveState } from './save-state.ts';
import { SaveWatch } from './save-watch.ts';
import type { Made, MutationName, SyncClientOptions, Undone } from './sync-client-options.ts';
import { UndoStack } from './undo-stack.ts';

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
  readonly #replica: Replica<C>;
  readonly #undo = new UndoStack();
  readonly #own: OwnEdits;
  readonly #events = new Listeners<[event: ClientEvent]>();
  readonly #states = new Listeners<[]>();
  readonly #membership = new Membership();
  readonly #incoming: Incoming<C>;
  readonly #report: (error: unknown) => void;
  #started = false;
  #ownPresence: Record<string, unknown> | null = null;
  readonly #save: SaveWatch;
  #unlisten: (() => void) | undefined;

  constructor(options: SyncClientOptions<C>) {
    super(options.model);
    this.#options = options;
    this.#report = (error) => options.onError?.(error);
    this.#outgoing = new Outgoing(this.#stream(options.queue), options.timers);
    this.#work = new PendingWork(this.speculation, this.#outgoing, {
      ...options,
      version: () => this.version,
      onChanged: (changes) => this.screen.changed(changes),
      onAnswered: () => this.#save.saved(),
      onRefused: (mutation, stream) => {
        if (stream === this.#outgoing.own) this.#undo.refused(mutation.id);
        this.#events.tell({ kind: 'refused', mutation });
      },
      onReleased: ({ clientId }) => this.#events.tell({ kind: 'adopted', clientId }),
    });
    const own = (): OutgoingStream => this.#outgoing.own;
    this.#own = new OwnEdits(options, this.speculation, own, this.#undo, this.#ownEditsHost());
    this.#replica = new Replica(options, {
      speculation: this.speculation,
      screen: this.screen,
      work: this.#work,
      isBehind: (version) => this.#link.heard(version),
      onError: this.#report,
    });
    this.#membership.stay = options.stay;
    this.#link = new RoomLink(options, this.#linkHost());
    this.#incoming = new Incoming<C>(options, {
      link: this.#link,
      membership: this.#membership,
      presence: this.presence,
      confirmed: this.#replica.confirmed,
      outgoing: this.#outgoing,
      work: this.#work,
      events: this.#events,
      forgetRoom: () => void this.#forget().catch(this.#report),
    });
    this.#save = new SaveWatch(options.clock, () => ({
      endedBy: this.#membership.endedBy,
      connection: this.#link.state,
      pending: this.#outgoing.pending,
      durable: this.#outgoing.durable,
    }));
  }

  /** Restores what this device has, then connects. Rejects where the queue cannot be read: nothing may be made then. */
  async start(): Promise<void> {
    const { own } = this.#outgoing;
    const [refused, cached] = await Promise.all([own.load(), this.#replica.load()]);
    if (cached) this.#replica.confirmed.install(cached);
    this.#work.restore(own, refused);
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
    this.#replica.pause();
    this.#link.stop();
  }

  /** Sign-out: leaves and deletes everything that this room left on the device. */
  async purge(): Promise<void> {
    this.stop();
    await Promise.all([this.#work.clear(), this.#forget()]);
  }

  // What the person sees.

  /** False until there is anything to show: no snapshot came and none was kept. */
  get ready(): boolean {
    return this.version !== null;
  }

  get version(): number | null {
    return this.#replica.confirmed.version;
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
    return this.#incoming.isOutdated;
  }

  /** What is here was kept by another version of the product: it can only be read until the room has sent all. */
  get isReadOnly(): boolean {
    return this.#replica.confirmed.isForeign;
  }

  /** Nothing can be made until the room is there again, where this device keeps nothing. */
  get isHeldBack(): boolean {
    return this.#options.onlyLive === true && this.#link.state !== 'live';
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
    return this.#work.refused;
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
    return this.#replica.asides.open(kind, parent);
  }

  // What the person does.

  mutate<A>(mutation: MutationName<A>, args: A): Made {
    const made = this.#own.make({ name: mutation.name, args });
    if (made.kind === 'refused' && this.isHeldBack)
      this.#events.tell({ kind: 'heldBack', name: mutation.name });
    return made;
  }

  /** What `act` makes here is one action for undo and redo. */
  together(act: () => void): void {
    this.#own.together(act);
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
    const stream = known ?? this.#stream(queue);
    if (known) known.held = true;
    else await this.#work.adopt(stream);
    const { endedBy, isForgotten } = this.#membership;
    if (endedBy && isForgotten) this.#work.refuse(stream, stream.refusedBy(endedBy));
    this.#work.release(stream);
    this.#push();
    this.#settle();
  }

  /** Looks what the tab that holds a parted queue has done with it. */
  async followParted(): Promise<void> {
    if (this.#link.state !== 'live') return;
    await this.#work.followParted();
    this.#push();
    this.#settle();
  }

  async forgetRefused(): Promise<void> {
    const forgotten = this.#work.forgetRefused();
    this.#tellState();
    await forgotten;
  }

  #ownEditsHost(): OwnEditsHost {
    return {
      whyNot: (needs) =>
        this.#membership.endedBy ??
        (this.#replica.confirmed.isForeign ? 'read_only' : undefined) ??
        (this.isHeldBack ? 'shared_offline' : undefined) ??
        (this.#started ? this.#membership.whyNot(needs) : 'unavailable'),
      stay: () => this.#membership.stay,
      show: (queued) => this.#work.show(queued, this.#outgoing.own),
      takeBack: (pending) => this.#work.rebase([], (other) => other === pending),
      push: () => this.#push(),
      settle: () => this.#settle(),
    };
  }

  #receive(messages: readonly Down[]): void {
    this.#incoming.receive(messages);
    this.#push();
    this.#settle();
  }

  #linkHost(): LinkHost<C> {
    return {
      clientId: () => this.#outgoing.own.clientId,
      version: () => this.#replica.confirmed.resumable,
      onSnapshot: (snapshot) => this.#replica.confirmed.arrive(snapshot),
      onLive: () => {
        this.#save.saved();
        for (const stream of this.#outgoing.all) stream.restart();
        if (this.#ownPresence) this.#sendPresence(this.#ownPresence);
        this.#push();
        this.#replica.asides.retry();
      },
      onState: (state) => {
        if (state === 'down') this.#save.down();
        if (state === 'joining') for (const stream of this.#outgoing.all) stream.reconnect();
        if (state !== 'live') {
          this.#outgoing.pause();
          this.presence.clear();
        }
        if (state !== 'loading') this.#replica.confirmed.letGo();
        this.#settle();
      },
      onError: this.#report,
    };
  }

  #stream(queue: QueueStore): OutgoingStream {
    const onStored = (): void => this.#settle();
    return new OutgoingStream(queue, onStored, (error) => {
      this.#report(error);
      this.#events.tell({ kind: 'storageFailed', error });
    });
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

  async #forget(): Promise<void> {
    const forgotten = this.#replica.clear();
    this.#undo.clear();
    this.#settle();
    await forgotten;
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
