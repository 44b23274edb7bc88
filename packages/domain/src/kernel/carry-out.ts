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
  for (const id of mutation.ids) if (asked.has(id.is)) askId(tx, id, args);
  if (mutation.owner) {
    refuseUnless(mutation.owner(tx, args) === context.actor, 'not_yours');
  }
  mutation.apply(tx, args, context);
}

/** The others say what an id is to whoever reads the arguments; of the records they ask nothing. */
const asked: ReadonlySet<IdAt['is']> = new Set(['new', 'here', 'inUse']);

function askId(tx: AnyTx, at: IdAt, args: unknown): void {
  const [field, ...rest] = at.path;
  const value = (args as Readonly<Record<string, unknown>>)[field!];
  if (rest.length === 0) askOne(tx, at, value);
  else for (const one of valuesAt(value, rest)) askOne(tx, at, one);
}

function askOne(tx: AnyTx, { is, kind }: IdAt, id: unknown): void {
  // Where the arguments may leave it away or say `null`, nothing is named.
  if (typeof id !== 'string') return;
  if (is === 'new') refuseUnless(tx.get(kind, id) === undefined, 'bad_request');
  else if (is === 'here') refuseUnless(tx.get(kind, id), 'not_found');
  else if (tx.countUnder(kind, id) === 0) throw new Refusal('not_found');
}
