import type { IsAside, LiveRecord } from './record.ts';
import type { Subject } from './subject.ts';

/** Of a field that every record of its kind has had from the first day on: there is nothing to complete. */
export const always: unique symbol = Symbol('always');

/**
 * Every field beside the id, with what it is in a record that was written before the field came. A field
 * that may be absent says so with `undefined`. A field is never taken out again: what is no longer used
 * keeps its line, so that older records and programs are still understood.
 */
export type FieldsOf<R extends LiveRecord> = {
  readonly [F in Exclude<keyof R & string, 'id'>]-?: object extends Pick<R, F>
    ? R[F] | undefined
    : R[F] | typeof always;
};

/** A kind of record: one object says all about it. `Aside` ones are in no snapshot and not in a room's memory. */
export interface Kind<N extends string, R extends LiveRecord, Aside extends boolean = false> {
  readonly name: N;
  readonly fields: FieldsOf<R>;
  readonly aside: Aside;
  /** Of words that may be taken back: a room's log names such a record, and holds nothing of what it was. So with all that are aside. */
  readonly namedInLog?: true;
  /** What the record stands under, `null`: nothing. How many do is kept, and so is their order; neither is reckoned by a walk. */
  under?(record: R): string | null;
  /** Of an aside kind: its place among what stands under the same parent, where its pages are cut. No two have the same one. */
  place?(record: R): number;
  /** When the record was closed; `null`: it is open. Closed ones stay out of a snapshot and are paged instead, the newest first. */
  closedAt?(record: R): number | null;
  /** Closed ones are in snapshots all the same: a page of before lists them from there. */
  closedInSnapshot?: true;
  /** What the room's history tells of it; absent: nothing, it is only counted. */
  readonly told?: Told<R>;
}

export interface Told<R extends LiveRecord> {
  /** Whose values before and after are kept in the history for good. */
  readonly fields: readonly Exclude<keyof R & string, 'id'>[];
  /** What the record hangs on, where its history is told there. */
  about?(record: R): Subject;
}

export type AnyKind = Kind<string, any, boolean>;

export type RecordOf<K> = K extends Kind<string, infer R, boolean> ? R : never;

type Described<N extends string, R extends LiveRecord> = Omit<
  Kind<N, R, boolean>,
  'aside' | 'under' | 'place'
>;

/** What is said of a kind: of one whose records are `AsideRecord`s also what they stand under, and where. */
export type KindOf<N extends string, R extends LiveRecord> = Described<N, R> &
  (IsAside<R> extends true
    ? { readonly aside: true; under(record: R): string; place(record: R): number }
    : { readonly aside?: false; under?(record: R): string | null });

/** `defineKind<TaskRecord>()({ name: 'task', fields: { … } })`: the record's type is given, the name is inferred. */
export function defineKind<R extends LiveRecord>() {
  return function define<const N extends string>(kind: KindOf<N, R>): Kind<N, R, IsAside<R>> {
    return { ...kind, aside: (kind.aside ?? false) as IsAside<R> };
  };
}
