import type { UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { AnyMutation, Intent } from '@sanad/domain/kernel/mutation';
import type { RoomModel } from '@sanad/domain/kernel/room-model';

import type { Overlay } from '../records/overlay.ts';
import { knownArgs } from './known-args.ts';
import { later, tryOut, undoGuards, type Trial } from './undo-guards.ts';
import type { UndoStep } from './undo-stack.ts';

/** What is known before a mutation is carried out, for taking it back later. */
export interface Rehearsal {
  readonly inverse: Intent;
  readonly mine: Trial;
  readonly mineLater: Trial;
}

/** Run before the mutation itself, because its inverse is read from the state before it. */
export function rehearse(
  overlay: Overlay,
  mutation: AnyMutation<any>,
  args: unknown,
  context: { readonly now: Instant; readonly actor: UserId },
): Rehearsal | undefined {
  const inverse = mutation.inverse?.(
    {
      get: (c, id) => overlay.get(c, id),
      all: (c) => overlay.all(c),
      sortedUnder: (c, parent) => overlay.sortedUnder(c, parent),
    },
    args as never,
  );
  if (!inverse) return undefined;
  const mine = tryOut(overlay, mutation, args, context);
  const mineLater = tryOut(overlay, mutation, args, { ...context, now: later(context.now) });
  return mine && mineLater && { inverse, mine, mineLater };
}

/** Run after it: what the undo would write now is what its guards are about. */
export function undoStepOf(
  rehearsal: Rehearsal,
  overlay: Overlay,
  model: RoomModel<any>,
  context: { readonly now: Instant; readonly actor: UserId },
  of: number,
): UndoStep | undefined {
  const { mine, mineLater } = rehearsal;
  const { name } = rehearsal.inverse;
  const mutation = model.mutations.get(name);
  const args = mutation && knownArgs(mutation, rehearsal.inverse.args);
  const parsed = mutation?.args.safeParse(args);
  if (!mutation || !parsed?.success) return undefined;
  const undo = tryOut(overlay, mutation, parsed.data, context);
  return undo && { intent: { name, args }, guards: undoGuards(mine, mineLater, undo), of };
}
