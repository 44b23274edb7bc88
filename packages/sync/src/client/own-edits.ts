import type { Guard, Intent, Need } from '@sanad/domain/kernel/mutation';
import type { Collections } from '@sanad/domain/kernel/record';
import type { RefusalCode } from '@sanad/domain/kernel/refusal';
import { codeOfIssues } from '@sanad/domain/kernel/refusal-of-issues';

import type { QueuedMutation } from '../port/queue-store.ts';
import type { OutgoingStream } from './outgoing-stream.ts';
import type { PendingMutation } from './pending-mutation.ts';
import { rehearse, undoStepOf } from './rehearsal.ts';
import type { Speculation } from './speculation.ts';
import type { Made, SyncClientOptions, Undone } from './sync-client-options.ts';
import type { UndoDeed, UndoStack, UndoStep } from './undo-stack.ts';

/** What making an edit asks of the client around it. */
export interface OwnEditsHost {
  /** A no that is certain here, before anything is made. */
  whyNot(needs: Need): RefusalCode | undefined;
  stay(): number | undefined;
  show(queued: QueuedMutation): PendingMutation;
  takeBack(pending: PendingMutation): void;
  push(): void;
  settle(): void;
}

/**
 * What the person at this tab does, takes back and does again: judged here first, shown, queued, pushed.
 * What is certainly refused is never queued.
 */
export class OwnEdits {
  readonly #options: Pick<SyncClientOptions<Collections>, 'model' | 'clock' | 'actor'>;
  readonly #speculation: Speculation;
  readonly #queue: () => OutgoingStream;
  readonly #undo: UndoStack;
  readonly #host: OwnEditsHost;
  /** The steps of what is being done as one deed. */
  #together: UndoStep[] | undefined;

  constructor(
    options: Pick<SyncClientOptions<any>, 'model' | 'clock' | 'actor'>,
    speculation: Speculation,
    queue: () => OutgoingStream,
    undo: UndoStack,
    host: OwnEditsHost,
  ) {
    this.#options = options;
    this.#speculation = speculation;
    this.#queue = queue;
    this.#undo = undo;
    this.#host = host;
  }

  make(intent: Intent): Made {
    return this.#make(intent, [], (step) => {
      if (this.#together) this.#together.push(step);
      else this.#undo.acted([step]);
    });
  }

  /** What `act` makes is taken back, and done again, at once. Each mutation of it still stands for itself in the room. */
  together(act: () => void): void {
    if (this.#together) return act();
    this.#together = [];
    try {
      act();
    } finally {
      this.#undo.acted(this.#together);
      this.#together = undefined;
    }
  }

  undo(): Undone {
    return this.#turn(this.#undo.takeUndo(), (redo) => this.#undo.redoable(redo));
  }

  redo(): Undone {
    return this.#turn(this.#undo.takeRedo(), (undo) => this.#undo.undoable(undo));
  }

  /** The last step first. One that cannot be turned back any more keeps none of the others from it; its no is the answer. */
  #turn(deed: UndoDeed | undefined, keep: (back: UndoDeed) => void): Undone {
    if (!deed) return { kind: 'nothing' };
    const back: UndoStep[] = [];
    const made = deed
      .toReversed()
      .map(({ intent, guards }) => this.#make(intent, guards, (step) => back.push(step)));
    keep(back);
    return made.find(({ kind }) => kind === 'refused') ?? made[0]!;
  }

  #make(intent: Intent, guards: readonly Guard[], keep: (step: UndoStep) => void): Made {
    const { model, clock, actor } = this.#options;
    const mutation = model.mutations.get(intent.name);
    if (!mutation) throw new Error(`${model.kind} has no mutation ${intent.name}`);
    const code = this.#host.whyNot(mutation.needs);
    if (code) return { kind: 'refused', code, params: {} };
    const parsed = mutation.args.safeParse(intent.args);
    if (!parsed.success) return { kind: 'refused', code: codeOfIssues(parsed.error), params: {} };

    const queue = this.#queue();
    const { overlay } = this.#speculation;
    const id = queue.nextId;
    const now = clock.now();
    const rehearsal = rehearse(overlay, mutation, parsed.data, { now, actor });
    const stay = this.#host.stay();
    const queued: QueuedMutation = {
      id,
      ...intent,
      guards,
      madeAt: now,
      ...(stay !== undefined && { stay }),
    };
    const pending = this.#host.show(queued);
    // A record that is not here may be closed, and known to the room; every other no is final.
    if (pending.failure && pending.failure.code !== 'not_found') {
      const { code: refusal, params } = pending.failure;
      this.#host.takeBack(pending);
      return { kind: 'refused', code: refusal, params, intent };
    }
    queue.add(queued);
    // Before anything is drawn: others see it while this tab still paints its own.
    this.#host.push();
    const step = rehearsal && undoStepOf(rehearsal, overlay, model, { now, actor }, id);
    if (step) keep(step);
    this.#host.settle();
    return { kind: 'made', id };
  }
}
