import { ByteReader } from './byte-reader.ts';
import { concatBytes, varUints } from './byte-writer.ts';
import type { SectionMarks } from './section-marks.ts';
import { enterText, isLongText, textStops, type TextStops } from './text-stops.ts';
import { skipContent, skipItem } from './update-content.ts';

export interface CleanBlock {
  readonly parts: readonly Uint8Array[];
  /** How many structs more it is: one that is deleted in the middle becomes three. */
  readonly more: number;
}

/**
 * The structs from `mark` to the next one with nothing in them that is deleted: such content is
 * replaced by its length, as Yjs itself does when it collects. Bytes that no deletion touches are views.
 * `gone`: start, end, start, end, … sorted. Nothing, where these bytes hold nothing of it.
 */
export function withoutDeleted(
  update: Uint8Array,
  section: SectionMarks,
  mark: number,
  gone: readonly number[],
): CleanBlock | undefined {
  const { marks, client } = section;
  let clock = marks[mark]!;
  let copied = marks[mark + 1]!;
  const bytesEnd = marks[mark + 4] ?? section.bytesEnd;
  const blockEnd = marks[mark + 3] ?? section.end;
  let more = 0;
  const parts: Uint8Array[] = [];
  const reader = new ByteReader(update, copied, bytesEnd);
  let i = firstEndingAfter(gone, clock);
  while (reader.at < bytesEnd && i < gone.length && gone[i]! < blockEnd) {
    const begin = reader.at;
    const struct = readStruct(reader, section);
    const end = clock + struct.length;
    if (end > gone[i]! && carriesContent(struct.kind)) {
      parts.push(update.subarray(copied, begin));
      more += splitStruct(parts, update, struct, { client, clock, end }, gone, i) - 1;
      copied = reader.at;
    }
    clock = end;
    while (i < gone.length && gone[i + 1]! <= clock) i += 2;
  }
  if (parts.length === 0) return undefined;
  parts.push(update.subarray(copied, bytesEnd));
  return { parts, more };
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
  /** Of a text that is cut: found when first needed. */
  stops: TextStops | undefined;
}

function carriesContent(kind: number): boolean {
  return kind >= 2 && kind <= 8;
}

/** The bytes were scanned before: this only steps through them. */
function readStruct(reader: ByteReader, section: SectionMarks): Struct {
  const info = reader.byte();
  const kind = info & 31;
  const placeAt = reader.at;
  if (kind === 0 || kind === 10) {
    const length = reader.varUint();
    const { at } = reader;
    const none = { rightAt: at, rightEnd: at, contentAt: at, end: at, stops: undefined };
    return { info, kind, length, placeAt, ...none };
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
  const stops = kind === 4 ? skipLongText(reader, section) : undefined;
  const length = stops?.at(-2) ?? skipContent(reader, kind);
  return { info, kind, length, placeAt, rightAt, rightEnd, contentAt, end: reader.at, stops };
}

/** A text of megabytes is not walked through for each word that is deleted in it. */
function skipLongText(reader: ByteReader, section: SectionMarks): TextStops | undefined {
  const contentAt = reader.at;
  const length = reader.varUint();
  const from = reader.skip(length);
  if (!isLongText(reader.at - contentAt)) {
    reader.at = contentAt;
    return undefined;
  }
  const known = section.texts?.find((text) => text.contentAt === contentAt);
  if (known) return known.stops;
  const stops = textStops(reader.bytes, from, reader.at);
  (section.texts ??= []).push({ contentAt, stops });
  return stops;
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

/** What is left and what is gone of one struct, each piece a struct of its own; returns how many. */
function splitStruct(
  parts: Uint8Array[],
  update: Uint8Array,
  struct: Struct,
  span: Span,
  gone: readonly number[],
  first: number,
): number {
  let pieces = 0;
  const push = (from: number, end: number, isGone: boolean) => {
    if (end <= from) return;
    pieces++;
    parts.push(headOf(update, struct, span, from, isGone));
    if (isGone) parts.push(varUints(end - from));
    else parts.push(...contentBetween(update, struct, from - span.clock, end - span.clock));
  };
  let at = span.clock;
  for (let i = first; at < span.end; i += 2) {
    const goneFrom = i < gone.length ? Math.min(Math.max(gone[i]!, at), span.end) : span.end;
    const goneTo = i < gone.length ? Math.min(gone[i + 1]!, span.end) : span.end;
    push(at, goneFrom, false);
    push(goneFrom, goneTo, true);
    at = Math.max(goneFrom, goneTo);
  }
  return pieces;
}

function headOf(
  update: Uint8Array,
  struct: Struct,
  { client, clock }: Span,
  from: number,
  isGone: boolean,
): Uint8Array {
  const kind = isGone ? 1 : struct.kind;
  if (from === clock) {
    const info = new Uint8Array([(struct.info & 0xe0) | kind]);
    return concatBytes([info, update.subarray(struct.placeAt, struct.contentAt)]);
  }
  // What follows in a struct stands on what is before it, and needs no parent of its own.
  const info = new Uint8Array([(struct.info & 0x60) | 0x80 | kind]);
  const right = update.subarray(struct.rightAt, struct.rightEnd);
  return concatBytes([info, varUints(client, from - 1), right]);
}

/** Only what has several units can be cut: text (half a pair becomes U+FFFD, as in Yjs) and lists of values. */
function contentBetween(
  update: Uint8Array,
  struct: Struct,
  from: number,
  end: number,
): readonly Uint8Array[] {
  if (from === 0 && end === struct.length) return [update.subarray(struct.contentAt, struct.end)];
  const reader = new ByteReader(update, struct.contentAt, struct.end);
  if (struct.kind === 4) {
    const stops = (struct.stops ??= textStops(update, struct.end - reader.varUint(), struct.end));
    return textBetween(update, stops, from, end);
  }
  reader.varUint();
  for (let i = 0; i < from; i++) skipItem(reader, struct.kind);
  const { at } = reader;
  for (let i = from; i < end; i++) skipItem(reader, struct.kind);
  return [varUints(end - from), update.subarray(at, reader.at)];
}

function textBetween(
  update: Uint8Array,
  stops: TextStops,
  from: number,
  end: number,
): readonly Uint8Array[] {
  const first = enterText(update, stops, from);
  const last = enterText(update, stops, end);
  // A character that is cut in two takes four bytes.
  const text = [update.subarray(first.half ? first.at + 4 : first.at, last.at)];
  if (first.half) text.unshift(halfOfPair);
  if (last.half) text.push(halfOfPair);
  return [varUints(text.reduce((size, part) => size + part.length, 0)), ...text];
}

const halfOfPair = new Uint8Array([0xef, 0xbf, 0xbd]);

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
