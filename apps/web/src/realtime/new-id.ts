/** A fresh id for a record, a revision or a client; works on plain-http addresses too, where `randomUUID` is missing. */
export function newId<T extends string>(): T {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID() as T;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const cuts = [0, 8, 12, 16, 20, 32];
  return cuts
    .slice(1)
    .map((end, at) => hex.slice(cuts[at], end))
    .join('-') as T;
}
