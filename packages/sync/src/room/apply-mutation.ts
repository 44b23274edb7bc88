import { can } from '@sanad/domain/access/capability';
import type { Role } from '@sanad/domain/access/role';
import { activityOf, type ActivityLine } from '@sanad/domain/kernel/activity';
import { carryOut } from '@sanad/domain/kernel/carry-out';
import type { UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import {
  nothingAgreed,
  type Agreed,
  type AnyMutation,
  type Guard,
} from '@sanad/domain/kernel/mutation';
import type { Collections, Op } from '@sanad/domain/kernel/record';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { codeOfIssues } from '@sanad/domain/kernel/refusal-of-issues';
import type { RoomModel } from '@sanad/domain/kernel/room-model';

import type { StoredRefusal } from '../port/room-store.ts';
import { guardsHold } from '../records/guards-hold.ts';
import { jsonSize } from '../records/json-size.ts';
import { OverlayTx, type TxTrace } from '../records/overlay-tx.ts';
import type { Overlay } from '../records/overlay.ts';

/** One mutation as the room carries it out. `role: null`: the server asks, and may everything. */
export interface Ask {
  readonly name: string;
  readonly args: unknown;
  readonly guards: readonly Guard[];
  readonly actor: UserId;
  readonly role: Role | null;
  readonly loginId?: string | undefined;
}

export type Applied =
  | {
      readonly ops: readonly Op[];
      readonly args: unknown;
      /** Absent where it wrote nothing. */
      readonly activity: ActivityLine | undefined;
    }
  | { readonly refused: StoredRefusal };

/**
 * Permission first, so that nobody learns from a refusal what a forbidden mutation would have found.
 * A throw that is no refusal is our own bug: the mutation is refused, the overlay is as before.
 */
export function applyMutation<C extends Collections>(
  model: RoomModel<C>,
  overlay: Overlay,
  ask: Ask,
  rules: {
    readonly now: Instant;
    readonly argsBytes: number;
    readonly trace?: TxTrace;
    readonly agreed?: Agreed | undefined;
    readonly onError: (error: unknown) => void;
    /** Asked before it is taken; `bound`: it may throw a Refusal. What only the server makes is owed. */
    readonly tell?: (line: ActivityLine, bound: boolean) => void;
  },
): Applied {
  const tx = new OverlayTx(overlay, rules.trace);
  try {
    const mutation = model.mutations.get(ask.name);
    if (!mutation) throw new Refusal('bad_request');
    if (ask.role !== null) assertMay(mutation, ask.role);
    const args = parseArgs(mutation, ask, rules.argsBytes);
    if (!guardsHold(overlay, ask.guards)) throw new Refusal('changed_since');
    const { actor, loginId } = ask;
    const { now, agreed = nothingAgreed } = rules;
    carryOut(tx, mutation, args, { now, actor, loginId, agreed });
    const deed = { mutation, args, actor, byServer: ask.role === null, at: rules.now };
    const written = tx.written();
    const activity = written.length > 0 ? activityOf(model, { ...deed, written }) : undefined;
    if (activity) rules.tell?.(activity, mutation.needs !== 'server');
    return { ops: tx.ops, args, activity };
  } catch (error) {
    tx.rollBack();
    if (error instanceof Refusal) return { refused: { code: error.code, params: error.params } };
    rules.onError(error);
    return { refused: { code: 'internal', params: {} } };
  }
}

function assertMay<C extends Collections>(mutation: AnyMutation<C>, role: Role): void {
  const { needs } = mutation;
  if (needs === 'place') return;
  if (needs === 'server' || !can(role, needs)) throw new Refusal('forbidden');
}

function parseArgs<C extends Collections>(
  mutation: AnyMutation<C>,
  ask: Ask,
  argsBytes: number,
): unknown {
  // What the server makes itself is its own words; only what came over the wire has a size limit.
  if (ask.role !== null && jsonSize([ask.args, ask.guards], argsBytes) > argsBytes) {
    throw new Refusal('too_large');
  }
  const parsed = mutation.args.safeParse(ask.args);
  if (!parsed.success) throw new Refusal(codeOfIssues(parsed.error));
  return parsed.data;
}
