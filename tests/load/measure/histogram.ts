/** Log-bucketed histogram of milliseconds: about 2 % relative error, constant memory. */
const growth = 1.02;
const smallest = 0.001;

export interface Percentiles {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export class Histogram {
  #buckets = new Float64Array(1400);
  #count = 0;

  add(milliseconds: number): void {
    const index =
      milliseconds <= smallest
        ? 0
        : Math.ceil(Math.log(milliseconds / smallest) / Math.log(growth));
    const bucket = Math.min(index, this.#buckets.length - 1);
    this.#buckets[bucket] = this.#buckets[bucket]! + 1;
    this.#count += 1;
  }

  percentiles(): Percentiles {
    return { count: this.#count, p50: this.#at(0.5), p95: this.#at(0.95), p99: this.#at(0.99) };
  }

  #at(share: number): number {
    if (this.#count === 0) return Number.NaN;
    let seen = 0;
    for (let bucket = 0; bucket < this.#buckets.length; bucket += 1) {
      seen += this.#buckets[bucket]!;
      if (seen >= share * this.#count) return smallest * growth ** bucket;
    }
    return Number.POSITIVE_INFINITY;
  }
}
