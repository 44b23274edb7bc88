import { ByteReader, malformed } from './byte-reader.ts';
import { varUintSize, writeVarUint } from './byte-writer.ts';

/** client → next clock, as Yjs means it. */
export type StateVector = ReadonlyMap<number, number>;

/** `undefined` for bytes that are no state vector, or one of more than `most` clients. */
export function decodeStateVector(
  bytes: Uint8Array,
  most: number,
): Map<number, number> | undefined {
  try {
    const reader = new ByteReader(bytes);
    const count = reader.varUint();
    if (count > most) return undefined;
    const vector = new Map<number, number>();
    for (let i = 0; i < count; i++) vector.set(reader.varUint(), reader.varUint());
    return reader.at === reader.end ? vector : undefined;
  } catch (error) {
    if (error === malformed) return undefined;
    throw error;
  }
}

export function encodeStateVector(vector: StateVector): Uint8Array {
  let size = varUintSize(vector.size);
  for (const [client, clock] of vector) size += varUintSize(client) + varUintSize(clock);
  const bytes = new Uint8Array(size);
  let at = writeVarUint(bytes, 0, vector.size);
  for (const [client, clock] of vector)
    at = writeVarUint(bytes, writeVarUint(bytes, at, client), clock);
  return bytes;
}

/** Whether `vector` knows everything that `of` knows. */
export function covers(vector: StateVector, of: StateVector): boolean {
  for (const [client, clock] of of) if ((vector.get(client) ?? 0) < clock) return false;
  return true;
}
