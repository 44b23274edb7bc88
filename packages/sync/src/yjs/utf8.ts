/**
 * The UTF-16 length of strict UTF-8, or -1 where a strict decoder would throw: Yjs counts clocks in
 * UTF-16 units, and a string that only some readers can decode would split the document.
 */
export function utf16Length(bytes: Uint8Array, from: number, end: number): number {
  let units = 0;
  let at = from;
  while (at < end) {
    const lead = bytes[at]!;
    units++;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || at + size > end) return -1;
    const second = bytes[at + 1]!;
    if ((second & 0xc0) !== 0x80) return -1;
    // Overlong forms, surrogate halves and what lies beyond U+10FFFF differ in the second byte only.
    if (lead === 0xe0 && second < 0xa0) return -1;
    if (lead === 0xed && second > 0x9f) return -1;
    if (lead === 0xf0 && second < 0x90) return -1;
    if (lead === 0xf4 && second > 0x8f) return -1;
    if (size > 2 && (bytes[at + 2]! & 0xc0) !== 0x80) return -1;
    if (size > 3) {
      if ((bytes[at + 3]! & 0xc0) !== 0x80) return -1;
      units++;
    }
    at += size;
  }
  return units;
}
