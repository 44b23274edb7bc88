import { placeIn, type Placed } from './placed.ts';

/**
 * Room where order keys have grown too long: the place that was asked for and the smallest run of its
 * neighbours get new, short keys between two that stay. Nothing changes its place. The keys follow from
 * what is there alone, without chance, so that a device foresees what the room will do.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base = BigInt(digits.length);
/** New keys are at most this long: about 130 more things fit at one place before its keys are long again. */
const shortKey = 32;
/** Each of the run stands so far from the next; four times that must be there, and the rest is left at the place asked for. */
const stride = base;
const roomEach = 4n * stride;

/** The new keys by id, the placed one's among them; `undefined` where the run would be longer than `most`. */
export function makeRoom(
  /** Everything in the order, sorted. */
  sorted: readonly Placed[],
  /** The placed one as it stands among them until now. */
  standing: Placed | undefined,
  placed: Placed,
  most: number,
): ReadonlyMap<string, string> | undefined {
  const around = new Around(sorted, standing, placed);
  const run = around.smallestRun(most);
  return run && around.spread(run);
}

/** How many neighbours before and after the place get new keys. */
interface Run {
  readonly before: number;
  readonly after: number;
}

class Around {
  readonly #placed: Placed;
  readonly #sorted: readonly Placed[];
  /** Where the placed one stands now, which counts as empty. */
  readonly #hole: number;
  readonly #count: number;
  /** Where it comes to stand among the others. */
  readonly #at: number;
  readonly #values = new Map<number, bigint>();

  constructor(sorted: readonly Placed[], standing: Placed | undefined, placed: Placed) {
    this.#placed = placed;
    this.#sorted = sorted;
    const hole = standing ? placeIn(sorted, standing) : -1;
    this.#hole = standing && sorted[hole]?.id === standing.id ? hole : Infinity;
    this.#count = sorted.length - (this.#hole === Infinity ? 0 : 1);
    const at = placeIn(sorted, placed);
    this.#at = at > this.#hole ? at - 1 : at;
  }

  /** Doubles the run until there is room, then looks for the smallest between that and the half of it. */
  smallestRun(most: number): Run | undefined {
    const all = Math.min(most, this.#count);
    let none = -1;
    let size = 0;
    let found = this.#runOf(0);
    while (!found && size < all) {
      none = size;
      size = Math.min(all, Math.max(1, size * 2));
      found = this.#runOf(size);
    }
    while (found && size - none > 1) {
      const middle = (none + size) >> 1;
      const smaller = this.#runOf(middle);
      if (smaller) {
        found = smaller;
        size = middle;
      } else none = middle;
    }
    return found;
  }

  spread({ before, after }: Run): ReadonlyMap<string, string> {
    let length = 1;
    while (length < shortKey && !this.#fits(before, after, length)) length += 1;
    const [low, high] = this.#bounds(before, after, length);
    const first = this.#at - before;
    const keys = new Map<string, string>();
    for (let n = 0; n < before; n += 1) {
      keys.set(this.#sibling(first + n)!.id, encode(low + stride * BigInt(n + 1), length));
    }
    for (let n = 0; n < after; n += 1) {
      const key = encode(high - stride * BigInt(after - n), length);
      keys.set(this.#sibling(this.#at + n)!.id, key);
    }
    const from = low + stride * BigInt(before);
    const to = high - stride * BigInt(after);
    return keys.set(this.#placed.id, encode((from + to) / 2n, length));
  }

  /** The roomiest run of this many neighbours, if one has room. */
  #runOf(size: number): Run | undefined {
    let best: Run | undefined;
    let most = -1n;
    const fewest = Math.max(0, size - (this.#count - this.#at));
    for (let before = fewest; before <= Math.min(size, this.#at); before += 1) {
      const after = size - before;
      const [low, high] = this.#bounds(before, after, shortKey);
      if (high - low <= most || !this.#fits(before, after, shortKey)) continue;
      best = { before, after };
      most = high - low;
    }
    return best;
  }

  #fits(before: number, after: number, length: number): boolean {
    const [low, high] = this.#bounds(before, after, length);
    return high - low - 1n >= roomEach * BigInt(before + after + 1);
  }

  /** The neighbours that stay, as numbers of `length` digits; strictly between these two everything is free. */
  #bounds(before: number, after: number, length: number): readonly [low: bigint, high: bigint] {
    const cut = base ** BigInt(shortKey - length);
    const low = this.#value(this.#at - before - 1) ?? 0n;
    const high = this.#value(this.#at + after) ?? base ** BigInt(shortKey);
    return [low / cut, high / cut];
  }

  #sibling(at: number): Placed | undefined {
    return this.#sorted[at < this.#hole ? at : at + 1];
  }

  #value(at: number): bigint | undefined {
    const sibling = this.#sibling(at);
    if (!sibling) return undefined;
    let value = this.#values.get(at);
    if (value === undefined) this.#values.set(at, (value = decode(sibling.orderKey)));
    return value;
  }
}

function decode(key: string): bigint {
  let value = 0n;
  for (let at = 0; at < shortKey; at += 1) {
    value = value * base + BigInt(at < key.length ? digits.indexOf(key[at]!) : 0);
  }
  return value;
}

/** Without the zeros at its end: with them or without, it stands in the same place. */
function encode(value: bigint, length: number): string {
  let key = '';
  let rest = value;
  for (let at = 0; at < length; at += 1) {
    key = digits[Number(rest % base)]! + key;
    rest /= base;
  }
  return key.replace(/0+$/, '');
}
