/**
 * Records and the ops that change them. A live record is plain JSON with an `id`; a room holds
 * collections of them. Ops are what a mutation did: the only thing that travels in a poke or lies in a log.
 */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

export interface LiveRecord {
  readonly id: string;
}

/** Never a field of anything: it only tells the types of records apart. */
declare const keptAside: unique symbol;

/**
 * A record of a kind that is kept aside: in no snapshot, and not in a room's memory until it is asked for.
 * So nobody walks or counts such a kind, which the types say where a mutation tries.
 */
export interface AsideRecord extends LiveRecord {
  readonly [keptAside]?: never;
}

export type IsAside<R> = 0 extends R & 1 ? false : typeof keptAside extends keyof R ? true : false;

/** The name of each collection of a room → the shape of its records. */
export type Collections = Record<string, LiveRecord>;

/** The kinds that a room holds whole. */
export type HeldNames<C extends Collections> = {
  [K in keyof C & string]: IsAside<C[K]> extends true ? never : K;
}[keyof C & string];

/** The kinds that are kept aside. */
export type AsideNames<C extends Collections> = Exclude<keyof C & string, HeldNames<C>>;

export type PutOp = readonly ['put', collection: string, id: string, record: LiveRecord];
/** Replaces the named fields whole; a field set to `null` is null, fields are never deleted. */
export type PatchOp = readonly [
  'patch',
  collection: string,
  id: string,
  fields: Readonly<Record<string, unknown>>,
];
export type RemoveOp = readonly ['remove', collection: string, id: string];
export type Op = PutOp | PatchOp | RemoveOp;
