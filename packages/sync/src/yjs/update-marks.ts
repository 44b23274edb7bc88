import { concatBytes, varUintSize, writeVarUint } from './byte-writer.ts';
import type { StateVector } from './state-vector.ts';
import { UpdateScan } from './update-scan.ts';

/** One client's part of an update, with a mark at every 32nd struct: triples of clock, byte offset, struct number. */
export interface SectionMarks {
  readonly client: number;
  readonly structs: number;
  readonly from: number;
  end: number;
  bytesEnd: number;
  readonly marks: number[];
}

export interface UpdateMarks {
  readonly sections: readonly SectionMarks[];
  readonly deletesAt: number;
}

/** Where an update can be cut. Scans it once; a snapshot of megabytes is marked in the worker. */
export function markUpdate(update: Uint8Array): UpdateMarks {
  const scan = new UpdateScan();
  const sections: SectionMarks[] = [];
  if (!scan.read(update, sections)) throw new Error('a stored update cannot be read');
  return { sections, deletesAt: scan.deletesAt };
}

/**
 * What someone with `have` lacks of `update`, by copying bytes and not by decoding: each client's tail
 * from the last mark before what they have. Structs they know come along, at most 32 of each client,
 * and are ignored by Yjs; the delete set is always whole.
 */
export function cutUpdate(update: Uint8Array, marks: UpdateMarks, have: StateVector): Uint8Array {
  const parts: Uint8Array[] = [new Uint8Array(0)];
  let sections = 0;
  for (const section of marks.sections) {
    const known = have.get(section.client) ?? 0;
    if (known >= section.end) continue;
    sections++;
    const mark = lastMarkUpTo(section.marks, known);
    const [clock, offset, number] = [
      section.marks[mark]!,
      section.marks[mark + 1]!,
      section.marks[mark + 2]!,
    ];
    parts.push(varUints(section.structs - number, section.client, clock));
    parts.push(update.subarray(offset, section.bytesEnd));
  }
  parts[0] = varUints(sections);
  parts.push(update.subarray(marks.deletesAt));
  return concatBytes(parts);
}

function lastMarkUpTo(marks: readonly number[], clock: number): number {
  let low = 0;
  let high = marks.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (marks[middle * 3]! <= clock) low = middle;
    else high = middle - 1;
  }
  return low * 3;
}

function varUints(...values: number[]): Uint8Array {
  const bytes = new Uint8Array(values.reduce((size, value) => size + varUintSize(value), 0));
  let at = 0;
  for (const value of values) at = writeVarUint(bytes, at, value);
  return bytes;
}
