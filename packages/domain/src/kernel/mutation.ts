import type { z } from 'zod';

import type { Capability } from '../access/capability.ts';
import type { UserId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { Placed } from './placed.ts';
import type { Collections } from './record.ts';

/**
 * A mutation is a named intent, written once and run on both ends: optimistically on the client,
 * with authority in the room. `apply` is pure: time, actor and ids come in, ops go out through `tx`.
 */
export interface Tx<C extends Collections> {
  get<K extends keyof C & string>(collection: K, id: string): C[K] | undefined;
  /**
   * Every record of a collection, in no order. Touching it makes a pending mutation depend on the whole
   * collection, and costs as much as it holds: nothing that a member may make walks one that grows.
   */
  all<K extends keyof C & string>(collection: K): IterableIterator<C[K]>;
  /** How many records a collection holds, without visiting them: for limits. Depends on the whole collection like `all`. */
  count<K extends keyof C & string>(collection: K): number;
  /** How many records of a collection stand under a parent (see `standsUnder`); kept, not counted. Depends like `count`. */
  countUnder<K extends keyof C & string>(collection: K, parent: string): number;
  /** The records that stand under a parent, by order key; kept sorted, not sorted. Depends like `count`. */
  sortedUnder<K extends keyof C & string>(collection: K, parent: string): readonly Placed[];
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
}

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

export interface Mutation<C extends Collections, A = never> {
  readonly name: string;
  readonly args: z.ZodType<A>;
  /** Asked of the actor's role before `apply`. `'server'`: only the server itself may make it, whoever asks. */
  readonly needs: Capability | 'server';
  apply(tx: Tx<C>, args: A, context: MutationContext): void;
  /** What takes this back, read from the state before it; `undefined` where nothing can. */
  inverse?(before: Pick<Tx<C>, 'get' | 'all' | 'sortedUnder'>, args: A): Intent | undefined;
}

export type AnyMutation<C extends Collections> = Mutation<C, any>;

/** Binds the collection type once: `const define = mutationsOf<BoardCollections>()`. */
export function mutationsOf<C extends Collections>() {
  return function defineMutation<A>(mutation: Mutation<C, A>): Mutation<C, A> {
    return mutation;
  };
}

/** A kind of room: its collections and every mutation it knows, by name. */
export interface RoomModel<C extends Collections> {
  readonly kind: string;
  readonly collections: readonly (keyof C & string)[];
  readonly mutations: ReadonlyMap<string, AnyMutation<C>>;
  /** Closed records stay out of a snapshot and are queried instead. */
  isClosed?(collection: keyof C & string, record: LiveRecordOf<C>): boolean;
  /** What a record is counted under, in `countUnder`; `null`: nowhere. */
  standsUnder?(collection: keyof C & string, record: LiveRecordOf<C>): string | null;
}

type LiveRecordOf<C extends Collections> = C[keyof C];

export function defineRoomModel<C extends Collections>(model: {
  kind: string;
  collections: readonly (keyof C & string)[];
  mutations: readonly AnyMutation<C>[];
  isClosed?(collection: keyof C & string, record: LiveRecordOf<C>): boolean;
  standsUnder?(collection: keyof C & string, record: LiveRecordOf<C>): string | null;
}): RoomModel<C> {
  const mutations = new Map(model.mutations.map((mutation) => [mutation.name, mutation]));
  if (mutations.size !== model.mutations.length)
    throw new Error(`${model.kind}: a mutation name is used twice`);
  return { ...model, mutations };
}
