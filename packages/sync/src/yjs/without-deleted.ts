import { decodeUtf8, encodeUtf8 } from 'lib0/string';

import { ByteReader } from './byte-reader.ts';
import { concatBytes, varUints } from './byte-writer.ts';
import { lastMarkUpTo, type SectionMarks } from './section-marks.ts';
import { skipContent, skipItem } from './update-content.ts';

export interface CleanSection {
  readonly parts: readonly Uint8Array[];
  /** Structs from the mark on: one that is deleted in the middle becomes three. */
  readonly structs: number;
}

/**
 * One client's part of an update from `mark` on, with nothing in it that is deleted: such content is
 * replaced by its length, as Yjs itself does when it collects. Bytes that no deletion touches are views.
 * `gone`: start, end, start, end, … sorted.
 */
export function withoutDeleted(
  update: Uint8Array,
  section: SectionMarks,
  mark: number,
  gone: readonly number[],
): CleanSection {
  const { marks, client, bytesEnd } = section;
  let clock = marks[mark]!;
  let copied = marks[mark + 1]!;
  let structs = section.structs - marks[mark + 2]!;
  const parts: Uint8Array[] = [];
  const reader = new ByteReader(update, copied, bytesEnd);
  for (let i = firstEndingAfter(gone, clock); i < gone.length && gone[i]! < section.end; i += 2) {
    const jump = lastMarkUpTo(marks, gone[i]!);
    if (marks[jump]! > clock) [clock, reader.at] = [marks[jump]!, marks[jump + 1]!];
    while (clock < gone[i + 1]! && reader.at < bytesEnd) {
      const begin = reader.at;
      const struct = readStruct(reader);
      const end = clock + struct.length;
      if (end > gone[i]! && carriesContent(struct.kind)) {
        const pieces = splitStruct(update, struct, { client, clock, end }, gone, i);
        parts.push(update.subarray(copied, begin), ...pieces);
        structs += pieces.length - 1;
        copied = reader.at;
      }
      clock = end;
    }
  }
  parts.push(update.subarray(copied, bytesEnd));
  return { parts, structs };
}

interface Struct {
  readonly info: number;
  readonly kind: number;
  readonly length: number;
  /** Origins and parent lie from here … */
  readonly placeAt: number;
  /** … the right origin alone from here … */
  readonly rightAt: number;
  readonly rightEnd: number;
  /** … and the content from here to `end`. */
  readonly contentAt: number;
  readonly end: number;
}

function carriesContent(kind: number): boolean {
  return kind >= 2 && kind <= 8;
}

/** The bytes were scanned before: this only steps through them. */
function readStruct(reader: ByteReader): Struct {
  const info = reader.byte();
  const kind = info & 31;
  const placeAt = reader.at;
  if (kind === 0 || kind === 10) {
    const length = reader.varUint();
    const { at } = reader;
    return { info, kind, length, placeAt, rightAt: at, rightEnd: at, contentAt: at, end: at };
  }
  if (info & 0x80) skipId(reader);
  const rightAt = reader.at;
  if (info & 0x40) skipId(reader);
  const rightEnd = reader.at;
  if ((info & 0xc0) === 0) {
    if (reader.varUint() === 1) reader.run();
    else skipId(reader);
    if (info & 0x20) reader.run();
  }
  const contentAt = reader.at;
  const length = skipContent(reader, kind);
  return { info, kind, length, placeAt, rightAt, rightEnd, contentAt, end: reader.at };
}

function skipId(reader: ByteReader): void {
  reader.varUint();
  reader.varUint();
}

interface Span {
  readonly client: number;
  readonly clock: number;
  readonly end: number;
}

/** What is left and what is gone of one struct, each piece a struct of its own. */
function splitStruct(
  update: Uint8Array,
  struct: Struct,
  span: Span,
  gone: readonly number[],
  first: number,
): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let at = span.clock;
  for (let i = first; at < span.end; i += 2) {
    const goneFrom = i < gone.length ? Math.min(Math.max(gone[i]!, at), span.end) : span.end;
    if (goneFrom > at) pieces.push(pieceOf(update, struct, span, at, goneFrom, false));
    const goneTo = i < gone.length ? Math.min(gone[i + 1]!, span.end) : span.end;
    if (goneTo > goneFrom) pieces.push(pieceOf(update, struct, span, goneFrom, goneTo, true));
    at = Math.max(goneFrom, goneTo);
  }
  return pieces;
}

function pieceOf(
  update: Uint8Array,
  struct: Struct,
  { client, clock }: Span,
  from: number,
  end: number,
  isGone: boolean,
): Uint8Array {
  const kind = isGone ? 1 : struct.kind;
  const content = isGone
    ? varUints(end - from)
    : contentBetween(update, struct, from - clock, end - clock);
  if (from === clock) {
    const info = new Uint8Array([(struct.info & 0xe0) | kind]);
    return concatBytes([info, update.subarray(struct.placeAt, struct.contentAt), content]);
  }
  // What follows in a struct stands on what is before it, and needs no parent of its own.
  const info = new Uint8Array([(struct.info & 0x60) | 0x80 | kind]);
  const right = update.subarray(struct.rightAt, struct.rightEnd);
  return concatBytes([info, varUints(client, from - 1), right, content]);
}

/** Only what has several units can be cut: text (half a pair becomes U+FFFD, as in Yjs) and lists of values. */
function contentBetween(update: Uint8Array, struct: Struct, from: number, end: number): Uint8Array {
  if (from === 0 && end === struct.length) return update.subarray(struct.contentAt, struct.end);
  const reader = new ByteReader(update, struct.contentAt, struct.end);
  if (struct.kind === 4) {
    const text = encodeUtf8(decodeUtf8(reader.run()).slice(from, end));
    return concatBytes([varUints(text.length), text]);
  }
  reader.varUint();
  for (let i = 0; i < from; i++) skipItem(reader, struct.kind);
  const { at } = reader;
  for (let i = from; i < end; i++) skipItem(reader, struct.kind);
  return concatBytes([varUints(end - from), update.subarray(at, reader.at)]);
}

/** Index of the first range that ends behind `clock`. */
function firstEndingAfter(ranges: readonly number[], clock: number): number {
  let low = 0;
  let high = ranges.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle * 2 + 1]! <= clock) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}
