/** A rate with a burst: holds at most `burst`, fills by `perSecond`. Taking may overdraw; the debt says how long to wait. */
export class TokenBucket {
  readonly #perSecond: number;
  readonly #burst: number;
  #level: number;
  #at: number;

  constructor(perSecond: number, burst: number, nowMs: number) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#level = burst;
    this.#at = nowMs;
  }

  /** What may still be taken within the rate; less than nothing is debt. */
  left(nowMs: number): number {
    this.take(0, nowMs);
    return this.#level;
  }

  /** Takes `count` and returns for how many milliseconds nothing more should be taken: 0 while within the rate. */
  take(count: number, nowMs: number): number {
    const level = this.#level + (Math.max(0, nowMs - this.#at) / 1000) * this.#perSecond;
    this.#at = nowMs;
    this.#level = Math.min(this.#burst, level) - count;
    return this.#level >= 0 ? 0 : (-this.#level / this.#perSecond) * 1000;
  }
}
