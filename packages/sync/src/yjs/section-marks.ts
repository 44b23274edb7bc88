import type { TextStops } from './text-stops.ts';

/** One client's part of an update, with a mark at every 32nd struct: triples of clock, byte offset, struct number. */
export interface SectionMarks {
  readonly client: number;
  readonly structs: number;
  readonly from: number;
  end: number;
  bytesEnd: number;
  readonly marks: number[];
  /** Of the long texts among its contents; a snapshot that was made before there were any has none. */
  texts?: { readonly contentAt: number; readonly stops: TextStops }[];
}

/** Index of the last triple whose clock is not behind `clock`. */
export function lastMarkUpTo(marks: readonly number[], clock: number): number {
  let low = 0;
  let high = marks.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (marks[middle * 3]! <= clock) low = middle;
    else high = middle - 1;
  }
  return low * 3;
}
