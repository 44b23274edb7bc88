import type { UserId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { Collections } from './record.ts';
import type { ZonedMoment } from './wall-time.ts';

/** What a mutation makes its sample of: the records as they are, and chance. Only tests hold one. */
export interface Sampler<C extends Collections> {
  readonly now: Instant;
  /** Who makes it. */
  readonly actor: UserId;
  all<K extends keyof C & string>(kind: K): readonly C[K][];
  get<K extends keyof C & string>(kind: K, id: string): C[K] | undefined;
  /** One of the records, mostly one that fits; `undefined` where there is none at all. */
  one<K extends keyof C & string>(kind: K, fits?: (record: C[K]) => boolean): C[K] | undefined;
  newId(): string;
  /** A few words of either language. */
  words(): string;
  /** A moment as a date is set: with what its clock shows, or without. */
  moment(): ZonedMoment;
  /** A place anywhere among the records of a kind; some with keys so long that room must be made. */
  orderKey(kind: keyof C & string): string;
  pick<T>(from: readonly T[]): T;
  chance(probability: number): boolean;
  below(below: number): number;
}
