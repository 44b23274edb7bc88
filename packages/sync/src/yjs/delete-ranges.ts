import { varUintSize, writeVarUint } from './byte-writer.ts';

/** What is known to be deleted: per client, sorted ranges that do not touch. Answers whether a delete set says anything new. */
export class DeleteRanges {
  /** client → start, end, start, end, … */
  readonly #ranges = new Map<number, number[]>();

  /** `triples`: client, clock, length, as a scan leaves them. */
  add(triples: readonly number[], isWanted?: (client: number) => boolean): void {
    for (let i = 0; i < triples.length; i += 3) {
      if (isWanted && !isWanted(triples[i]!)) continue;
      if (triples[i + 2]! > 0)
        this.#addRange(triples[i]!, triples[i + 1]!, triples[i + 1]! + triples[i + 2]!);
    }
  }

  get isEmpty(): boolean {
    return this.#ranges.size === 0;
  }

  /** Start, end, start, end, … of one client, sorted. */
  of(client: number): readonly number[] | undefined {
    return this.#ranges.get(client);
  }

  has(triples: readonly number[]): boolean {
    for (let i = 0; i < triples.length; i += 3) {
      if (triples[i + 2] === 0) continue;
      const ranges = this.#ranges.get(triples[i]!);
      if (!ranges) return false;
      const k = firstEndingAtOrAfter(ranges, triples[i + 1]! + triples[i + 2]!);
      if (k >= ranges.length || ranges[k]! > triples[i + 1]!) return false;
    }
    return true;
  }

  #addRange(client: number, from: number, end: number): void {
    const ranges = this.#ranges.get(client);
    if (!ranges) {
      this.#ranges.set(client, [from, end]);
      return;
    }
    const first = firstEndingAtOrAfter(ranges, from);
    let behind = first;
    let start = from;
    let stop = end;
    while (behind < ranges.length && ranges[behind]! <= end) {
      start = Math.min(start, ranges[behind]!);
      stop = Math.max(stop, ranges[behind + 1]!);
      behind += 2;
    }
    ranges.splice(first, behind - first, start, stop);
  }

  /** An update of no structs and this delete set. */
  encodeUpdate(): Uint8Array {
    let size = 1 + varUintSize(this.#ranges.size);
    for (const [client, ranges] of this.#ranges) {
      size += varUintSize(client) + varUintSize(ranges.length / 2);
      for (let i = 0; i < ranges.length; i += 2) {
        size += varUintSize(ranges[i]!) + varUintSize(ranges[i + 1]! - ranges[i]!);
      }
    }
    const bytes = new Uint8Array(size);
    let at = writeVarUint(bytes, 1, this.#ranges.size);
    for (const [client, ranges] of this.#ranges) {
      at = writeVarUint(bytes, writeVarUint(bytes, at, client), ranges.length / 2);
      for (let i = 0; i < ranges.length; i += 2) {
        at = writeVarUint(bytes, writeVarUint(bytes, at, ranges[i]!), ranges[i + 1]! - ranges[i]!);
      }
    }
    return bytes;
  }
}

/** Index of the first range that ends at `clock` or behind it. */
function firstEndingAtOrAfter(ranges: readonly number[], clock: number): number {
  let low = 0;
  let high = ranges.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle * 2 + 1]! < clock) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}
