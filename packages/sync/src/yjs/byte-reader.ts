/** Thrown for bytes that are not what they claim to be: one shared object, because an attacker makes many. */
export const malformed = new Error('malformed bytes');

/** Reads lib0's encodings out of bytes that nobody has checked yet. Every read is bounded; `malformed` is its only error. */
export class ByteReader {
  bytes: Uint8Array;
  at: number;
  end: number;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  byte(): number {
    if (this.at >= this.end) throw malformed;
    return this.bytes[this.at++]!;
  }

  varUint(): number {
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * unit;
      if (value > Number.MAX_SAFE_INTEGER) throw malformed;
      if (byte < 128) return value;
      unit *= 128;
      // An endless run of 0x80 adds nothing to the value: its length is what gives it away.
      if (unit > Number.MAX_SAFE_INTEGER) throw malformed;
    }
  }

  /** Steps over `length` bytes and returns where they began. */
  skip(length: number): number {
    const from = this.at;
    if (length > this.end - from) throw malformed;
    this.at = from + length;
    return from;
  }

  /** A length-prefixed run of bytes, as a view. */
  run(): Uint8Array {
    const length = this.varUint();
    const from = this.skip(length);
    return this.bytes.subarray(from, from + length);
  }
}
