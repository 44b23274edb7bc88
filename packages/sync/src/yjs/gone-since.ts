import { DeleteRanges } from './delete-ranges.ts';

/** What was deleted since a snapshot, in the order it came: an answer looks only at what is new to it. A write just notes. */
export class GoneSince {
  /** Client, clock, length, … */
  readonly triples: number[] = [];
  readonly #ranges = new DeleteRanges();
  #merged = 0;

  add(triples: readonly number[]): void {
    for (const value of triples) this.triples.push(value);
  }

  /** All of it. */
  get ranges(): DeleteRanges {
    if (this.#merged < this.triples.length) {
      this.#ranges.add(this.triples.slice(this.#merged));
      this.#merged = this.triples.length;
    }
    return this.#ranges;
  }
}
