import { ByteReader } from './byte-reader.ts';

/** Triples of client, clock, length of the delete set that begins at `at`. */
export function readDeletes(state: Uint8Array, at: number): number[] {
  const reader = new ByteReader(state, at);
  const triples: number[] = [];
  const clients = reader.varUint();
  for (let i = 0; i < clients; i++) {
    const client = reader.varUint();
    const count = reader.varUint();
    for (let k = 0; k < count; k++) triples.push(client, reader.varUint(), reader.varUint());
  }
  return triples;
}
