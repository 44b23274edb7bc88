import type { UserId } from '@sanad/domain/kernel/ids';
import type { Op } from '@sanad/domain/kernel/record';
import type { RoomModel } from '@sanad/domain/kernel/room-model';

import type { QueuedMutation } from '../port/queue-store.ts';
import type { ChangeSet } from './change-set.ts';
import type { OutgoingStream } from './outgoing-stream.ts';
import type { Outgoing } from './outgoing.ts';
import { PendingMutation } from './pending-mutation.ts';
import type { Speculation } from './speculation.ts';

export interface PendingWorkHost {
  readonly model: RoomModel<any>;
  readonly actor: UserId;
  onChanged(changes: ChangeSet): void;
  /** Something of this queue was confirmed. */
  onAnswered(): void;
  /** An adopted queue has nothing left in it. */
  onReleased(stream: OutgoingStream): void;
}

/** Keeps what is queued and what is shown in step: a mutation leaves both when it is answered. */
export class PendingWork {
  readonly #speculation: Speculation;
  readonly #outgoing: Outgoing;
  readonly #host: PendingWorkHost;

  constructor(speculation: Speculation, outgoing: Outgoing, host: PendingWorkHost) {
    this.#speculation = speculation;
    this.#outgoing = outgoing;
    this.#host = host;
  }

  show(queued: QueuedMutation, stream: OutgoingStream): PendingMutation {
    const { model, actor } = this.#host;
    const mutation = model.mutations.get(queued.name);
    const pending = new PendingMutation(queued, stream, mutation, actor);
    this.#host.onChanged(this.#speculation.add(pending));
    return pending;
  }

  /** Confirmed ops and answers change together, so that nothing flickers between them. */
  rebase(
    ops: readonly Op[],
    version: number | null,
    isDropped?: (pending: PendingMutation) => boolean,
  ): void {
    const answered = this.#outgoing.answeredAt(version ?? -1);
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
}
