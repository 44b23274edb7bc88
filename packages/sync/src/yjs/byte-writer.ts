/** How many bytes lib0's variable-length encoding of `value` takes. */
export function varUintSize(value: number): number {
  let size = 1;
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) size++;
  return size;
}

/** Writes the encoding at `at` and returns the offset behind it. */
export function writeVarUint(into: Uint8Array, at: number, value: number): number {
  let rest = value;
  while (rest > 127) {
    into[at++] = 128 | (rest & 127);
    rest = Math.floor(rest / 128);
  }
  into[at++] = rest;
  return at;
}

/** Some encodings, one behind the other, in an array of their own. */
export function varUints(...values: number[]): Uint8Array {
  const bytes = new Uint8Array(values.reduce((size, value) => size + varUintSize(value), 0));
  let at = 0;
  for (const value of values) at = writeVarUint(bytes, at, value);
  return bytes;
}

/** Shared by what is small and soon let go: an array of its own costs more than what is written into it. */
const slabBytes = 64 * 1024;
let slab = new Uint8Array(0);
let slabAt = 0;

/** Room for `length` bytes that live for a moment only: whatever is kept of them keeps their whole slab. */
export function briefBytes(length: number): Uint8Array {
  if (length > slabBytes / 16) return new Uint8Array(length);
  if (slabAt + length > slab.length) {
    slab = new Uint8Array(slabBytes);
    slabAt = 0;
  }
  const bytes = slab.subarray(slabAt, slabAt + length);
  slabAt += length;
  return bytes;
}

/** Joins parts into one array; a lone part is itself the answer. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  let length = 0;
  for (const part of parts) length += part.length;
  const joined = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
