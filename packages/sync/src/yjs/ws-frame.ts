/**
 * Whole WebSocket frames (binary, final, unmasked: server → client), built once for all receivers so
 * that one socket write carries everything a receiver gets in a tick.
 */
export function frameSize(payload: number): number {
  return payload + (payload < 126 ? 2 : payload < 65_536 ? 4 : 10);
}

/** Writes the header for `payload` bytes at `at` and returns the offset behind it. */
export function writeFrameHeader(into: Uint8Array, at: number, payload: number): number {
  into[at++] = 0x82;
  if (payload < 126) {
    into[at++] = payload;
    return at;
  }
  if (payload < 65_536) {
    into[at++] = 126;
    into[at++] = payload >> 8;
    into[at++] = payload & 255;
    return at;
  }
  into[at++] = 127;
  const view = new DataView(into.buffer, into.byteOffset + at, 8);
  view.setUint32(0, Math.floor(payload / 2 ** 32));
  view.setUint32(4, payload % 2 ** 32);
  return at + 8;
}

export function frame(payload: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(frameSize(payload.length));
  bytes.set(payload, writeFrameHeader(bytes, 0, payload.length));
  return bytes;
}
