import type { z } from 'zod';

import type { Capability } from '../access/capability.ts';
import { idsIn, type IdAt } from './id-argument.ts';
import type { UserId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { Placed } from './placed.ts';
import type { Collections, HeldNames } from './record.ts';
import type { Sampler } from './sampler.ts';

/**
 * A mutation is a named intent, written once and run on both ends: optimistically on the client,
 * with authority in the room. `apply` is pure: time, actor and ids come in, ops go out through `tx`.
 */
export interface Tx<C extends Collections> {
  /** Of a kind that is kept aside only what the arguments name by a declared id: that was fetched before. */
  get<K extends keyof C & string>(collection: K, id: string): C[K] | undefined;
  /**
   * Every record of a collection, in no order. Touching it makes a pending mutation depend on the whole
   * collection, and costs as much as it holds: nothing that a member may make walks one that grows.
   */
  all<K extends HeldNames<C>>(collection: K): IterableIterator<C[K]>;
  /** How many records a collection holds, without visiting them: for limits. Depends on the whole collection like `all`. */
  count<K extends HeldNames<C>>(collection: K): number;
  /** How many records of a collection stand under a parent (see `standsUnder`); kept, not counted. Depends like `count`. */
  countUnder<K extends HeldNames<C>>(collection: K, parent: string): number;
  /** The records that stand under a parent, by order key; kept sorted, not sorted. Depends like `count`. */
  sortedUnder<K extends HeldNames<C>>(collection: K, parent: string): readonly Placed[];
  put<K extends keyof C & string>(collection: K, record: C[K]): void;
  /** @throws Refusal `not_found` when the record is not there. */
  patch<K extends keyof C & string>(
    collection: K,
    id: string,
    fields: Partial<Omit<C[K], 'id'>>,
  ): void;
  remove<K extends keyof C & string>(collection: K, id: string): void;
}

export interface MutationContext {
  /** The authority's clock in the room; the device's clock on the optimistic run. */
  readonly now: Instant;
  /** Stamped by the server from the session, never taken from arguments. */
  readonly actor: UserId;
  /** The sign-in that it came by, as the server knows it. Nobody's where the server makes it itself, and on a device. */
  readonly loginId?: string | undefined;
  /** What stands in the ledger and in no room, as the authority looked it up before. A device knows nothing of it. */
  readonly agreed?: Agreed | undefined;
}

/** What was agreed and holds now, as far as a rule of a room asks for it. */
export interface Agreed {
  /** Urgent messages a week that reach this assistant from the client's side; `null`: nothing is agreed. */
  urgentsPerWeek(assistant: UserId): number | null;
}

/** Where no ledger is asked. */
export const nothingAgreed: Agreed = { urgentsPerWeek: () => null };

/** A field that must still hold what its writer left there, or an undo is refused with `changed_since`. */
export interface Guard {
  readonly collection: string;
  readonly id: string;
  readonly field: string;
  readonly value: unknown;
}

/** A mutation as data: what is queued, pushed and undone. */
export interface Intent {
  readonly name: string;
  readonly args: unknown;
}

/** What a rule may look at: the records as they are before a mutation. */
export type Reader<C extends Collections> = Pick<Tx<C>, 'get' | 'all' | 'sortedUnder'>;

/**
 * `'place'`: whoever was let into the room may make it; of a room that only one person enters. `'server'`:
 * only the server itself may, whoever asks.
 */
export type Need = Capability | 'place' | 'server';

export interface Mutation<C extends Collections, A = never> {
  readonly name: string;
  /** Each id in it is declared (`newId`, `ref`, …); see `id-argument.ts`. */
  readonly args: z.ZodType<A>;
  /** Asked of the actor's role before `apply`. */
  readonly needs: Need;
  /** What the ids in `args` are, read off the schema. */
  readonly ids: readonly IdAt[];
  /** Whose own it must be that is changed, where only they may: anybody else hears `not_yours`. */
  owner?(tx: Reader<C>, args: A): UserId | undefined;
  /** What `ids` says has been asked already. */
  apply(tx: Tx<C>, args: A, context: MutationContext): void;
  /** What takes this back, read from the state before it; `undefined` where nothing can. */
  inverse?(before: Reader<C>, args: A): Intent | undefined;
  /** Arguments that fit the state, for every test that plays mutations; `undefined` where there is nothing to do it with. */
  sample?(from: Sampler<C>): object | undefined;
}

export type AnyMutation<C extends Collections> = Mutation<C, any>;

/** Binds the collection type once: `const define = mutationsOf<BoardScope>()`. The name stays a literal type. */
export function mutationsOf<C extends Collections>() {
  return function defineMutation<A, const N extends string>(
    mutation: Omit<Mutation<C, A>, 'ids' | 'name'> & { readonly name: N },
  ): Mutation<C, A> & { readonly name: N } {
    return { ...mutation, ids: idsIn(mutation.args) };
  };
}
