import { fillDefaultsOf } from './fill-defaults.ts';
import type { AnyKind } from './kind.ts';
import { fingerprintOf, outlineOf, type ModelOutline } from './model-outline.ts';
import type { AnyMutation } from './mutation.ts';
import type { AllOf, AnyPart, Part } from './part.ts';
import type { AsideNames, Collections, HeldNames, LiveRecord } from './record.ts';

/** In which pages a record that is kept aside is found. */
export interface AsidePlace {
  readonly parent: string;
  readonly place: number;
}

/** All that a kind of room is: what it keeps, and every way to change it. */
export interface RoomModel<C extends Collections> {
  /** The kind of room. */
  readonly kind: string;
  readonly kinds: ReadonlyMap<string, AnyKind>;
  /** The kinds that a room holds in memory and that a snapshot carries: all but those aside. */
  readonly collections: readonly HeldNames<C>[];
  /** The kinds that are kept aside: read by id or in pages, and held by nobody whole. */
  readonly asides: readonly AsideNames<C>[];
  /** The kinds whose records a log only names: those aside, and those that say so. */
  readonly namedInLog: readonly string[];
  readonly mutations: ReadonlyMap<string, AnyMutation<C>>;
  readonly outline: ModelOutline;
  /** Short for `outline`: travels in snapshots, joins and what a device keeps. */
  readonly fingerprint: string;
  /** The kinds whose closed records are paged. */
  readonly closing: readonly HeldNames<C>[];
  /** When a record was closed; `null`: it is open, or of a kind that never is. */
  closedAt(collection: string, record: LiveRecord): number | null;
  /** Closed, and out of snapshots for that. */
  isClosed(collection: string, record: LiveRecord): boolean;
  /** What a record is counted under, in `countUnder`; `null`: nowhere. */
  standsUnder(collection: string, record: LiveRecord): string | null;
  /** Where a record of an aside kind stands; `undefined` of every other. */
  placeAside(collection: string, record: LiveRecord): AsidePlace | undefined;
  /** A record of before with what its kind has got since; the same one where it lacks nothing. */
  complete(collection: string, record: LiveRecord): LiveRecord;
}

type BroughtBy<P extends readonly AnyPart[]> = AllOf<
  P[number] extends infer E ? (E extends Part<infer B, any> ? B : never) : never
>;

type NeededBy<P extends readonly AnyPart[]> = AllOf<
  P[number] extends infer E ? (E extends Part<any, infer N> ? N : never) : never
>;

/** The kinds that a mutation touches and no part brings, or brings with less than the mutation reads. */
type MissingFrom<Needed, Brought> = {
  [K in keyof Needed]: K extends keyof Brought ? (Brought[K] extends Needed[K] ? never : K) : K;
}[keyof Needed];

export type RoomOf<P extends readonly AnyPart[]> =
  BroughtBy<P> extends infer B extends Collections ? { [K in keyof B]: B[K] } : never;

/**
 * Everything that one kind of room is made of. A kind that some mutation touches and no part brings is a
 * type error, which names it; a name that is used twice throws.
 */
export function composeRoom<const P extends readonly AnyPart[]>(
  kind: string,
  parts: P,
  ..._missing: [MissingFrom<NeededBy<P>, BroughtBy<P>>] extends [never]
    ? []
    : [noPartBrings: MissingFrom<NeededBy<P>, BroughtBy<P>>]
): RoomModel<RoomOf<P>> {
  const kinds = byName(
    kind,
    parts.flatMap((part) => part.kinds),
  );
  const mutations = byName(
    kind,
    parts.flatMap((part) => part.mutations),
  );
  const outline = outlineOf(kinds.values());
  // Asked for every record of a room again and again: each by its name alone, and nothing where there is nothing to ask.
  const unders = new Map(whereDefined(kinds, (each) => each.under));
  const closings = new Map(whereDefined(kinds, (each) => each.closedAt));
  const inSnapshots = new Set(
    whereDefined(kinds, (each) => each.closedInSnapshot).map(([name]) => name),
  );
  const closedAt = (name: string, record: LiveRecord) => closings.get(name)?.(record) ?? null;
  const completing = new Map(whereDefined(kinds, fillDefaultsOf));
  const places = new Map(whereDefined(kinds, (each) => each.place));
  const named = (isAside: boolean) =>
    [...kinds.values()].flatMap(({ name, aside }) => (aside === isAside ? [name] : []));
  return {
    kind,
    kinds,
    mutations,
    outline,
    fingerprint: fingerprintOf(outline),
    collections: named(false) as HeldNames<RoomOf<P>>[],
    asides: named(true) as AsideNames<RoomOf<P>>[],
    namedInLog: [...kinds.values()].flatMap((each) =>
      each.aside || each.namedInLog ? [each.name] : [],
    ),
    closing: named(false).filter((name) => closings.has(name)) as HeldNames<RoomOf<P>>[],
    closedAt,
    isClosed: (name, record) => !inSnapshots.has(name) && closedAt(name, record) !== null,
    standsUnder: (name, record) => unders.get(name)?.(record) ?? null,
    placeAside(name, record) {
      const place = places.get(name)?.(record);
      const parent = unders.get(name)?.(record);
      return place === undefined || parent == null ? undefined : { parent, place };
    },
    complete: (name, record) => completing.get(name)?.(record) ?? record,
  };
}

function whereDefined<T>(
  kinds: ReadonlyMap<string, AnyKind>,
  read: (kind: AnyKind) => T | undefined,
): readonly (readonly [name: string, T])[] {
  return Array.from(kinds).flatMap(([name, kind]) => {
    const value = read(kind);
    return value === undefined ? [] : [[name, value] as const];
  });
}

function byName<T extends { readonly name: string }>(
  room: string,
  all: readonly T[],
): ReadonlyMap<string, T> {
  const named = new Map<string, T>();
  for (const each of all) {
    if (named.has(each.name)) throw new Error(`${room}: the name ${each.name} is used twice`);
    named.set(each.name, each);
  }
  return named;
}
