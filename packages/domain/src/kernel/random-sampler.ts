import type { UserId } from './ids.ts';
import type { Instant } from './instant.ts';
import { orderKeyBetween } from './order-key.ts';
import type { Ordered } from './placed.ts';
import type { Collections } from './record.ts';
import type { Sampler } from './sampler.ts';
import type { ZonedMoment } from './wall-time.ts';

/** Chance that a seed repeats: the test kit's `SeededRandom`. */
export interface Chance {
  next(): number;
  below(below: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T | undefined;
  uuid(): string;
}

/** Where a sample looks for what there is: a room, a client, a plain room of a test. */
export interface SampledRecords<C extends Collections> {
  get<K extends keyof C & string>(kind: K, id: string): C[K] | undefined;
  all<K extends keyof C & string>(kind: K): Iterable<C[K]>;
}

const someWords = ['Call the bank', 'ثلاثة عروض', 'Ship الشحنة today', 'one', '١٢٣'];
/** With the clock of a zone whose rules are in every runtime, and one without. */
const moments = [
  { zone: 'Asia/Dubai', wall: '2026-12-01T09:30' },
  { zone: 'Africa/Cairo' },
] as const;

/** Samples from what stands in a room, the same for the same seed. */
export class RandomSampler<C extends Collections> implements Sampler<C> {
  readonly now: Instant;
  readonly actor: UserId;
  readonly #records: SampledRecords<C>;
  readonly #random: Chance;

  constructor(
    records: SampledRecords<C>,
    random: Chance,
    { now, actor }: { readonly now: Instant; readonly actor: UserId },
  ) {
    this.#records = records;
    this.#random = random;
    this.now = now;
    this.actor = actor;
  }

  all<K extends keyof C & string>(kind: K): readonly C[K][] {
    const all = this.#records.all(kind);
    return Array.isArray(all) ? (all as readonly C[K][]) : [...all];
  }

  get<K extends keyof C & string>(kind: K, id: string): C[K] | undefined {
    return this.#records.get(kind, id);
  }

  one<K extends keyof C & string>(
    kind: K,
    fits: (record: C[K]) => boolean = () => true,
  ): C[K] | undefined {
    const all = this.all(kind);
    const fitting = this.chance(0.9) ? all.filter(fits) : all;
    return this.#random.pick(fitting.length > 0 ? fitting : all);
  }

  newId(): string {
    return this.#random.uuid();
  }

  words(): string {
    return this.pick(someWords);
  }

  moment(): ZonedMoment {
    const moment = this.pick(moments);
    return { at: (this.now + this.below(1_000_000)) as Instant, ...moment } as ZonedMoment;
  }

  orderKey(kind: keyof C & string): string {
    const beside = this.#random.pick(this.all(kind) as readonly unknown[] as readonly Ordered[]);
    const key = beside?.orderKey ?? null;
    // As long as a queue of before may hold, so that neighbours make room.
    if (this.chance(0.1)) return `${(key ?? 'k').padEnd(200, 'k')}V`.slice(-250);
    return this.chance(0.5)
      ? orderKeyBetween(null, key, this.#random.next())
      : orderKeyBetween(key, null, this.#random.next());
  }

  pick<T>(from: readonly T[]): T {
    return this.#random.pick(from)!;
  }

  chance(probability: number): boolean {
    return this.#random.chance(probability);
  }

  below(below: number): number {
    return this.#random.below(below);
  }
}
