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

/** The name of each collection of a room → the shape of its records. */
export type Collections = Record<string, LiveRecord>;

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
