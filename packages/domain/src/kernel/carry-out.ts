import { valuesAt, type IdAt } from './id-argument.ts';
import type { AnyMutation, MutationContext, Tx } from './mutation.ts';
import { Refusal, refuseUnless } from './refusal.ts';

/** What `carryOut` asks of the records, whichever room they are of. */
type AnyTx = Tx<any>;

/**
 * A mutation on both ends: asks what its declared ids and its owner ask, then applies it. The arguments
 * are parsed and the capability is asked before. @throws Refusal
 */
export function carryOut(
  tx: AnyTx,
  mutation: AnyMutation<any>,
  args: unknown,
  context: MutationContext,
): void {
  for (const id of mutation.ids) askId(tx, id, args);
  if (mutation.owner) {
    refuseUnless(mutation.owner(tx, args) === context.actor, 'not_yours');
  }
  mutation.apply(tx, args, context);
}

function askId(tx: AnyTx, { is, kind, path }: IdAt, args: unknown): void {
  if (is !== 'new' && is !== 'here' && is !== 'inUse') return;
  for (const id of valuesAt(args, path)) {
    if (typeof id !== 'string') continue;
    if (is === 'new') refuseUnless(tx.get(kind, id) === undefined, 'bad_request');
    else if (is === 'here') refuseUnless(tx.get(kind, id), 'not_found');
    else if (tx.countUnder(kind, id) === 0) throw new Refusal('not_found');
  }
}
