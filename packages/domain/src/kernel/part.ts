import type { AnyKind, Kind } from './kind.ts';
import type { Mutation } from './mutation.ts';
import type { Collections } from './record.ts';

/** What one feature brings to a room: its kinds of records, and every mutation of them. */
export interface Part<
  Brings extends Collections,
  Needs extends Collections,
  Names extends string = string,
> {
  readonly kinds: readonly AnyKind[];
  readonly mutations: readonly Mutation<any, any>[];
  /** Types only: the records of these kinds, all that the mutations touch, and what these are called. */
  readonly types?: { readonly brings: Brings; readonly needs: Needs; readonly names: Names };
}

export type AnyPart = Part<any, any>;

/** The names of a part's mutations: what must be total over them is a type error when one comes. */
export type MutationNameOf<P extends AnyPart> = P extends Part<any, any, infer N> ? N : never;

type BroughtBy<K extends readonly AnyKind[]> = {
  [E in K[number] as E['name']]: E extends Kind<string, infer R, boolean> ? R : never;
};

export type AllOf<U> = (U extends unknown ? (each: U) => void : never) extends (
  all: infer I,
) => void
  ? I
  : never;

type NeededBy<M extends readonly Mutation<any, any>[]> = AllOf<
  M[number] extends infer E ? (E extends Mutation<infer C, any> ? C : never) : never
>;

export function definePart<
  const K extends readonly AnyKind[],
  const M extends readonly Mutation<any, any>[],
>(part: {
  readonly kinds: K;
  readonly mutations: M;
}): Part<BroughtBy<K>, NeededBy<M> extends Collections ? NeededBy<M> : never, M[number]['name']> {
  return part;
}
