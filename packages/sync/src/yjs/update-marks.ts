import { concatBytes, varUints } from './byte-writer.ts';
import { lastMarkUpTo, type SectionMarks } from './section-marks.ts';
import type { StateVector } from './state-vector.ts';
import { UpdateScan } from './update-scan.ts';

export interface UpdateMarks {
  readonly sections: readonly SectionMarks[];
  readonly deletesAt: number;
}

export interface CutSection {
  readonly parts: readonly Uint8Array[];
  readonly structs: number;
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
 * and are ignored by Yjs; the delete set is always whole. `clean` tells what else stands for a section.
 */
export function cutUpdate(
  update: Uint8Array,
  marks: UpdateMarks,
  have: StateVector,
  clean?: (section: SectionMarks, mark: number) => CutSection | undefined,
): Uint8Array {
  const parts: Uint8Array[] = [new Uint8Array(0)];
  let sections = 0;
  for (const section of marks.sections) {
    const known = have.get(section.client) ?? 0;
    if (known >= section.end) continue;
    sections++;
    const mark = lastMarkUpTo(section.marks, known);
    const cut = clean?.(section, mark) ?? from(update, section, mark);
    parts.push(varUints(cut.structs, section.client, section.marks[mark]!));
    for (const part of cut.parts) parts.push(part);
  }
  parts[0] = varUints(sections);
  parts.push(update.subarray(marks.deletesAt));
  return concatBytes(parts);
}

function from(update: Uint8Array, section: SectionMarks, mark: number): CutSection {
  const bytes = update.subarray(section.marks[mark + 1]!, section.bytesEnd);
  return { parts: [bytes], structs: section.structs - section.marks[mark + 2]! };
}
