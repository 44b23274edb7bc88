import type { SeededRandom } from './seeded-random.ts';

/** What may go wrong with one message on its way, as probabilities. */
export interface Weather {
  readonly drop: number;
  readonly duplicate: number;
  /** Stays where it is for this flush, and everything behind it too: order within a connection holds. */
  readonly delay: number;
}

export const calm: Weather = { drop: 0, duplicate: 0, delay: 0 };

/** One direction of one connection. Nothing arrives until somebody flushes. */
export class OneWay<T> {
  readonly #deliver: (message: T) => void;
  #queue: T[] = [];
  #cut = false;

  constructor(deliver: (message: T) => void) {
    this.#deliver = deliver;
  }

  get waiting(): number {
    return this.#queue.length;
  }

  send(message: T): void {
    // As bytes would: what is changed after sending does not change what arrives.
    if (!this.#cut) this.#queue.push(copy(message));
  }

  /** Delivers up to `most` messages under a weather; how many arrived. */
  flush(most = Infinity, weather: Weather = calm, random?: SeededRandom): number {
    let arrived = 0;
    for (let count = 0; count < most && this.#queue.length > 0; count += 1) {
      if (random?.chance(weather.delay)) break;
      const message = this.#queue.shift()!;
      if (random?.chance(weather.drop)) continue;
      if (random?.chance(weather.duplicate)) this.#queue.push(copy(message));
      this.#deliver(message);
      arrived += 1;
    }
    return arrived;
  }

  /** The connection is gone, and what was on the way with it. */
  cut(): void {
    this.#cut = true;
    this.#queue = [];
  }
}

function copy<T>(message: T): T {
  return JSON.parse(JSON.stringify(message)) as T;
}
