import { decodeUtf8 } from 'lib0/string';

import { malformed, type ByteReader } from './byte-reader.ts';
import { utf16Length } from './utf8.ts';

/** Nesting of one attribute value. Readers decode it recursively, so depth is what would overflow their stack. */
const deepest = 64;

/**
 * Steps over one struct's content and returns its length in clock units. It accepts exactly what
 * Yjs's own reader accepts, because what passes here is kept for ever and read by everybody.
 * Subdocuments are refused: nothing of ours makes them and their options run code at the reader.
 */
export function skipContent(reader: ByteReader, kind: number): number {
  switch (kind) {
    case 1:
      return reader.varUint();
    case 2:
      return skipJsonItems(reader);
    case 3:
      reader.run();
      return 1;
    case 4:
      return skipString(reader);
    case 5:
      skipJson(reader);
      return 1;
    case 6:
      skipString(reader);
      skipJson(reader);
      return 1;
    case 7:
      skipType(reader);
      return 1;
    case 8: {
      const count = reader.varUint();
      for (let i = 0; i < count; i++) skipItem(reader, kind);
      return count;
    }
    default:
      throw malformed;
  }
}

export function skipString(reader: ByteReader): number {
  const length = reader.varUint();
  const from = reader.skip(length);
  const units = utf16Length(reader.bytes, from, reader.at);
  if (units < 0) throw malformed;
  return units;
}

function skipType(reader: ByteReader): void {
  const type = reader.varUint();
  if (type > 6) throw malformed;
  // An element and a hook carry their name.
  if (type === 3 || type === 5) skipString(reader);
}

function skipJson(reader: ByteReader): void {
  parseJson(reader.run());
}

function skipJsonItems(reader: ByteReader): number {
  const count = reader.varUint();
  for (let i = 0; i < count; i++) skipItem(reader, 2);
  return count;
}

/** One value of content that is a list of them: kind 2 or 8. */
export function skipItem(reader: ByteReader, kind: number): void {
  if (kind === 8) return skipAny(reader, 0);
  const text = reader.run();
  if (!isUndefined(text)) parseJson(text);
}

function parseJson(bytes: Uint8Array): void {
  try {
    JSON.parse(decodeUtf8(bytes));
  } catch {
    throw malformed;
  }
}

function isUndefined(bytes: Uint8Array): boolean {
  return bytes.length === 9 && decodeUtf8(bytes) === 'undefined';
}

function skipAny(reader: ByteReader, depth: number): void {
  if (depth > deepest) throw malformed;
  const tag = reader.byte();
  switch (tag) {
    case 127:
    case 126:
    case 121:
    case 120:
      return;
    case 125:
      skipVarInt(reader);
      return;
    case 124:
      reader.skip(4);
      return;
    case 123:
    case 122:
      reader.skip(8);
      return;
    case 119:
      skipString(reader);
      return;
    case 118: {
      const count = reader.varUint();
      for (let i = 0; i < count; i++) {
        skipString(reader);
        skipAny(reader, depth + 1);
      }
      return;
    }
    case 117: {
      const count = reader.varUint();
      for (let i = 0; i < count; i++) skipAny(reader, depth + 1);
      return;
    }
    case 116:
      reader.run();
      return;
    default:
      throw malformed;
  }
}

function skipVarInt(reader: ByteReader): void {
  let bytes = 1;
  while (reader.byte() > 127) if (++bytes > 8) throw malformed;
}
