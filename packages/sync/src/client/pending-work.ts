import type { UserId } from '@sanad/domain/kernel/ids';
import type { Op } from '@sanad/domain/kernel/record';
import type { RoomModel } from '@sanad/domain/kernel/room-model';

import type { QueuedMutation, RefusedMutation } from '../port/queue-store.ts';
import type { ChangeSet } from './change-set.ts';
import type { OutgoingStream } from './outgoing-stream.ts';
import type { Outgoing } from './outgoing.ts';
import { PendingMutation } from './pending-mutation.ts';
import type { Speculation } from './speculation.ts';

export interface PendingWorkHost {
  readonly model: RoomModel<any>;
  readonly actor: UserId;
  /** How far the client is with the room. */
  version(): number | null;
  onChanged(changes: ChangeSet): void;
  /** Something of this queue was confirmed. */
  onAnswered(): void;
  onRefused(mutation: RefusedMutation, stream: OutgoingStream): void;
  /** An adopted queue has nothing left in it. */
  onReleased(stream: OutgoingStream): void;
}

/**
 * Keeps what is queued and what is shown in step: a mutation leaves both when it is answered. What the room
 * refused of it is kept until the person has read it.
 */
export class PendingWork {
  readonly #speculation: Speculation;
  readonly #outgoing: Outgoing;
  readonly #host: PendingWorkHost;
  #refused: readonly RefusedMutation[] = [];

  constructor(speculation: Speculation, outgoing: Outgoing, host: PendingWorkHost) {
    this.#speculation = speculation;
    this.#outgoing = outgoing;
    this.#host = host;
  }

  get refused(): readonly RefusedMutation[] {
    return this.#refused;
  }

  /** What an earlier page or another tab left in this queue's store shows again. */
  restore(stream: OutgoingStream, refused: readonly RefusedMutation[]): void {
    this.#refused = [...this.#refused, ...refused];
    for (const queued of stream.pending) this.show(queued, stream);
  }

  show(queued: QueuedMutation, stream: OutgoingStream): PendingMutation {
    const { model, actor } = this.#host;
    const mutation = model.mutations.get(queued.name);
    const pending = new PendingMutation(queued, stream, mutation, actor);
    this.#host.onChanged(this.#speculation.add(pending));
    return pending;
  }

  /** Confirmed ops and answers change together, so that nothing flickers between them. */
  rebase(ops: readonly Op[], isDropped?: (pending: PendingMutation) => boolean): void {
    const answered = this.#outgoing.answeredAt(this.#host.version() ?? -1);
    const changes = this.#speculation.rebase(
      ops,
      (pending) =>
        pending.queued.id <= (answered.get(pending.stream) ?? 0) || isDropped?.(pending) === true,
    );
    this.#host.onChanged(changes);
    for (const stream of this.#outgoing.all) {
      const upTo = answered.get(stream);
      if (upTo === undefined) continue;
      stream.drop(upTo);
      this.#host.onAnswered();
      this.release(stream);
    }
  }

  release(stream: OutgoingStream): void {
    if (this.#outgoing.release(stream)) this.#host.onReleased(stream);
  }

  refuse(stream: OutgoingStream, mutations: readonly RefusedMutation[]): void {
    if (mutations.length === 0) return;
    stream.refuse(mutations);
    this.#dropShown(stream, new Set(mutations.map(({ id }) => id)));
    this.#refused = [...this.#refused, ...mutations];
    for (const mutation of mutations) this.#host.onRefused(mutation, stream);
    this.release(stream);
  }

  /** Speaks for an orphaned queue from now on; what it brings shows. */
  async adopt(stream: OutgoingStream): Promise<void> {
    const refused = await stream.load();
    this.#outgoing.adopt(stream);
    this.restore(stream, refused);
  }

  /** Looks what the tabs that hold parted queues have done with them. */
  async followParted(): Promise<void> {
    for (const stream of this.#outgoing.all) {
      if (stream.held) continue;
      this.#dropShown(stream, await stream.answeredElsewhere());
      this.release(stream);
    }
  }

  async forgetRefused(): Promise<void> {
    this.#refused = [];
    const { all } = this.#outgoing;
    await Promise.all(all.map((stream) => stream.forgetRefused()));
    for (const stream of all) this.release(stream);
  }

  /** Deletes every queue and what was refused of it; the screen is another's. */
  async clear(): Promise<void> {
    this.#refused = [];
    await Promise.all(this.#outgoing.all.map((stream) => stream.clear()));
  }

  #dropShown(stream: OutgoingStream, ids: ReadonlySet<number>): void {
    this.rebase([], (pending) => pending.stream === stream && ids.has(pending.queued.id));
  }
}
